// The custom element: when the map starts, what it is told, and what is shown when it cannot run.
// The map itself is the module that `load` gives.

const OBSERVED = ['lang', 'theme', 'mode', 'deep-link', 'selected'];
const FONT = 'LSM Be Vietnam';

// While it waits the element is a quiet sheet of the page's size; in trouble it is as tall as its
// message and the table of the host page, whatever size the host gave it.
const STYLE = `
:host{display:block;position:relative;aspect-ratio:16/10;min-height:20rem;contain:layout style}
:host([hidden]){display:none!important}
.lsm-wait{position:absolute;inset:0;background:var(--lsm-ground,#f0f0ee)}
.lsm-trouble{padding:1rem;font:1rem/1.5 system-ui,sans-serif;color:#181f25;background:#fff;border-bottom:1px solid #b2b8bd}
.lsm-trouble p{margin:0 0 .75rem;max-width:40em}
.lsm-trouble button{font:inherit;min-height:2.75rem;padding:0 1rem;border:1px solid #181f25;border-radius:8px;background:#fff;color:inherit;cursor:pointer}
.lsm-trouble button:focus-visible{outline:3px solid #0462d3;outline-offset:2px}
@media (prefers-color-scheme:dark){.lsm-wait{background:var(--lsm-ground,#0e1318)}}`;
const TROUBLE_STYLE = ':host{height:auto!important;aspect-ratio:auto!important;min-height:0!important;overflow:auto!important;container-type:normal!important}';

function sheet(css) {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

function adopt(root, added) {
  if (!root.adoptedStyleSheets.includes(added)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, added];
  }
}

/// Registers the element `slug`.
///
/// words: {code: {noWasm, crashed, reload}}, firstLanguage: a code of it,
/// load(): promise of the started module, fonts(): promise of [{weight, bytes}].
export function define({ slug, words, firstLanguage, load, fonts }) {
  if (customElements.get(slug)) return;
  const base = sheet(STYLE);
  const trouble = sheet(TROUBLE_STYLE);
  const elements = new Set();
  let started;
  let dead = false;
  let fontsAdded;

  // One module for all elements; after a panic none of them can go on.
  function start() {
    started ??= load().then((map) => {
      map.onPanic?.(() => {
        dead = true;
        // The panic is still on its way out of the module: leave the stack first.
        queueMicrotask(() => elements.forEach((element) => fail(element, 'crashed')));
      });
      return map;
    });
    return started;
  }

  // As bytes: the strictest policies forbid font files, and a shadow root ignores @font-face.
  function addFonts() {
    fontsAdded ??= fonts().then((faces) => Promise.all(faces.map(async ({ weight, bytes }) => {
      document.fonts.add(await new FontFace(FONT, bytes, { weight: String(weight) }).load());
    })));
    return fontsAdded;
  }

  // What an element has beside its attributes.
  const parts = new WeakMap();

  class MapElement extends HTMLElement {
    static observedAttributes = OBSERVED;

    constructor() {
      super();
      parts.set(this, { handle: null, busy: false, failed: false });
    }

    connectedCallback() {
      elements.add(this);
      const own = parts.get(this);
      if (!own.handle && !own.busy && !own.failed) mount(this, own);
    }

    disconnectedCallback() {
      // Moved within one task it stays alive, with all its state.
      queueMicrotask(() => {
        if (this.isConnected) return;
        elements.delete(this);
        unmount(this);
      });
    }

    adoptedCallback() {
      // Style sheets stay behind in the old document.
      unmount(this);
    }

    attributeChangedCallback(name, before, value) {
      if (before !== value && !dead) parts.get(this).handle?.setAttribute(name, value);
    }

    select(what) {
      living(this).select(what);
    }

    clear() {
      living(this).clear();
    }

    get state() {
      return dead ? null : parts.get(this).handle?.state() ?? null;
    }
  }

  // Shows the message and the host page's own content: never nothing.
  function fail(element, why) {
    const own = parts.get(element);
    own.handle = null;
    own.failed = true;
    const text = words[language(element)];
    const box = document.createElement('div');
    box.className = 'lsm-trouble';
    box.setAttribute('role', 'alert');
    const message = document.createElement('p');
    message.textContent = text[why];
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text.reload;
    button.addEventListener('click', () => location.reload());
    box.append(message, button);
    const root = rootOf(element);
    root.replaceChildren(box, document.createElement('slot'));
    adopt(root, trouble);
  }

  function living(element) {
    const { handle } = parts.get(element);
    if (!handle || dead) {
      throw new DOMException(`not ready: wait for the event ${slug}-ready`, 'InvalidStateError');
    }
    return handle;
  }

  function rootOf(element) {
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    adopt(root, base);
    return root;
  }

  function language(element) {
    const near = element.getAttribute('lang') || element.closest('[lang]')?.lang;
    for (const wish of [near, ...navigator.languages]) {
      const code = wish?.toLowerCase().split('-')[0];
      if (code in words) return code;
    }
    return firstLanguage;
  }

  async function mount(element, own) {
    own.busy = true;
    const root = rootOf(element);
    const wait = document.createElement('div');
    wait.className = 'lsm-wait';
    wait.setAttribute('aria-busy', 'true');
    root.append(wait);
    try {
      if (dead) throw new Error('the map ended');
      if (typeof WebAssembly !== 'object') throw new WebAssemblyMissing();
      const map = await start();
      if (!element.isConnected) return;
      const value = (name) => element.getAttribute(name);
      element.addEventListener(`${slug}-ready`, () => addFontsFor(element), { once: true });
      own.handle = map.mount(element, root, {
        lang: value('lang'),
        theme: value('theme'),
        mode: value('mode'),
        deepLink: element.hasAttribute('deep-link'),
        selected: value('selected'),
      });
    } catch (error) {
      fail(element, error instanceof WebAssemblyMissing ? 'noWasm' : 'crashed');
      if (!dead) console.error(error);
    } finally {
      own.busy = false;
      wait.remove();
    }
  }

  function unmount(element) {
    const own = parts.get(element);
    const { handle } = own;
    own.handle = null;
    if (handle && !dead) {
      handle.unmount();
      handle.free();
    }
  }

  // The map reserves room for its typeface's widths, so that nothing moves when it comes.
  async function addFontsFor(element) {
    if (element.getAttribute('font') === 'inherit') return;
    try {
      await addFonts();
    } catch (error) {
      // The system's typeface stays.
      console.warn(error);
    }
  }

  class WebAssemblyMissing extends Error {}

  customElements.define(slug, MapElement);
}
