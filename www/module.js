// The ES module: fetches the wasm and the fonts that lie beside it.
import init, * as map from '@build/glue';
import { firstLanguage, slug, words } from '@build/config';
import { fonts, wasm } from '@build/beside';
import { define } from './element.js';

const beside = (file) => new URL(file, import.meta.url);

async function bytes(file) {
  const response = await fetch(beside(file));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.arrayBuffer();
}

define({
  slug,
  words,
  firstLanguage,
  load: async () => {
    await init({ module_or_path: beside(wasm) });
    return map;
  },
  fonts: () => Promise.all(fonts.map(async ({ weight, file }) => ({ weight, bytes: await bytes(file) }))),
});
