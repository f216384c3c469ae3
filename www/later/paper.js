// The map on paper: a window with nothing but the sheets, so that the page around prints what it did.

import { onPaper } from './compose.js';

const RULES = `
@page{size:A4;margin:10mm}
html,body{margin:0;background:#fff}
svg{display:block;width:100%;height:auto;max-height:100vh;break-after:page;-webkit-print-color-adjust:exact;print-color-adjust:exact}
svg:last-child{break-after:auto}
@media screen{body{max-width:210mm;margin:24px auto}svg{max-height:none}}`;

/// Opens the window and prints it.
export async function print(lang, map, tools) {
  const [sheets, faces] = await Promise.all([onPaper(lang, map, tools), map.faces()]);
  const view = open('', '_blank');
  if (!view) throw new Error('no window may be opened');
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
  view.focus();
  view.print();
}
