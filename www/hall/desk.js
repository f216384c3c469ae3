// The presenter's window: what is shown and what comes as small maps, notes, clock, and the way to every step.

import { isTyped } from './keys.js';
import { Line } from './line.js';

// How often it asks whether the hall's window is there, in milliseconds.
const ASKS_MS = 1000;

const el = (name, className, ...children) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
};

export class Desk {
  #root;
  #map;
  #hall;
  #tell;
  #line;
  #state = null;
  #since = null;
  #heard = performance.now();
  #small = {};
  #parts;

  /// `hall`: the module's part, tell(host, into, state): tells a small map's step beside it.
  constructor(root, map, hall, tell) {
    [this.#root, this.#map, this.#hall, this.#tell] = [root, map, hall, tell];
    this.#build();
    this.#line = new Line(map.name, (message) => this.#hear(message));
    addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyped(event)) return;
      // A button that has the focus is pressed.
      const isPress = [' ', 'Enter'].includes(event.key) && event.composedPath()[0].localName === 'button';
      if (isPress || ['Tab', 'Shift', 'Escape'].includes(event.key)) return;
      this.#line.post({ key: event.key });
      event.preventDefault();
    });
    this.#ask();
    setInterval(() => this.#ask(), ASKS_MS);
    setInterval(() => this.#tick(), 250);
  }

  #build() {
    const now = el('div', 'desk-small');
    const next = el('div', 'desk-small');
    const texts = el('div', 'desk-texts');
    const [clock, elapsed] = [el('b'), el('b')];
    const button = (name, press) => {
      const made = el('button', null);
      made.type = 'button';
      made.dataset.desk = name;
      made.addEventListener('click', press);
      return made;
    };
    const key = (name) => () => this.#line.post({ key: name });
    const buttons = {
      key_back: button('back', key('PageUp')),
      key_next: button('next', key('PageDown')),
      blackout: button('black', key('b')),
      key_play: button('play', key('p')),
      key_language: button('language', key('l')),
      timer_reset: button('reset', () => this.#line.post({ since: Date.now() })),
    };
    const open = button('open', () => this.#open());
    const lost = el('div', 'desk-lost', el('p'), open);
    lost.setAttribute('role', 'alert');
    const labels = { now: el('h2'), next: el('h2'), clock: el('span'), elapsed: el('span') };
    this.#parts = { now, next, texts, clock, elapsed, buttons, open, lost, labels };
    const whole = el(
      'div',
      'desk',
      el('section', 'desk-now', labels.now, now),
      el('section', 'desk-next', labels.next, next),
      el('p', 'desk-times', el('span', null, labels.clock, ' ', clock), el('span', null, labels.elapsed, ' ', elapsed)),
      texts,
      el('div', 'desk-buttons', ...Object.values(buttons)),
      lost,
    );
    lost.hidden = true;
    whole.addEventListener('click', (event) => {
      const to = event.target.closest?.('[data-go]');
      if (to) this.#line.post({ go: to.dataset.go });
    });
    this.#root.replaceChildren(whole);
    this.#label(this.#map.language());
  }

  #label(lang) {
    const cue = (key) => this.#hall.cue(key, lang) ?? '';
    const { labels, buttons, open, lost } = this.#parts;
    for (const [key, label] of Object.entries(labels)) label.textContent = cue(key);
    for (const [key, made] of Object.entries(buttons)) made.textContent = cue(key);
    open.textContent = cue('hall_open');
    lost.firstChild.textContent = cue('hall_lost');
    this.#root.firstChild.lang = lang;
    document.title = cue('presenter');
  }

  // Where the hall's window is to go on.
  #open() {
    const { lang, step, theme } = this.#state ?? {};
    const asked = step ? `&lang=${lang}&step=${step}&theme=${theme}` : '';
    this.#line.open(`${location.href.split('#')[0]}#mode=present${asked}`, 'hall');
  }

  #ask() {
    this.#line.post({ hello: true, ...(this.#since && { since: this.#since }) });
    this.#parts.lost.hidden = performance.now() - this.#heard <= 3 * ASKS_MS;
  }

  #hear({ state, since }) {
    if (!state) return;
    this.#heard = performance.now();
    this.#parts.lost.hidden = true;
    if (since) this.#since = since;
    const before = this.#state;
    this.#state = state;
    const { buttons } = this.#parts;
    buttons.blackout.setAttribute('aria-pressed', String(state.blank === 'black'));
    buttons.key_play.setAttribute('aria-pressed', String(state.plays));
    if (before?.lang === state.lang && before?.step === state.step) return;
    this.#label(state.lang);
    if (state.step === null) return;
    this.#hall.go(state.step);
    const { texts } = this.#parts;
    texts.replaceChildren(this.#hall.desk(state.step, state.lang));
    texts.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
    this.#show('now', state.step);
    this.#show('next', this.#hall.next());
  }

  // A small map of a step; after the last there is none.
  async #show(which, step) {
    const box = this.#parts[which];
    const { lang } = this.#state;
    box.dataset.shows = step ?? '';
    if (step === undefined) {
      box.dataset.end = this.#hall.cue('end', lang) ?? '';
      return;
    }
    delete box.dataset.end;
    const link = `mode=present&lang=${lang}&step=${step}`;
    if (!this.#small[which]) {
      const host = el('div', null);
      box.replaceChildren(host);
      this.#small[which] = this.#map.another(host, { link, tell: this.#tell });
    }
    (await this.#small[which]).ask(link);
  }

  #tick() {
    const { clock, elapsed } = this.#parts;
    const lang = this.#state?.lang ?? this.#map.language();
    clock.textContent = new Date().toLocaleTimeString(lang);
    const seconds = this.#since ? Math.max(0, Math.floor((Date.now() - this.#since) / 1000)) : 0;
    const two = (number) => String(number).padStart(2, '0');
    elapsed.textContent = `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  }
}
