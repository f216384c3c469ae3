// The third module's script: plans that a page gives, or names, are checked.

import { instantiate } from '@build/check';
import { notice } from './notice.js';

// More is no plan of a map; in letters.
const MOST = 64 << 20;

/// Starts the module, compiled.
export async function begin(module) {
  // Each is used once: a plan of thousands of projects would leave its memory behind, and one that it cannot take a ruin.
  const start = () => {
    const started = instantiate(module).then(({ Check }) => new Check());
    // Whoever comes to it is told.
    started.catch(() => {});
    return started;
  };
  let next = start();
  await next;
  // The last plan: one that is fetched again and again is mostly the same.
  let last = { given: null, made: null };
  let keys = 0;

  async function read(given) {
    if (isSame(given, last.given)) return last.made;
    const mine = next ?? start();
    next = null;
    const check = await mine;
    try {
      const found = typeof given === 'string' ? check.make(given) : check.open(given);
      keys += 1;
      const made = { plan: found.plan(), programme: found.programme(), key: keys };
      // Bytes are the page's: it may write into them.
      last = { given: given.slice(), made };
      return made;
    } catch (error) {
      if (error instanceof TypeError) throw error;
      throw new TypeError('setPlan: the plan cannot be drawn', { cause: error });
    } finally {
      next = start();
    }
  }

  return {
    /// A plan as the map and the second module take it: `{plan, programme, key}`, where the same plan given once more
    /// is the same object. Throws a `TypeError` that lists what is wrong.
    async make(given) {
      // Asked first: it is the page's, and may throw.
      return read(asBytes(given) ?? text(given));
    },
    notice,
    /// The same of a file, JSON or packed.
    async fetched(url) {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`.trim());
      const bytes = new Uint8Array(await response.arrayBuffer());
      try {
        // JSON has no such letter at its start.
        if (bytes[0] === 0x70) return await read(bytes);
        return await read(within(new TextDecoder().decode(bytes)));
      } catch (error) {
        throw new TypeError(`${url}: ${error.message}`, { cause: error });
      }
    },
  };
}

function isSame(one, other) {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  if (one.length !== other?.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

function asBytes(given) {
  if (ArrayBuffer.isView(given)) return new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  return given instanceof ArrayBuffer ? new Uint8Array(given) : null;
}

// A page's object is anything: it is read once, as JSON, and nothing of it is kept.
function text(given) {
  if (given === null || typeof given !== 'object') throw new TypeError('setPlan: the plan is no object');
  let json;
  try {
    json = JSON.stringify(given);
  } catch (error) {
    throw new TypeError(`setPlan: the plan cannot be read: ${error?.message ?? error}`, { cause: error });
  }
  if (typeof json !== 'string') throw new TypeError('setPlan: the plan is no object');
  return within(json);
}

function within(json) {
  if (json.length > MOST) throw new TypeError(`setPlan: the plan has more than ${MOST >> 20} MB`);
  return json;
}
