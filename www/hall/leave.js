// The way out of a screen in a foyer, for those who know it: five touches of the upper corner at the text's start, or
// the key Escape, and then a code.

import { setting } from './setting.js';

const TOUCHES = 5;
const WITHIN_MS = 4000;
const CORNER_PX = 96;
// The box shuts by itself.
const OPEN_MS = 20_000;
const CODE = '0000';

export class Leave {
  #told;
  #out;
  #code;
  #times = [];
  #box = null;
  #timer;
  #stop = new AbortController();

  constructor(told, out) {
    [this.#told, this.#out] = [told, out];
    this.#code = setting(told.host, told.map, 'code') ?? CODE;
    const options = { capture: true, passive: true, signal: this.#stop.signal };
    told.whole.addEventListener('pointerdown', (event) => this.#touched(event), options);
    addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#open();
      else if (this.isOpen && /^\d$/.test(key)) this.#press(key);
    }, options);
  }

  get isOpen() {
    return this.#box !== null;
  }

  #touched({ clientX, clientY }) {
    const box = this.#told.whole.getBoundingClientRect();
    if (clientX - box.left > CORNER_PX || clientY - box.top > CORNER_PX) return;
    const now = performance.now();
    this.#times = [...this.#times.filter((time) => now - time < WITHIN_MS), now];
    if (this.#times.length >= TOUCHES) this.#open();
  }

  #open() {
    if (this.isOpen) return this.#shut();
    this.#times = [];
    const { into, map, hall } = this.#told;
    const box = document.createElement('div');
    box.className = 'told-leave';
    box.append(hall.pad(map.state().lang));
    box.addEventListener('click', (event) => {
      event.stopPropagation();
      const digit = event.target.closest('[data-digit]');
      if (digit) this.#press(digit.dataset.digit);
      else if (event.target === box) this.#shut();
    });
    into.append(box);
    this.#box = box;
    this.#timer = setTimeout(() => this.#shut(), OPEN_MS);
  }

  #press(digit) {
    const said = this.#box.querySelector('[data-said]');
    const typed = (said.dataset.said + digit).slice(-this.#code.length);
    said.dataset.said = typed;
    said.textContent = '•'.repeat(typed.length);
    if (typed !== this.#code) return;
    this.#shut();
    this.#out();
  }

  #shut() {
    clearTimeout(this.#timer);
    this.#box?.remove();
    this.#box = null;
  }

  end() {
    this.#shut();
    this.#stop.abort();
  }
}
