// A screen that stands alone in a foyer: it tells the story until it is touched, and again when nobody touches it any
// more. Nothing on it leads away.

import { Leave } from './leave.js';
import { keep, kept } from './kept.js';
import { isTyped } from './keys.js';
import { setting } from './setting.js';

// Nobody has touched it for so long: it begins anew. The attribute `data-idle` sets another time, as does `?idle=` of our
// own page; both in seconds.
const IDLE_S = 90;
const TICK_MS = 1000;
// Kept by the tab, which browsers may throw away and load anew.
const KEPT = 'plan-foyer';

export class Foyer {
  #stop = new AbortController();
  #map;
  #touched = Date.now();
  #idle;
  #clock;
  #swallows = false;
  #leave;
  #code = null;
  #told;
  // The link of the start.
  #start = '';

  constructor(told) {
    const { host, whole, map } = told;
    [this.#map, this.#told] = [map, told];
    const seconds = Number(setting(host, map, 'idle'));
    this.#idle = 1000 * (seconds > 0 ? seconds : IDLE_S);
    this.#keepStart();
    this.#leave = new Leave(told, () => this.#out());
    this.#clock = setInterval(() => this.#tick(), TICK_MS);
    const on = (target, name, heard, passive = false) => target.addEventListener(name, heard, { capture: true, passive, signal: this.#stop.signal });
    for (const name of ['pointerdown', 'pointermove', 'wheel', 'keydown']) on(window, name, () => this.#touch(name), true);
    const stops = (event) => {
      event.preventDefault();
      event.stopPropagation();
    };
    for (const name of ['pointerdown', 'pointerup', 'click', 'wheel']) on(whole, name, (event) => this.#begin(event, stops));
    // Nothing that browsers do with a page beyond showing it.
    for (const name of ['contextmenu', 'dragstart', 'selectstart', 'gesturestart', 'auxclick']) on(window, name, (event) => event.preventDefault());
    on(window, 'wheel', (event) => {
      if (event.ctrlKey) event.preventDefault();
    });
    on(window, 'touchmove', (event) => {
      if (event.touches.length > 1) event.preventDefault();
    });
    on(window, 'keydown', (event) => {
      const isTheirs = event.ctrlKey || event.altKey || event.metaKey || /^F\d+$/.test(event.key);
      if (isTheirs && !isTyped(event)) event.preventDefault();
      else if (event.key !== 'Escape' && this.#map.state()?.step !== null) this.#go();
    });
    on(whole, 'click', (event) => {
      const link = event.composedPath().find((node) => node.localName === 'a' && node.href);
      if (!link) return;
      stops(event);
      this.#show(link);
    });
  }

  // The start, whatever a visitor has made of the address since.
  #keepStart() {
    const { lang, theme } = this.#map.state();
    this.#start = kept(KEPT) ?? `mode=kiosk&lang=${lang}&theme=${theme}`;
    keep(KEPT, this.#start);
    if (!this.#start.includes(`lang=${lang}&`)) this.#map.ask(this.#start);
  }

  #touch(name) {
    // A mouse that the cleaner moves is no visitor while the story runs.
    if (name !== 'pointermove' || this.#map.state()?.step === null) this.#touched = Date.now();
  }

  // The first touch ends the story, and does nothing else.
  #begin(event, stops) {
    const isTold = this.#map.state()?.step !== null;
    if (isTold && !this.#leave.isOpen) {
      stops(event);
      if (event.type === 'pointerdown') this.#swallows = true;
      if (event.type === 'click') this.#go();
      return;
    }
    if (event.type === 'pointerdown') this.#swallows = false;
    else if (this.#swallows) stops(event);
  }

  #go() {
    if (this.#leave.isOpen) return;
    this.#swallows = false;
    this.#map.ask('step=');
  }

  #tick() {
    if (!this.#told.into.isConnected) return this.end();
    const silent = Date.now() - this.#touched;
    // A clock that was set back: it counts from now.
    if (silent < 0) this.#touched = Date.now();
    const { step, lang } = this.#map.state() ?? {};
    const isAtStart = step !== null && this.#start.includes(`lang=${lang}&`);
    if (silent > this.#idle && !isAtStart) this.#map.again(this.#start);
  }

  // An address as a code for a telephone, in the place of a way out.
  #show(link) {
    this.#code?.remove();
    const box = document.createElement('div');
    box.className = 'told-code';
    box.append(this.#told.hall.code(link.href, this.#map.state().lang));
    box.addEventListener('click', () => box.remove());
    this.#told.into.append(box);
    this.#code = box;
  }

  #out() {
    keep(KEPT, null);
    this.#map.ask('mode=explore');
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  }

  end() {
    clearInterval(this.#clock);
    this.#stop.abort();
    this.#leave.end();
    this.#code?.remove();
  }
}
