// The hall's end of the line to the presenter's window.

import { keep, kept } from './kept.js';
import { Line } from './line.js';

// So long a page that was loaded anew still tells the time since the story began.
const KEPT = 'plan-story-since';

export class Second {
  #told;
  #line;
  #since = null;
  // Nobody is told who has not asked.
  #isHeard = Boolean(opener);

  /// go(step): shows a step.
  constructor(told, go) {
    this.#told = told;
    this.#since = Number(kept(KEPT)) || null;
    this.#line = new Line(told.map.name, (message) => {
      this.#isHeard = true;
      if (message.since) this.#begin(message.since);
      if (message.key) told.key(message.key);
      if (message.go) go(message.go);
      this.tell();
    });
    this.tell();
  }

  open() {
    this.#line.open(`${location.href.split('#')[0]}#presenter`, 'presenter', 'popup,width=1280,height=800');
  }

  /// Says what is shown.
  tell() {
    const { map, hall } = this.#told;
    const state = map.state();
    if (!state || !this.#isHeard) return;
    // Time counts from the first step that was left.
    if (this.#since === null && state.step !== null && hall.isUnderway()) this.#begin(Date.now());
    const { lang, step, theme } = state;
    this.#line.post({ state: { lang, step, theme, blank: hall.blank() ?? '', plays: hall.plays() }, since: this.#since });
  }

  #begin(since) {
    this.#since = since;
    keep(KEPT, String(since));
  }

  end() {
    this.#line.end();
  }
}
