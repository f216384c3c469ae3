// The third module's script: plans that a page gives, or names, are checked.

import { instantiate } from '@build/check';
import { notice } from './notice.js';

// More is no plan of a map; in letters.
const MOST = 64 << 20;

/// Starts the module, compiled.
export async function begin(module) {
  const start = async () => {
    const { Check } = await instantiate(module);
    return new Check();
  };
  let check = await start();
  // The last plan: one that is fetched again and again is mostly the same.
  let last = { key: 0 };

  /// A plan as the map and the second module take it: `{plan, programme, key}`, where the same plan given once more
  /// is the same object. Throws a `TypeError` that lists what
  /// is wrong.
  async function make(given) {
    // Asked first: it is the page's, and may throw.
    const packed = asBytes(given);
    const json = packed ? null : text(given);
    try {
      const made = packed ? check.open(packed) : check.make(json);
      const both = { plan: made.plan(), programme: made.programme(), key: last.key + 1 };
      made.free();
      if (!isSame(both, last)) last = both;
      return last;
    } catch (error) {
      if (error instanceof TypeError) throw error;
      // It has ended: the next plan finds another.
      check = await start();
      throw new TypeError('setPlan: the plan cannot be drawn', { cause: error });
    }
  }

  return {
    make,
    notice,
    /// The same of a file, JSON or packed.
    async fetched(url) {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`.trim());
      const bytes = new Uint8Array(await response.arrayBuffer());
      // JSON has no such letter at its start.
      if (bytes[0] === 0x70) return make(bytes);
      try {
        return await make(JSON.parse(new TextDecoder().decode(bytes)));
      } catch (error) {
        throw new TypeError(`${url}: ${error.message}`, { cause: error });
      }
    },
  };
}

function isSame(one, other) {
  for (const part of ['plan', 'programme']) {
    const [now, before] = [one[part], other[part]];
    if (now.length !== before?.length) return false;
    for (let i = 0; i < now.length; i += 1) if (now[i] !== before[i]) return false;
  }
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
  if (json.length > MOST) throw new TypeError(`setPlan: the plan has more than ${MOST >> 20} MB`);
  return json;
}
