// Keys and clickers.

/// Whether a key goes into a field.
export const isTyped = (event) => event.composedPath()[0]?.matches?.('input, textarea, select, [contenteditable]') ?? false;

// Of a district that has the focus these are the map's: from one to the next, and into the light.
const ON_MAP = ['Enter', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

export class Keys {
  #stop = new AbortController();

  constructor({ host, map, key }) {
    const heard = (event) => {
      const within = event.composedPath();
      // Elsewhere on a page that is not the map's keys are that page's.
      if (!map.own && document.fullscreenElement !== host && !within.includes(host)) return;
      if (event.ctrlKey || event.altKey || event.metaKey || isTyped(event)) return;
      const isOnMap = within[0].matches?.('[data-district]:focus-visible') && ON_MAP.includes(event.key);
      if (isOnMap || !key(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('keydown', heard, { capture: true, signal: this.#stop.signal });
  }

  end() {
    this.#stop.abort();
  }
}
