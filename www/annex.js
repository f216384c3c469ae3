// The second module: what nobody needs to look at the map. Fetched when it is first asked for.

import { adopt } from './sheet.js';

const WAIT = 'plan-wait';

export class Annex {
  #words;
  #open;
  #opened = null;
  // What each element was last asked to show: a late answer to an earlier question is dropped.
  #asked = new WeakMap();

  /// open(): promise of the module's `Annex`, made of the plan; words: {code: {notLoaded, again}}.
  constructor(words, open) {
    this.#words = words;
    this.#open = open;
  }

  #get() {
    this.#opened ??= this.#open().catch((error) => {
      // The next one who asks tries again.
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  /// Fills an element of a map with the plan's page. `show(what)` brings something to light on the map.
  async fill(into, lang, show) {
    this.#asked.set(into, lang);
    into.setAttribute('aria-busy', 'true');
    try {
      const annex = await this.#get();
      if (this.#asked.get(into) !== lang) return;
      const root = into.getRootNode();
      if (root instanceof ShadowRoot) adopt(root, annex.constructor.style());
      into.replaceChildren(annex.page(lang));
      into.onclick = (event) => press(into, event, show);
    } catch (error) {
      // A module that has ended is of no more use.
      this.#opened = null;
      console.error(error);
      if (this.#asked.get(into) === lang) this.#sorry(into, lang, show);
    }
    into.removeAttribute('aria-busy');
  }

  #sorry(into, lang, show) {
    const [box, message, button] = ['div', 'p', 'button'].map((name) => document.createElement(name));
    box.className = WAIT;
    box.setAttribute('role', 'alert');
    message.textContent = this.#words[lang].notLoaded;
    button.type = 'button';
    button.className = 'filter-loosen';
    button.textContent = this.#words[lang].again;
    into.onclick = null;
    button.addEventListener('click', () => this.fill(into, lang, show));
    box.append(message, button);
    into.replaceChildren(box);
  }
}

function press(page, event, show) {
  const button = event.target.closest('[data-show], [data-jump]');
  if (!button) return;
  const { show: what, jump } = button.dataset;
  if (what) {
    const pressed = what.includes(' ') && button.getAttribute('aria-pressed') !== 'true';
    page.querySelectorAll('[aria-pressed=true]').forEach((other) => other.setAttribute('aria-pressed', 'false'));
    if (what.includes(' ')) button.setAttribute('aria-pressed', String(pressed));
    show(pressed || !what.includes(' ') ? what : '');
  } else {
    leap(page, page.querySelector(`[data-chapter="${jump}"] h3`));
  }
}

// Not scrollIntoView: that moves the page around the map, too.
function leap(page, heading) {
  const scroller = page.closest('.list');
  const head = scroller.querySelector('.list-head').offsetHeight;
  scroller.scrollTop += heading.getBoundingClientRect().top - scroller.getBoundingClientRect().top - head;
  heading.focus({ preventScroll: true });
}
