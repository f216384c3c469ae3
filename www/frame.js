// For a page that holds the map in an <iframe data-SLUG>: gives the frame the height that the map wants,
// tells the page what is chosen in it, and the map what `data-selected` says. In the frame listens
// `framed.js`.
import { slug } from '@build/config';

const form = `iframe[data-${slug}]`;

const say = (frame, more) => frame.contentWindow?.postMessage({ map: slug, ...more }, '*');
const wish = (frame) => ({ select: frame.dataset.selected ?? null });

function greet(frame) {
  say(frame, { hello: true, ...(frame.dataset.selected ? wish(frame) : {}) });
}

// A sandboxed frame has no origin.
const isFrom = (frame, { source, origin }) => source && source === frame.contentWindow
  && (origin === new URL(frame.src || location).origin || (origin === 'null' && frame.hasAttribute('sandbox')));

function hear(event) {
  const { data } = event;
  if (data?.map !== slug) return;
  for (const frame of document.querySelectorAll(form)) {
    if (!isFrom(frame, event)) continue;
    const tell = (what, detail) => frame.dispatchEvent(new CustomEvent(`${slug}-${what}`, { bubbles: true, detail }));
    if (data.height > 0 && data.height < 1e5) frame.height = data.height;
    if (data.ready) tell('ready');
    if ('select' in data) tell('select', data.select);
  }
}

addEventListener('message', hear);
// Frames that are there already, and those that come, or load another page, later.
document.querySelectorAll(form).forEach(greet);
document.addEventListener('load', ({ target }) => target.matches?.(form) && greet(target), true);
new MutationObserver((changes) => changes.forEach(({ target }) => target.matches(form) && say(target, wish(target))))
  .observe(document, { subtree: true, attributeFilter: ['data-selected'] });
