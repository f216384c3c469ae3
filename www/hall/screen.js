// The whole screen: the element fills the window, and with the first key or press the screen, where it may.

// The host page's own rules would win over others.
const FILLS = ':host{position:fixed!important;inset:0!important;width:auto!important;height:auto!important;max-width:none!important;max-height:none!important;margin:0!important;aspect-ratio:auto!important;border:0!important;border-radius:0!important;z-index:2147483000!important}';

export class Screen {
  #host;
  #root;
  #sheet = new CSSStyleSheet();
  #stop = new AbortController();
  #asked = false;

  /// close(): what lies over the story goes.
  constructor({ host }, close) {
    this.#host = host;
    this.#root = host.shadowRoot;
    this.#sheet.replaceSync(FILLS);
    this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, this.#sheet];
    // The press that began it is still new enough.
    if (navigator.userActivation?.isActive) this.#ask();
    const first = ({ key }) => {
      // These have a meaning of their own.
      if (key !== 'Escape' && key !== 'f' && key !== 'F') this.#ask();
    };
    // Browsers keep the key that leaves the whole screen to themselves.
    document.addEventListener('fullscreenchange', () => {
      if (!document.fullscreenElement) close();
    }, { signal: this.#stop.signal });
    for (const name of ['keydown', 'pointerup']) addEventListener(name, first, { capture: true, signal: this.#stop.signal });
  }

  // Once: whoever has left it knows why.
  #ask() {
    if (this.#asked || document.fullscreenElement) return;
    this.#asked = true;
    this.#host.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => {});
  }

  toggle() {
    this.#asked = true;
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    else this.#host.requestFullscreen?.().catch(() => {});
  }

  end() {
    this.#stop.abort();
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    if (document.fullscreenElement === this.#host) document.exitFullscreen().catch(() => {});
  }
}
