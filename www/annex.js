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

  /// Fills an element of a map with the plan's `page`, or with the box to `take` things from. The map's
  /// show(what) brings something to light on it, shown() is what it shows, address(link) where that is found.
  async fill(into, what, lang, map) {
    this.#asked.set(into, lang);
    into.setAttribute('aria-busy', 'true');
    try {
      const annex = await this.#get();
      if (this.#asked.get(into) !== lang) return;
      const root = into.getRootNode();
      if (root.host) adopt(root, annex.constructor.style());
      const { projects, link } = map.shown();
      into.replaceChildren(what === 'page' ? annex.page(lang) : annex.takeAway(lang, projects, link, map.address(link)));
      if (navigator.share) into.querySelector('[data-away=send]')?.removeAttribute('hidden');
      into.onclick = (event) => {
        const button = event.target.closest('[data-show], [data-jump], [data-away]');
        if (button?.dataset.away) take(into, button.dataset.away, (format) => file(annex, format, lang, map), map);
        else if (button) press(into, button, map.show);
      };
    } catch (error) {
      // A module that has ended is of no more use.
      this.#opened = null;
      console.error(error);
      if (this.#asked.get(into) === lang) this.#sorry(into, what, lang, map);
    }
    into.removeAttribute('aria-busy');
  }

  #sorry(into, what, lang, map) {
    const [box, message, button] = ['div', 'p', 'button'].map((name) => document.createElement(name));
    box.className = WAIT;
    box.setAttribute('role', 'alert');
    message.textContent = this.#words[lang].notLoaded;
    button.type = 'button';
    button.className = 'filter-loosen';
    button.textContent = this.#words[lang].again;
    into.onclick = null;
    button.addEventListener('click', () => this.fill(into, what, lang, map));
    box.append(message, button);
    into.replaceChildren(box);
  }
}

const TYPES = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
};

// What is shown when it is asked for.
function file(annex, format, lang, map) {
  const { projects, layers } = map.shown();
  return annex.file(format, lang, projects, layers);
}

async function take(box, what, made, { name }) {
  const [field, said] = [box.querySelector('input'), box.querySelector('[role=status]')];
  said.textContent = '';
  try {
    if (what === 'send') {
      await navigator.share({ url: field.value });
    } else if (what === 'copy') {
      await copy(field);
      said.textContent = said.dataset.copied;
    } else {
      save(new Blob([made(what)], { type: TYPES[what] }), `${name}.${what}`);
    }
  } catch (error) {
    // Whoever does not send after all makes no mistake.
    if (error.name === 'AbortError') return;
    console.error(error);
    said.textContent = said.dataset.failed;
  }
}

// Without https there is no clipboard but the old way to it.
async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    field.select();
    if (!document.execCommand('copy')) throw new Error('nothing can be copied');
  }
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function press(page, button, show) {
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
