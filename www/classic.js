// The classic script: everything is inside, for file://, srcdoc and sandboxed frames.
import init, * as map from '@build/glue';
import { firstLanguage, slug, words } from '@build/config';
import { fonts, wasm } from '@build/inside';
import { define } from './element.js';

const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

define({
  slug,
  words,
  firstLanguage,
  load: async () => {
    await init({ module_or_path: bytes(wasm) });
    return map;
  },
  fonts: async () => fonts.map(({ weight, data }) => ({ weight, bytes: bytes(data) })),
});
