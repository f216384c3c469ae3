// The classic script: everything is inside, for file://, srcdoc and sandboxed frames.
import { instantiate } from '@build/glue';
import { firstLanguage, kinds, pages, slug, words } from '@build/config';
import { annex, fonts, style, wasm } from '@build/inside';
import { define } from './element.js';
import { begin } from './later/begin.js';
import { noPlain, plainFrom } from './plain.js';

const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

// Where the script came from: inside a page it has no address.
const base = document.currentScript?.src;

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
});
