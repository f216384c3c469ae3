// The picture and the table of our own pages, for an element in a page that has neither.

import { stillIn } from './still.js';

/// From the pages that lie at `base`; `files` names them by language.
export const plainFrom = (base, files) => async (lang) => {
  const page = await fetchedPage(new URL(files[lang], base));
  // What was relative to that page.
  for (const [selector, name] of [['img', 'src'], ['link', 'href']]) {
    const roots = [page, ...[...page.querySelectorAll('template')].map((template) => template.content)];
    for (const node of roots.flatMap((root) => [...root.querySelectorAll(selector)])) {
      node.setAttribute(name, new URL(node.getAttribute(name), page.URL).href);
    }
  }
  const table = page.querySelector('.fallback');
  // The page around has a title of its own, and the message stands above.
  table?.querySelectorAll('h1, p').forEach((node) => node.remove());
  const element = page.querySelector('[deep-link]');
  return { table: table ? [table] : [], still: element && stillIn(element, element) || [] };
};

/// Where there is no such page.
export const noPlain = async () => ({ table: [], still: [] });

// This way the text becomes a tree under every policy, and no script in it runs.
function fetchedPage(url) {
  return new Promise((found, failed) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('load', () => {
      if (request.status === 200 && request.response) found(request.response);
      else failed(new Error(`${url}: ${request.status}`));
    });
    request.addEventListener('error', () => failed(new Error(`${url}: not reached`)));
    request.open('GET', url);
    request.send();
  });
}
