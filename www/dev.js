// Trunk's page: Trunk starts the module itself and gives it to the window.
import { firstLanguage, kinds, slug, words } from './config.js';
import { define } from './element.js';
import { noPlain } from './plain.js';

const FONTS = [400, 600, 700];

const started = new Promise((resolve) => {
  const take = () => resolve(window.wasmBindings);
  if (window.wasmBindings) take();
  else addEventListener('TrunkApplicationStarted', take, { once: true });
});

async function fetched(file) {
  const response = await fetch(new URL(file, import.meta.url));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

define({
  slug,
  words,
  firstLanguage,
  kinds,
  compile: () => started,
  // Trunk starts one and no other: after a panic its page is loaded anew.
  instantiate: async (map) => ({ ...map, end() {} }),
  style: async () => (await (await fetched('style.css')).text()),
  plain: noPlain,
  // Trunk builds one module and no other.
  openCheck: () => Promise.reject(new Error('the third module is in what cargo xtask builds')),
  openHall: () => Promise.reject(new Error('the fourth module is in what cargo xtask builds')),
  openAnnex: () => Promise.reject(new Error('the second module is in what cargo xtask builds')),
  fonts: () => Promise.all(FONTS.map(async (weight) => ({ weight, bytes: await (await fetched(`fonts/lsm-${weight}.woff2`)).arrayBuffer() }))),
});

document.documentElement.lang = firstLanguage;
const element = document.createElement(slug);
element.setAttribute('deep-link', '');
document.body.append(element);
