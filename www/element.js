// The custom element: when its map starts, what it is told, what becomes of it. The map itself is the
// module that `runtime.js` starts; what stands there without it is `trouble.js`.

import { Annex } from './annex.js';
import { asChoice } from './choice.js';
import { near } from './near.js';
import { giveTo, upgrade } from './properties.js';
import { Runtime } from './runtime.js';
import { schemeOf, watchSchemes } from './scheme.js';
import { BASE, adopt } from './sheet.js';
import { dress, isRead, stillIn } from './still.js';
import { Trouble } from './trouble.js';

const SOURCE = 'data-src';
const OBSERVED = ['lang', 'theme', 'mode', 'deep-link', 'selected', 'font', SOURCE];
// What the map cannot be told while it lives: it is drawn anew, in the state it was in.
const ANEW = ['deep-link', 'font'];
const FONT = 'LSM Be Vietnam';

/// Registers the element `slug`.
///
/// words: {code: {noWasm, notLoaded, partNotLoaded, oldData, crashed, reload, again}}, firstLanguage: a code of it, kinds: of choices,
/// compile(): promise of the module, instantiate(module): promise of one just started, style(): promise of
/// the map's rules, fonts(): promise of [{weight, bytes}], plain(lang): promise of what to show without the
/// map, given: another plan than the module's, packed, openAnnex(plan, programme, adopt): promise of what the second module does, just started, openHall: the same of the
/// fourth one, openCheck(): promise of what checks plans.
export function define({ slug, words, firstLanguage, kinds, compile, instantiate, style, fonts, plain, given = null, openAnnex, openHall, openCheck }) {
  // A page may hold the script twice.
  if (customElements.get(slug)) return;
  const runtime = new Runtime(compile, instantiate);
  const trouble = new Trouble(words, plain);
  const later = (open, given) => new Annex(words, async () => (
    open(given?.plan ?? (await runtime.get()).planBytes(), given?.programme, adopt)
  ));
  const [annex, hall] = [openAnnex, openHall].map((open) => later(open, given));
  let [rules, faces] = [];

  // As bytes: the strictest policies forbid font files, and a shadow root ignores @font-face.
  function addFaces() {
    faces ??= fonts().then((list) => Promise.all(list.map(async ({ weight, bytes }) => {
      document.fonts.add(await new FontFace(FONT, bytes, { weight: String(weight) }).load());
    })));
    // The system's typeface stays.
    return faces.catch((error) => console.warn(error));
  }

  // The next one who asks tries again.
  function getRules() {
    rules ??= style().catch((error) => {
      rules = null;
      throw error;
    });
    return rules;
  }

  class MapElement extends HTMLElement {
    static observedAttributes = OBSERVED;

    // The map, while there is one.
    #handle = null;
    // Counts starts and stops: an answer to an earlier one comes too late.
    #turn = 0;
    // 'out' of the page, 'far' from the reader, 'starting', 'live', or 'broken'.
    #phase = 'out';
    // The state as a link has it, for when the map comes back.
    #last = null;
    // Attributes that changed while there was no map, and a choice made then.
    #changed = new Set();
    #wish;
    #told = false;
    // Another plan than the module's, packed, and who makes its pages; how often one was asked for.
    #given = given;
    #annex = annex;
    #hall = hall;
    #asked = 0;
    // The address whose plan was asked for last, and whether it could not be had.
    #source = null;
    #old = false;
    // The picture that the page brought along, and whether it is to be seen.
    #still = null;
    #forget = () => {};

    constructor() {
      super();
      // Capture: the element knows that it is being used before the map does.
      for (const name of ['pointerdown', 'pointerover', 'click', 'keydown', 'wheel', 'focusin']) {
        this.addEventListener(name, () => runtime.by(this), { capture: true, passive: true });
      }
    }

    connectedCallback() {
      if (this.#phase !== 'out') return;
      upgrade(this);
      this.#phase = 'far';
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      this.#still ??= stillIn(this, root);
      if (this.#still) dress(this.#still, this);
      // As it stands: with other style sheets, or put in anew, all of it would be styled and laid out anew.
      if (this.#still?.[0].parentNode === root && this.#last === null) root.querySelector('slot')?.remove();
      else this.#root().replaceChildren(...(this.#last === null && this.#still) || [wait(this)]);
      // What has begun, or has failed, is no longer waited for.
      const come = () => {
        if (this.#phase === 'far') this.#start();
      };
      const stops = [near(this, come), watchSchemes(() => this.#paint())];
      this.#forget = () => stops.forEach((stop) => stop());
      // Our own page is there for the map.
      const ours = this.#still && this.deepLink && self === top;
      if (ours || this.#wish !== undefined) this.#start();
    }

    disconnectedCallback() {
      // Moved within one task it stays alive, with all its state.
      queueMicrotask(() => {
        if (!this.isConnected) this.#out();
      });
    }

    adoptedCallback() {
      // Style sheets stay behind in the old document.
      this.#out();
      if (this.isConnected) this.connectedCallback();
    }

    attributeChangedCallback(name, before, value) {
      if (before === value) return;
      if (!this.#handle) this.#changed.add(name);
      else if (name === SOURCE) this.#follow();
      else if (!ANEW.includes(name)) this.#call(() => this.#handle.setAttribute(name, value));
      else if (name === 'font' || (before === null) !== (value === null)) this.#again();
    }

    select(what) {
      if (!this.#handle) {
        this.#wish = asChoice(what, kinds);
        if (this.#phase === 'far') this.#start();
      } else {
        this.#call(() => this.#handle.select(what));
      }
    }

    clear() {
      if (this.#handle) this.#call(() => this.#handle.clear());
      else this.#wish = null;
    }

    /// Shows another plan: parts of an object take the place of the data's, or a packed plan all of it. Rejects with
    /// a `TypeError` that lists all that is wrong with it; then what was shown stays.
    async setPlan(plan) {
      if (await this.#receive((check) => check.make(plan)) && this.#handle) await this.#again();
    }

    // Whether there is now another plan to show.
    async #receive(make) {
      const asked = ++this.#asked;
      const given = await make(await openCheck());
      // A later one has come first.
      if (asked !== this.#asked) return false;
      this.#old = false;
      if (given === this.#given) return false;
      this.#given = given;
      [this.#annex, this.#hall] = [openAnnex, openHall].map((open) => later(open, given));
      return true;
    }

    // The plan of the address in the attribute, if it is a new one; what is shown stays when it cannot be had.
    async #fetched() {
      const source = this.getAttribute(SOURCE);
      if (source === this.#source) return false;
      this.#source = source;
      if (source === null) return false;
      try {
        return await this.#receive((check) => check.fetched(new URL(source, this.baseURI)));
      } catch (error) {
        console.error(error);
        this.#old = true;
        return false;
      }
    }

    async #follow() {
      const has = await this.#fetched();
      if (!this.#handle) return;
      if (has) this.#again();
      else this.#say();
    }

    #say() {
      const say = ({ notice }) => notice(this.shadowRoot, adopt, this.#old && words[this.#language()].oldData);
      // Why it cannot be had is in the console already.
      if (this.#source !== null) openCheck().then(say, () => {});
    }

    get state() {
      return this.#handle ? this.#call(() => this.#handle.state()) : null;
    }

    /// What is shown, as a picture: the text of an SVG document.
    async exportSvg() {
      if (this.#phase === 'far') this.#start();
      while (!this.#handle) {
        if (this.#phase !== 'starting') throw new Error('there is no map');
        await new Promise(requestAnimationFrame);
      }
      return (await this.#annex.get()).svg(this.state.lang, this.#seen());
    }

    // This map as the second module's script is told of it.
    #seen() {
      return {
        name: slug,
        root: this.shadowRoot,
        family: FONT,
        own: this.deepLink,
        show: (id) => this.#handle && this.#call(() => this.#handle.show(id)),
        state: () => this.state,
        ask: (link) => this.#handle && this.#call(() => this.#handle.ask(link)),
        clear: () => this.clear(),
        again: (link) => {
          this.#last = link;
          if (this.#handle) this.#again();
        },
        shown: () => this.#call(() => ({
          projects: this.#handle.wanted(),
          layers: this.#handle.state().layers.join(' '),
          link: this.#last ? `#${this.#last}` : '',
        })),
        // A page that does not follow its links leads to the map, not to its state.
        address: (link) => location.href.split('#')[0] + (this.deepLink ? link : location.hash),
        faces: async () => (this.getAttribute('font') === 'inherit' ? [] : fonts()),
        language: () => this.#language(),
        another: async (host, { theme, link = this.#last.replace(/(^|&)(list|mode|step)=[^&]*/g, ''), tell } = {}) => {
          const [map, css] = await Promise.all([runtime.get(), getRules()]);
          const root = host.attachShadow({ mode: 'open' });
          adopt(root, BASE);
          adopt(root, css);
          const small = { state: () => handle.state(), ask: (link) => runtime.guard(() => handle.ask(link)), end: () => end(handle) };
          const annex = tell && ((into, what, lang) => tell(into, what, lang, small));
          const handle = this.#call(() => map.mount(host, root, { ...this.#given, scheme: schemeOf(this), resume: link, told: true, annex }));
          if (theme) small.ask(`theme=${theme}`);
          return small;
        },
      };
    }

    #root() {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [];
      adopt(root, BASE);
      return root;
    }

    // All that enters the map from here: what happens then is this element's doing.
    #call(enter) {
      runtime.by(this);
      return runtime.guard(enter);
    }

    async #start() {
      if (this.#phase !== 'far' && this.#phase !== 'broken') return;
      this.#phase = 'starting';
      const turn = ++this.#turn;
      try {
        // The picture's rules are the map's.
        const own = this.#still?.[0].parentNode === this.shadowRoot;
        const [map, fetched] = await Promise.all([runtime.get(), own ? null : getRules(), this.#fetched()]);
        const css = own && isRead(this.#still) ? null : fetched ?? await getRules();
        if (turn !== this.#turn) return;
        if (this.deepLink && location.hash === '#presenter') {
          addFaces();
          return (await this.#hall.get()).desk(this.#root(), this.#seen());
        }
        // It may have ended while the other was awaited.
        if (!map.ended) return this.#mount(map, css);
        this.#phase = 'far';
        this.#start();
      } catch (error) {
        if (turn === this.#turn) this.#break(runtime.why(error));
        runtime.report(error);
      }
    }

    #mount(map, css) {
      if (css !== null) adopt(this.#root(), css);
      const root = this.shadowRoot;
      const value = (name) => this.getAttribute(name);
      const resumed = this.#last !== null;
      this.addEventListener(`${slug}-ready`, this.#ready, { once: true });
      this.#handle = this.#call(() => map.mount(this, root, {
        ...this.#given,
        lang: value('lang'),
        theme: value('theme'),
        mode: value('mode'),
        deepLink: this.deepLink,
        selected: value('selected'),
        scheme: schemeOf(this),
        resume: this.#last,
        told: this.#told,
        remember: (link) => { this.#last = link; },
        annex: (into, what, lang) => (what === 'told' ? this.#hall : this.#annex).fill(into, what, lang, this.#seen()),
      }));
      this.#phase = 'live';
      runtime.enter(this);
      root.querySelector('.lsm-wait')?.remove();
      if (resumed) this.#catchUp();
      this.#changed.clear();
      if (this.getAttribute(SOURCE) === this.#source) this.#say();
      else this.#follow();
      this.#grant();
    }

    #ready = () => {
      this.#told = true;
      // The map is drawn under it: no frame shows neither.
      this.#still?.slice(1).forEach((node) => node.remove());
      if (this.getAttribute('font') !== 'inherit') addFaces();
    };

    // Attributes that were set while the state was kept.
    #catchUp() {
      for (const name of this.#changed) {
        if (![...ANEW, SOURCE].includes(name)) {
          this.#call(() => this.#handle.setAttribute(name, this.getAttribute(name)));
        }
      }
    }

    // The choice that was made before there was a map. As with the attribute, an unknown one is none.
    #grant() {
      const wish = this.#wish;
      this.#wish = undefined;
      try {
        if (wish) this.select(wish);
        else if (wish === null) this.clear();
      } catch (error) {
        console.warn(error);
      }
    }

    #paint() {
      if (this.#handle) this.#call(() => this.#handle.setScheme(schemeOf(this)));
      else this.shadowRoot?.querySelector('.lsm-wait, .lsm-trouble')?.setAttribute('data-scheme', schemeOf(this));
    }

    #take() {
      const handle = this.#handle;
      this.#handle = null;
      this.#turn += 1;
      this.removeEventListener(`${slug}-ready`, this.#ready);
      return handle;
    }

    #out() {
      if (this.#phase === 'out') return;
      this.#phase = 'out';
      this.#forget();
      runtime.leave(this);
      const handle = this.#take();
      if (handle) end(handle);
      this.shadowRoot.replaceChildren();
    }

    #again() {
      end(this.#take());
      this.#phase = 'far';
      return this.#start();
    }

    // Shows the message and the page's own content: never nothing.
    #break(why) {
      this.#take();
      this.#phase = 'broken';
      const again = () => {
        if (runtime.over) return location.reload();
        // What it was doing may be what broke it.
        this.#last = null;
        this.shadowRoot.replaceChildren(wait(this));
        this.#start();
      };
      const still = this.#still;
      // Nobody stands at a screen in a foyer.
      if (this.deepLink && location.hash.includes('mode=kiosk')) setTimeout(() => location.reload(), 20_000);
      trouble.show(this.#root(), { why, lang: this.#language(), scheme: schemeOf(this), again, still });
    }

    // Called by the runtime when the module has ended under its maps.
    [runtime.ended](culprit, over) {
      if (this.#phase !== 'live') return;
      if (culprit || over) return this.#break('crashed');
      this.#take();
      this.#phase = 'far';
      this.#root().replaceChildren(wait(this));
      this.#start();
    }

    #language() {
      const near = this.getAttribute('lang') || this.closest('[lang]')?.lang;
      for (const wish of [near, ...navigator.languages]) {
        const code = wish?.toLowerCase().split('-')[0];
        if (code in words) return code;
      }
      return firstLanguage;
    }
  }

  function end(handle) {
    runtime.guard(() => {
      handle.unmount();
      handle.free();
    });
  }

  giveTo(MapElement);
  customElements.define(slug, MapElement);
}

// A quiet sheet of the map's size.
function wait(element) {
  const sheet = document.createElement('div');
  sheet.className = 'lsm-wait';
  sheet.setAttribute('aria-busy', 'true');
  sheet.setAttribute('data-scheme', schemeOf(element));
  return sheet;
}
