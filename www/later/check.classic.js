// The third module with its script, for the classic one: it waits for its call on the element that fetched it.

import { wasm } from '@build/check-inside';
import { begin } from './check.js';

document.currentScript.begin = async () => (
  begin(await WebAssembly.compile(Uint8Array.from(atob(wasm), (letter) => letter.charCodeAt(0))))
);
