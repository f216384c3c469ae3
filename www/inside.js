// The element where everything is inside, for file://, srcdoc and sandboxed frames.
import { instantiate } from '@build/glue';
import { firstLanguage, kinds, slug, words } from '@build/config';
import { annex, fonts, hall, style, wasm } from '@build/inside';
import { define } from './element.js';
import { begin as beginHall } from './hall/begin.js';
import { begin } from './later/begin.js';

export const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/// Registers it. `how`: plain, openCheck and given, as `define` takes them.
export const defineInside = (how) => define({
  slug,
  words,
  firstLanguage,
  kinds,
  compile: () => WebAssembly.compile(bytes(wasm)),
  instantiate,
  style: async () => style,
  fonts: async () => fonts.map(({ weight, data }) => ({ weight, bytes: bytes(data) })),
  openAnnex: async (...map) => begin(await WebAssembly.compile(bytes(annex)), ...map),
  openHall: async (...map) => beginHall(await WebAssembly.compile(bytes(hall)), ...map),
  ...how,
});
