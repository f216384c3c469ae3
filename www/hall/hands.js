// A hand on the screen: swiped to the side it turns to the next step, or to the one before.

// So far a finger goes at least, as a share of the screen's width, and so long it takes at most, in milliseconds.
const SHARE = 0.08;
const MOST_MS = 900;

export class Hands {
  #stop = new AbortController();
  #from = null;

  constructor({ whole, key }) {
    const { signal } = this.#stop;
    const on = (name, heard) => whole.addEventListener(name, heard, { capture: true, passive: true, signal });
    on('pointerdown', (event) => {
      // A second finger is no swipe.
      const isFirst = event.pointerType === 'touch' && event.isPrimary;
      this.#from = isFirst ? { x: event.clientX, y: event.clientY, at: event.timeStamp } : null;
    });
    on('pointercancel', () => {
      this.#from = null;
    });
    on('pointerup', (event) => {
      const from = this.#from;
      this.#from = null;
      if (!from || !event.isPrimary) return;
      const [x, y] = [event.clientX - from.x, event.clientY - from.y];
      const isSwipe = Math.abs(x) > whole.clientWidth * SHARE && Math.abs(x) > 1.5 * Math.abs(y);
      if (isSwipe && event.timeStamp - from.at < MOST_MS) key(x < 0 ? 'PageDown' : 'PageUp');
    });
  }

  end() {
    this.#stop.abort();
  }
}
