// The way to the second module: what nobody needs to look at the map is fetched when it is first asked for.

const WAIT = 'plan-wait';

export class Annex {
  #words;
  #open;
  #opened = null;
  // What each element was last asked to show: a late answer to an earlier question is dropped.
  #asked = new WeakMap();

  /// words: {code: {partNotLoaded, again}}, open(): promise of what `begin` of `later/` gives.
  constructor(words, open) {
    this.#words = words;
    this.#open = open;
  }

  /// What the second module does; one that has ended is of no more use.
  async get() {
    this.#opened ??= this.#open();
    try {
      return await this.#opened;
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /// The next one who asks tries again.
  forget() {
    this.#opened = null;
  }

  /// Fills an element of a map with `what` the second module makes.
  async fill(into, what, lang, map) {
    this.#asked.set(into, lang);
    into.setAttribute('aria-busy', 'true');
    try {
      const later = await this.get();
      if (this.#asked.get(into) !== lang) return;
      later.fill(into, what, lang, map);
    } catch (error) {
      this.forget();
      console.error(error);
      if (this.#asked.get(into) === lang) this.#sorry(into, what, lang, map);
    }
    into.removeAttribute('aria-busy');
  }

  #sorry(into, what, lang, map) {
    const [box, message, button] = ['div', 'p', 'button'].map((name) => document.createElement(name));
    box.className = WAIT;
    box.setAttribute('role', 'alert');
    message.textContent = this.#words[lang].partNotLoaded;
    button.type = 'button';
    button.className = 'filter-loosen';
    button.textContent = this.#words[lang].again;
    into.onclick = null;
    button.addEventListener('click', () => this.fill(into, what, lang, map));
    box.append(message, button);
    into.replaceChildren(box);
  }
}
