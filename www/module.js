// The ES module: fetches the wasm and the fonts that lie beside it.
import { instantiate } from '@build/glue';
import { firstLanguage, kinds, pages, slug, words } from '@build/config';
import { annex, check, checkScript, fonts, later, style, wasm } from '@build/beside';
import { define } from './element.js';
import { plainFrom } from './plain.js';

// What was changed on its way is refused.
async function fetched({ file, integrity }) {
  const response = await fetch(new URL(file, import.meta.url), { integrity });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

// A server that does not know the type of `.wasm` makes it slower, not impossible.
async function compile(response) {
  const streams = response.headers.get('content-type')?.startsWith('application/wasm');
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

const fetchedModule = async () => compile(await fetched(wasm));

// `import` knows no hash: what it finds is checked before.
async function imported(script) {
  await (await fetched(script)).arrayBuffer();
  return import(new URL(script.file, import.meta.url));
}

// Our own page has this script run before it is read to its end: what takes longest is asked for at once.
let early = null;
if (self === top && document.querySelector(`${slug}[deep-link]`)) {
  early = fetchedModule();
  // Whoever asks for it hears of it.
  early.catch(() => {});
}

function compiled() {
  const first = early;
  early = null;
  return first ?? fetchedModule();
}

// A module and its script, fetched together.
async function begun(script, wasm, ...map) {
  const [{ begin }, module] = await Promise.all([imported(script), fetched(wasm).then(compile)]);
  return begin(module, ...map);
}

let checking = null;

// The element's content is there when it is upgraded.
const start = () => define({
  slug,
  words,
  firstLanguage,
  kinds,
  compile: compiled,
  instantiate,
  style: async () => (await fetched(style)).text(),
  fonts: () => Promise.all(fonts.map(async ({ weight, ...font }) => (
    { weight, bytes: await (await fetched(font)).arrayBuffer() }
  ))),
  plain: plainFrom(import.meta.url, pages),
  openAnnex: (...map) => begun(later, annex, ...map),
  openCheck: () => (checking ??= begun(checkScript, check).catch((error) => {
    // The next one who asks tries again.
    checking = null;
    throw error;
  })),
});

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
else start();
