// The ES module: fetches the wasm and the fonts that lie beside it.
import { pages, slug } from '@build/config';
import * as beside from '@build/beside';
import { plainFrom } from './plain.js';
import { compile, start } from './start.js';

// What was changed on its way is refused.
async function fetched({ file, integrity }) {
  const response = await fetch(new URL(file, import.meta.url), { integrity });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

const text = async (file) => (await fetched(file)).text();
const fetchedModule = async () => compile(await fetched(beside.wasm));

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

start(beside, { fetched, imported, text, compiled, plain: plainFrom(import.meta.url, pages) });
