// A story that is told on a map: what is beside the map, what keys, a clicker, a hand and the clock do.

import { Awake } from './awake.js';
import { Dot } from './dot.js';
import { fit } from './fit.js';
import { Foyer } from './foyer.js';
import { Hands } from './hands.js';
import { Keys } from './keys.js';
import { Screen } from './screen.js';
import { Second } from './second.js';

// How often is looked whether it is time for the next step, in milliseconds.
const TICK_MS = 250;
// A pointer that rests for so long is in the way.
const STILL_MS = 2500;

const make = (name, parent) => {
  const element = document.createElement('div');
  element.className = name;
  parent.append(element);
  return element;
};

export class Telling {
  #into;
  #whole;
  #map;
  #make;
  // While it is told: the module's part, and all that has to end with it.
  #hall = null;
  #ends = [];
  #parts = null;
  #drawn = '';
  #ticked = 0;
  #screen = null;
  #second = null;
  #mode = null;
  #sizes = null;

  /// `into`: an element of the map; make(round): the module's part.
  constructor(into, map, make) {
    [this.#into, this.#map, this.#make] = [into, map, make];
    this.#whole = into.parentElement;
  }

  /// Shows what the map's state says.
  follow() {
    const { mode, step } = this.#map.state() ?? {};
    // Its module has just ended.
    if (!mode) return;
    if (mode !== this.#mode) this.end();
    this.#mode = mode;
    if (mode === 'explore') return;
    if (!this.#hall) this.#start(mode);
    if (step !== null) this.#hall.go(step);
    this.#draw();
  }

  end() {
    if (!this.#hall) return;
    for (const end of this.#ends.splice(0)) end();
    this.#hall.free();
    [this.#hall, this.#screen, this.#second] = [null, null, null];
    this.#drawn = '';
    this.#into.replaceChildren();
    // The bar, and with it the focus, had gone.
    const root = this.#into.getRootNode();
    requestAnimationFrame(() => {
      const nobody = [document.body, root.host].includes(document.activeElement) && !root.activeElement;
      if (nobody) root.querySelector('[data-present]')?.focus({ preventScroll: true });
    });
    for (const name of ['data-locates', 'data-rests']) this.#whole.removeAttribute(name);
  }

  #start(mode) {
    const isFoyer = mode === 'kiosk';
    this.#hall = this.#make(isFoyer);
    const into = this.#into;
    const slide = make('told-slide', into);
    slide.setAttribute('aria-live', 'polite');
    this.#parts = { slide, touch: null, typed: make('told-typed', into), keys: make('told-keys', into), blank: make('told-blank', into) };
    if (isFoyer) this.#parts.touch = make('told-touch', into);
    const host = into.getRootNode().host;
    const told = { into, whole: this.#whole, map: this.#map, hall: this.#hall, host, key: (name) => this.key(name) };
    // In a frame of its own: what is fitted has another size.
    this.#sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#fit()));
    this.#ends = [() => this.#sizes.disconnect()];
    // In the presenter's window it is looked at only.
    if (this.#map.isSmall) return;
    const parts = isFoyer ? [new Foyer(told)] : this.#presented(told);
    this.#ends.push(...[...parts, new Awake()].map((part) => () => part.end()));
    this.#listen(isFoyer);
  }

  #presented(told) {
    this.#screen = new Screen(told, () => {
      if (this.#isCovered()) this.key('Escape');
    });
    const parts = [this.#screen, new Keys(told), new Dot(told), new Hands(told)];
    if (!this.#map.own) return parts;
    this.#second = new Second(told, (step) => this.#map.ask(`step=${step}`));
    return [...parts, this.#second];
  }

  #listen(isFoyer) {
    const stop = new AbortController();
    const { signal } = stop;
    this.#ends.push(() => stop.abort());
    this.#ticked = performance.now();
    const clock = setInterval(() => this.#tick(), TICK_MS);
    this.#ends.push(() => clearInterval(clock));
    if (isFoyer) return;
    let rests;
    const moved = () => {
      this.#whole.removeAttribute('data-rests');
      clearTimeout(rests);
      rests = setTimeout(() => this.#whole.setAttribute('data-rests', ''), STILL_MS);
    };
    moved();
    this.#ends.push(() => clearTimeout(rests));
    this.#whole.addEventListener('pointermove', moved, { signal, passive: true });
  }

  /// Does what a key does; false for one that means nothing here.
  key(name) {
    const state = this.#map.state();
    if (!state) return false;
    // What has the light goes before the story, and what lies over that before both.
    if (name === 'Escape' && state.selected && !this.#isCovered()) {
      this.#map.clear();
      return true;
    }
    if (name.toLowerCase() === 'n' && this.#second) {
      this.#second.open();
      return true;
    }
    const asked = this.#hall.key(name);
    if (asked === undefined) return false;
    if (asked === 'screen') this.#screen.toggle();
    else if (asked === 'language') this.#map.ask(`lang=${this.#hall.nextLanguage(state.lang)}`);
    else if (asked === 'leave') this.#map.ask('mode=explore');
    this.#told();
    return true;
  }

  #isCovered() {
    return this.#hall.helps() || this.#hall.blank() !== undefined;
  }

  // The map follows the telling.
  #told() {
    if (!this.#hall) return;
    const step = this.#hall.step();
    const { step: shown } = this.#map.state();
    if (step !== undefined && shown !== null && step !== shown) this.#map.ask(`step=${step}`);
    this.#draw();
  }

  #tick() {
    // Its map has gone, or begun anew.
    if (!this.#into.isConnected) return this.end();
    const now = performance.now();
    const passed = now - this.#ticked;
    this.#ticked = now;
    if (this.#map.state()?.step !== null && this.#hall.pass(passed)) this.#told();
  }

  #draw() {
    const hall = this.#hall;
    if (!hall) return;
    const { lang, step } = this.#map.state();
    const { slide, typed, keys, blank } = this.#parts;
    const now = `${lang} ${step}`;
    if (now !== this.#drawn) {
      this.#drawn = now;
      slide.replaceChildren(...(step === null ? [] : [hall.slide(step, lang)]));
      if (this.#parts.touch) this.#parts.touch.textContent = hall.cue('touch', lang);
      this.#whole.toggleAttribute('data-locates', step !== null && hall.locates(step));
      if (keys.hasChildNodes()) keys.replaceChildren(hall.keys(lang));
      this.#fit();
      // In another typeface, which may come later, texts are of another length.
      this.#sizes.disconnect();
      for (const part of [slide.getRootNode().host, ...slide.querySelectorAll('.slide > *, .slide-notes')]) this.#sizes.observe(part);
    }
    if (hall.helps() !== keys.hasChildNodes()) keys.replaceChildren(...(hall.helps() ? [hall.keys(lang)] : []));
    typed.textContent = hall.typed() ?? '';
    blank.dataset.blank = hall.blank() ?? '';
    this.#second?.tell();
  }

  #fit() {
    if (this.#parts) fit(this.#parts.slide, this.#whole);
  }
}
