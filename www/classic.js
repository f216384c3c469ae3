// The classic script: everything is inside, for file://, srcdoc and sandboxed frames.
import { instantiate } from '@build/glue';
import { firstLanguage, kinds, pages, slug, words } from '@build/config';
import { annex, check, fonts, style, wasm } from '@build/inside';
import { define } from './element.js';
import { begin } from './later/begin.js';
import { noPlain, plainFrom } from './plain.js';

const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

// Where the script came from: inside a page it has no address.
const base = document.currentScript?.src;

let checking = null;

// A script of its own beside this one: few pages give a plan, and all would carry it.
function checkFrom(base) {
  if (!base) return Promise.reject(new Error('setPlan: what checks plans is not in this file'));
  checking ??= new Promise((found, failed) => {
    const script = document.createElement('script');
    script.src = new URL(check, base);
    script.addEventListener('load', () => found(script.begin()));
    script.addEventListener('error', () => {
      checking = null;
      failed(new Error(`${script.src}: not loaded`));
    });
    document.head.append(script);
  });
  return checking;
}

define({
  slug,
  words,
  firstLanguage,
  kinds,
  compile: () => WebAssembly.compile(bytes(wasm)),
  instantiate,
  style: async () => style,
  fonts: async () => fonts.map(({ weight, data }) => ({ weight, bytes: bytes(data) })),
  plain: base ? plainFrom(base, pages) : noPlain,
  openAnnex: async (...map) => begin(await WebAssembly.compile(bytes(annex)), ...map),
  openCheck: () => checkFrom(base),
});
