// The line between the hall's window and the presenter's. Either may have opened the other, be closed, loaded anew and
// opened again; on a disk both have no origin, so they speak by messages, each looking at who has sent one. Where a
// server's headers part the two windows, the browser's storage carries what they say.

export class Line {
  #key;
  #heard;
  #other = null;
  #stop = new AbortController();

  /// heard(message): what the other window says.
  constructor(name, heard) {
    this.#key = `${name}-story`;
    this.#heard = heard;
    const { signal } = this.#stop;
    addEventListener('message', ({ source, data }) => {
      if (!source || !this.#knows(source) || data?.story !== this.#key) return;
      this.#other = source;
      heard(data);
    }, { signal });
    addEventListener('storage', ({ key, newValue }) => {
      if (key === this.#key && newValue) heard(JSON.parse(newValue));
    }, { signal });
  }

  // The window that opened this one, or one that this one opened: also after either was loaded anew.
  #knows(source) {
    return source === this.#other || source === opener || source.opener === window;
  }

  /// Opens the other window, or the one of that name anew.
  open(address, name, features) {
    const other = open(address, `${this.#key}-${name}`, features);
    if (other) this.#other = other;
    return other;
  }

  post(message) {
    const told = { ...message, story: this.#key };
    const other = this.#other ?? opener;
    if (other && !other.closed) return other.postMessage(told, '*');
    try {
      localStorage.setItem(this.#key, JSON.stringify({ ...told, at: Date.now() }));
    } catch {
      // A page without storage has no other window that could hear.
    }
  }

  end() {
    this.#stop.abort();
  }
}
