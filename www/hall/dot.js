// A bright dot that the last row sees: under the pointer while a key is held, under a finger that rests.

const RESTS_MS = 450;
const RESTS_PX = 12;

export class Dot {
  #stop = new AbortController();
  #dot = document.createElement('div');
  #at = null;
  #timer;

  constructor({ into, whole }) {
    this.#dot.className = 'told-dot';
    this.#dot.hidden = true;
    into.append(this.#dot);
    const { signal } = this.#stop;
    const hide = () => {
      clearTimeout(this.#timer);
      this.#dot.hidden = true;
    };
    const place = (event) => {
      const box = whole.getBoundingClientRect();
      this.#at = [event.clientX - box.left, event.clientY - box.top];
      if (!this.#dot.hidden) this.#put();
    };
    const capture = { capture: true, passive: true, signal };
    whole.addEventListener('pointermove', (event) => {
      const [x, y] = this.#at ?? [0, 0];
      place(event);
      const isFar = Math.hypot(this.#at[0] - x, this.#at[1] - y) > RESTS_PX;
      if (isFar && this.#dot.hidden) clearTimeout(this.#timer);
    }, capture);
    whole.addEventListener('pointerdown', (event) => {
      place(event);
      if (event.pointerType !== 'touch') return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#show(), RESTS_MS);
    }, capture);
    for (const name of ['pointerup', 'pointercancel']) whole.addEventListener(name, hide, capture);
    addEventListener('keydown', ({ key, repeat }) => {
      if (key === 'Shift' && !repeat) this.#show();
    }, { signal });
    addEventListener('keyup', ({ key }) => {
      if (key === 'Shift') hide();
    }, { signal });
    addEventListener('blur', hide, { signal });
  }

  #show() {
    if (!this.#at) return;
    this.#dot.hidden = false;
    this.#put();
  }

  #put() {
    const [x, y] = this.#at;
    this.#dot.style.transform = `translate(${x}px, ${y}px)`;
  }

  end() {
    clearTimeout(this.#timer);
    this.#stop.abort();
  }
}
