// The screen stays awake, where the browser has a way to ask for it.

export class Awake {
  #lock = null;
  #ended = false;
  #seen = () => {
    // The lock ends with a page that is hidden.
    if (document.visibilityState === 'visible') this.#ask();
  };

  constructor() {
    document.addEventListener('visibilitychange', this.#seen);
    this.#ask();
  }

  async #ask() {
    try {
      const lock = await navigator.wakeLock?.request('screen');
      if (this.#ended) lock?.release();
      else this.#lock = lock;
    } catch {
      // A battery that is low, or a page that may not: then the system's own settings hold.
    }
  }

  end() {
    this.#ended = true;
    document.removeEventListener('visibilitychange', this.#seen);
    this.#lock?.release();
  }
}
