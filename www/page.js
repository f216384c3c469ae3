// The second script of our pages, beside the module: it speaks with a page that holds this one in a
// frame, and fetches the classic script where the module cannot run. That is so from a disk and in
// sandboxed frames, where a page has no origin that could ask for modules.
import { slug } from '@build/config';
import { classic } from '@build/whole';
import { framed } from './framed.js';

// Inside the single file it has no address, and the classic script is there already.
const base = document.currentScript.src;
framed(slug, document.querySelector(slug));

// A page around has its `load` without waiting for what may come after ours.
addEventListener('load', () => setTimeout(() => {
  if (customElements.get(slug) || !base) return;
  const script = document.createElement('script');
  script.src = new URL(classic.file, base);
  // Without an origin of its own a page may not compare what it is given.
  if (/^https?:/.test(self.origin)) script.integrity = classic.integrity;
  document.head.append(script);
}));
