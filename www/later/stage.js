// A map of its own, out of sight, that shows what another shows: of the size that picture or paper needs,
// whatever the reader's screen is.

import rules from '@build/sheet.css';
import { styled } from './styled.js';

const FRAMES = 6;
const QUIET_MS = 120;
const LONGEST_MS = 5_000;

/// What is told of the map once it rests: `root`, what it drew, and `end()`. Colours: those that the reader sees,
/// or those for paper.
export async function stage(map, { width, height, paper }, adopt) {
  const host = styled('div', {
    position: 'absolute', inset: '0 auto auto -9999px', width: '1400px', height: '1600px', 'max-width': 'none',
    '--sheet-map-width': `${width}px`, '--sheet-map-height': `${height}px`,
  });
  host.setAttribute('aria-hidden', 'true');
  host.inert = true;
  map.root.append(host);
  const small = await map.another(host, paper && { theme: 'projector' }).catch((error) => {
    host.remove();
    throw error;
  });
  const root = host.shadowRoot;
  const end = () => {
    small.end();
    host.remove();
  };
  try {
    adopt(root, rules);
    const seen = getComputedStyle(map.root.host);
    for (const style of hostRules(paper ? root : map.root, paper)) {
      for (const name of style) {
        if (name.startsWith('--')) host.style.setProperty(name, (paper ? style : seen).getPropertyValue(name));
      }
    }
    await Promise.all([rest(root), document.fonts.ready]);
    return { root, end };
  } catch (error) {
    end();
    throw error;
  }
}

// The rules of the theme's colours: they stand on the host, and those for paper in a rule for paper.
function* hostRules(root, paper) {
  for (const sheet of root.adoptedStyleSheets) {
    for (const rule of sheet.cssRules) {
      if (paper && rule.media?.mediaText === 'print') {
        for (const inner of rule.cssRules) if (inner.selectorText === ':host') yield inner.style;
      } else if (!paper && rule.selectorText === ':host') {
        yield rule.style;
      }
    }
  }
}

// It has been drawn, made what nobody sees at once, and changes no more.
async function rest(root) {
  let last = performance.now();
  const watch = new MutationObserver(() => { last = performance.now(); });
  watch.observe(root, { attributes: true, childList: true, characterData: true, subtree: true });
  const start = last;
  for (let frames = 0; frames < FRAMES || performance.now() - last < QUIET_MS; frames += 1) {
    if (performance.now() - start > LONGEST_MS) break;
    await new Promise(requestAnimationFrame);
  }
  watch.disconnect();
}
