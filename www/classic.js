// The classic script: everything is inside but what checks plans.
import { pages } from '@build/config';
import { check } from '@build/inside';
import { bytes, defineInside } from './inside.js';
import { noPlain, plainFrom } from './plain.js';

// Where the script came from: inside a page it has no address.
const base = document.currentScript?.src;

let checking = null;

// A script of its own beside this one: few pages give a plan, and all would carry it.
function checkFrom(base) {
  if (!base) return Promise.reject(new Error('setPlan: what checks plans is not in this file'));
  checking ??= new Promise((found, failed) => {
    const script = document.createElement('script');
    script.src = new URL(check, base);
    script.addEventListener('load', () => found(script.begin()));
    script.addEventListener('error', () => {
      checking = null;
      failed(new Error(`${script.src}: not loaded`));
    });
    document.head.append(script);
  });
  return checking;
}

// A page that the editor wrote has a plan of its own: a head of 24 bytes, of which the last four say how long the
// map's part is.
function ownPlan() {
  const block = document.querySelector('script[data-plan]');
  if (!block) return null;
  const all = bytes(block.textContent.trim());
  const end = 24 + new DataView(all.buffer).getUint32(20, true);
  return { plan: all.subarray(24, end), programme: all.subarray(end), key: 0 };
}

defineInside({
  plain: base ? plainFrom(base, pages) : noPlain,
  openCheck: () => checkFrom(base),
  given: ownPlan(),
});
