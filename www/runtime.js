// The started module that all maps of a page share: begun at the first need, begun afresh when it ended
// in a panic. Twice within a short time it is left so: then it is not chance.

const SOON_MS = 10_000;

export class Runtime {
  // What an element is told when the module has ended: the method of this name.
  ended = Symbol('ended');
  // Ended for good.
  over = false;
  #compile;
  #instantiate;
  #compiled = null;
  #map = null;
  #elements = new Set();
  #latest = null;
  #lastEnd = -Infinity;

  constructor(compile, instantiate) {
    this.#compile = compile;
    this.#instantiate = instantiate;
  }

  /// A module that lives.
  async get() {
    if (this.over) throw new Ended();
    this.#map ??= this.#begin();
    const map = await this.#map;
    return map.ended ? this.get() : map;
  }

  async #begin() {
    try {
      if (typeof WebAssembly !== 'object') throw new Missing();
      this.#compiled ??= await this.#compile();
      const map = { ...await this.#instantiate(this.#compiled), ended: false };
      map.onPanic(() => this.#end(map));
      return map;
    } catch (error) {
      // The next one who asks tries again.
      this.#map = null;
      throw error;
    }
  }

  /// An element has a map of this module.
  enter(element) {
    this.#elements.add(element);
  }

  leave(element) {
    this.#elements.delete(element);
    if (this.#latest === element) this.#latest = null;
  }

  /// What happens next happens in this element's map.
  by(element) {
    this.#latest = element;
  }

  /// Calls into the module. A trap that was no panic ends it, too.
  guard(enter) {
    try {
      return enter();
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) {
        this.#map?.then((map) => this.#end(map));
      }
      throw error;
    }
  }

  #end(map) {
    if (map.ended) return;
    map.ended = true;
    this.#map = null;
    const now = performance.now();
    this.over = now - this.#lastEnd < SOON_MS;
    this.#lastEnd = now;
    const culprit = this.#latest;
    const elements = [...this.#elements];
    this.#elements.clear();
    // The panic is still on its way out of the module: leave the stack first.
    queueMicrotask(() => {
      map.end();
      for (const element of elements) element[this.ended](element === culprit || !culprit, this.over);
    });
  }

  /// Which message is for an error of `get` or of a call.
  why(error) {
    if (error instanceof Missing) return 'noWasm';
    const crashed = error instanceof Ended || error instanceof WebAssembly.RuntimeError;
    return crashed ? 'crashed' : 'notLoaded';
  }

  /// For whoever looks at the console; one that the browser has said already is not said again.
  report(error) {
    if (!(error instanceof Ended || error instanceof Missing)) console.error(error);
  }
}

class Missing extends Error {}
class Ended extends Error {}
