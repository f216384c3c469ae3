// The fourth module's script: the story as it is told in a hall, fetched when that begins.

import { instantiate } from '@build/hall';
import deskStyle from '@build/desk.css';
import over from '@build/over.css';
import slide from '@build/slide.css';
import { Desk } from './desk.js';
import { Telling } from './telling.js';

/// Starts the module, compiled. `plan`, `told`: bytes of the map's own, and what is told of it if that is not the
/// module's; adopt(root, css) gives a root rules. A `map` is the element that it is for, as the element tells it:
/// * `own`: whether the page belongs to it,
/// * state(): what it shows, ask(link): shows what a link asks for, clear(): closes its card,
/// * again(link): begins anew with what a link says, language(): code of its reader's,
/// * another(host, { link, tell }): promise of a small map of its own in another element.
export async function begin(module, plan, told, adopt) {
  const { Hall } = await instantiate(module);
  const tellings = new WeakMap();
  function fill(into, what, lang, map) {
    let telling = tellings.get(into);
    if (!telling) {
      for (const rules of [slide, over]) adopt(into.getRootNode(), rules);
      telling = new Telling(into, map, (round) => new Hall(plan, told, round));
      tellings.set(into, telling);
    }
    telling.follow();
  }
  return {
    /// Tells in an element of a map what the state of that map says, or ends.
    fill,
    /// Makes a root the presenter's window.
    desk(root, map) {
      adopt(root, deskStyle);
      const tell = async (into, what, lang, small) => {
        // The map that it is beside stands in a moment.
        await null;
        fill(into, what, lang, { ...small, isSmall: true });
      };
      return new Desk(root, map, new Hall(plan, told, false), tell);
    },
  };
}
