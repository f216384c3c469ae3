// The second module's script: fetched with it.

import { instantiate } from '@build/annex';
import style from '@build/page.css';
import { picture } from './picture.js';
import { press } from './press.js';
import { take } from './take.js';

/// Starts the module, compiled. `plan`: bytes of the map's own, with its programme if that is not the module's;
/// adopt(root, css) gives a root rules. A `map`
/// is the element it is for, as the element tells it:
/// * `name`: the element's,
/// * show(what): brings something to light on it,
/// * shown(): what it shows, `address(link)`: where that is found,
/// * another(host, { theme }): promise of a map of its own in another element that shows the same, until `end()`.
export async function begin(module, plan, programme, adopt) {
  const second = await instantiate(module);
  const annex = new second.Annex(plan, programme);
  const tools = { annex, adopt };
  return {
    /// Fills an element with the plan's `page`, with whom to `ask`, or with the box to `take` things from.
    fill(into, what, lang, map) {
      const root = into.getRootNode();
      if (root.host) adopt(root, style);
      const { projects, link } = map.shown();
      const made = {
        page: () => annex.page(lang),
        ask: () => annex.ask(lang),
        take: () => annex.takeAway(lang, projects, link, map.address(link)),
      };
      into.replaceChildren(made[what]());
      if (navigator.share) into.querySelector('[data-away=send]')?.removeAttribute('hidden');
      into.onclick = ({ target }) => {
        const button = target.closest('[data-show], [data-jump], [data-away]');
        if (button?.dataset.away) take(into, button.dataset.away, lang, map, tools);
        else if (button) press(into, button, map.show);
      };
    },
    /// What a map shows as a picture: the text of an SVG document.
    svg: async (lang, map) => (await picture(lang, map, tools)).text,
  };
}
