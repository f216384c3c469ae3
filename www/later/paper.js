// The map on paper: in a window with nothing but the sheets, or where none may be opened in a frame of that kind; so
// the page around prints what it did.

import { onPaper } from './compose.js';
import { styled } from './styled.js';

const RULES = `
@page{size:A4;margin:10mm}
html,body{margin:0;background:#fff}
svg{display:block;width:100%;height:auto;max-height:100vh;break-after:page;-webkit-print-color-adjust:exact;print-color-adjust:exact}
svg:last-child{break-after:auto}
@media screen{body{max-width:210mm;margin:24px auto}svg{max-height:none}}`;

/// Lays the sheets out and prints them.
export async function print(lang, map, tools) {
  const [sheets, faces] = await Promise.all([onPaper(lang, map, tools), map.faces()]);
  const view = open('', '_blank') ?? framed(map.root);
  const { document: page } = view;
  page.title = map.root.querySelector('h1').textContent;
  page.documentElement.lang = lang;
  const rules = new view.CSSStyleSheet();
  rules.replaceSync(RULES);
  page.adoptedStyleSheets = [rules];
  for (const { weight, bytes } of faces) {
    page.fonts.add(await new view.FontFace(map.family, bytes, { weight: String(weight) }).load());
  }
  page.body.replaceChildren(...sheets.map((sheet) => page.importNode(sheet, true)));
  await page.fonts.ready;
  const focused = map.root.activeElement;
  view.focus();
  view.print();
  // Out of the frame, which nobody sees, or no key would reach the map any more.
  if (view.frameElement) focused?.focus({ preventScroll: true });
}

// It stays until the next one comes: nobody tells when it has been printed.
function framed(root) {
  root.querySelector('iframe.paper')?.remove();
  const frame = styled('iframe', {
    position: 'absolute', inset: '0 auto auto -9999px', width: '794px', height: '1123px', border: '0',
  });
  frame.className = 'paper';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  root.append(frame);
  return frame.contentWindow;
}
