// The third module's script: plans that a page gives are checked.

import { instantiate } from '@build/desk';

/// Starts the module, compiled.
export async function begin(module) {
  const { Desk } = await instantiate(module);
  const desk = new Desk();
  return {
    /// A plan as the map and the second module take it: `{plan, programme}`. Throws a `TypeError` that lists what
    /// is wrong.
    make(given) {
      const made = desk.make(text(given));
      const packed = { plan: made.plan(), programme: made.programme() };
      made.free();
      return packed;
    },
  };
}

// A page's object is anything: it is read once, as JSON, and nothing of it is kept.
function text(given) {
  if (given === null || typeof given !== 'object') throw new TypeError('setPlan: the plan is no object');
  try {
    return JSON.stringify(given);
  } catch (error) {
    throw new TypeError(`setPlan: the plan cannot be read: ${error.message}`, { cause: error });
  }
}
