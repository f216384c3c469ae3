// Whether an element is about to be seen: then its map is fetched, not before.

// A little ahead of a reader who scrolls.
const AHEAD = '400px 0px';

const waiting = new WeakMap();
let observer;

/// Calls back once, when the element comes near the viewport. Returns how to stop waiting.
export function near(element, come) {
  observer ??= new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) waiting.get(target)?.();
    }
  }, { rootMargin: AHEAD });
  const stop = () => {
    observer.unobserve(element);
    waiting.delete(element);
  };
  waiting.set(element, () => {
    stop();
    come();
  });
  observer.observe(element);
  return stop;
}
