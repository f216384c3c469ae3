// The classic script: everything is inside, for file://, srcdoc and sandboxed frames.
import { instantiate } from '@build/glue';
import { firstLanguage, pages, slug, words } from '@build/config';
import { fonts, wasm } from '@build/inside';
import { define } from './element.js';
import { noPlain, plainFrom } from './plain.js';

const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

// Where the script came from: inside a page it has no address.
const base = document.currentScript?.src;
let compiled;

define({
  slug,
  words,
  firstLanguage,
  load: async () => {
    compiled ??= WebAssembly.compile(bytes(wasm));
    return instantiate(await compiled);
  },
  fonts: async () => fonts.map(({ weight, data }) => ({ weight, bytes: bytes(data) })),
  plain: base ? plainFrom(base, pages) : noPlain,
});
