// The element, of an ES module: what lies beside that is fetched when it is needed.
import { instantiate } from '@build/glue';
import { firstLanguage, kinds, slug, words } from '@build/config';
import { define } from './element.js';

/// `beside`: the files. How they are had: fetched(file): promise of the response, imported(script): promise of its
/// exports, text(file): promise of what a style sheet says, compiled(): promise of the map's module; plain(lang):
/// promise of what to show without the map.
export function start(beside, { fetched, imported, text, compiled, plain }) {
  const { annex, check, checkScript, fonts, hall, hallScript, later, style, wasm } = beside;
  // A module and its script, fetched together.
  const begun = async (script, wasm, ...map) => {
    const [{ begin }, module] = await Promise.all([imported(script), fetched(wasm).then(compile)]);
    return begin(module, ...map);
  };
  let checking = null;
  const register = () => define({
    slug,
    words,
    firstLanguage,
    kinds,
    compile: compiled ?? (() => fetched(wasm).then(compile)),
    instantiate,
    style: () => text(style),
    fonts: () => Promise.all(fonts.map(async ({ weight, ...font }) => (
      { weight, bytes: await (await fetched(font)).arrayBuffer() }
    ))),
    plain,
    openAnnex: (...map) => begun(later, annex, ...map),
    openHall: (...map) => begun(hallScript, hall, ...map),
    openCheck: () => (checking ??= begun(checkScript, check).catch((error) => {
      // The next one who asks tries again.
      checking = null;
      throw error;
    })),
  });
  // The element's content is there when it is upgraded.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', register, { once: true });
  else register();
}

/// A module, of a response. A server that does not know the type of `.wasm` makes it slower, not impossible.
export async function compile(response) {
  const streams = response.headers.get('content-type')?.startsWith('application/wasm');
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
