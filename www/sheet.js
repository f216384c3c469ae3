// Style of what stands in the root without the map. Adopted sheets: no policy blocks them.

/// The element, and the quiet sheet of its size that waits for the map. In a narrow column its shape gives
/// way: without a greatest width, the least height would make it wider than the column. So would it in a
/// flex row of Firefox without a least width.
export const BASE = `
:host{display:block;position:relative;aspect-ratio:16/10;min-height:20rem;min-width:0;max-width:100%;contain:layout style}
:host([hidden]){display:none!important}
.lsm-still{position:absolute;inset:0;z-index:1}
.lsm-wait{position:absolute;inset:0;background:var(--lsm-ground,#f0f0ee)}
.lsm-wait[data-scheme=dark]{background:var(--lsm-ground,#0e1318)}`;

/// In trouble the element is as tall as its message and the table, whatever size the page gave it.
export const TROUBLE = `
:host{height:auto!important;aspect-ratio:auto!important;min-height:0!important;overflow:auto!important;container-type:normal!important}
.lsm-trouble{color:#181f25;background:#fff;font:1rem/1.5 var(--lsm-font,system-ui,sans-serif)}
.lsm-picture:not(:empty){position:relative;aspect-ratio:16/10;min-height:20rem;max-height:80vh}
.lsm-trouble table{border-collapse:collapse;width:100%}
.lsm-trouble .fallback{padding:1rem;overflow-x:auto}
.lsm-trouble caption{padding:.5rem 0;font-weight:600;text-align:start}
.lsm-trouble :is(th,td){padding:.5rem .75rem .5rem 0;border-top:1px solid #b2b8bd;text-align:start;vertical-align:top}
.lsm-message{padding:1rem;border-bottom:1px solid #b2b8bd}
.lsm-message p{margin:0 0 .75rem;max-width:40em}
.lsm-message button{font:inherit;min-height:2.75rem;padding:0 1rem;border:1px solid currentcolor;border-radius:8px;background:none;color:inherit;cursor:pointer}
.lsm-message button:focus-visible{outline:3px solid #0462d3;outline-offset:2px}
.lsm-trouble[data-scheme=dark]{color:#eef0f3;background:#0e1318}
.lsm-trouble[data-scheme=dark] .lsm-message{border-color:#4f565d}
.lsm-trouble[data-scheme=dark] button:focus-visible{outline-color:#7db8ff}`;

const made = new WeakMap();

/// Adds rules to a root. A sheet belongs to a document and serves all roots in it.
export function adopt(root, css) {
  const { defaultView: view } = root.ownerDocument;
  if (!made.has(view)) made.set(view, new Map());
  const sheets = made.get(view);
  if (!sheets.has(css)) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  const sheet = sheets.get(css);
  // Once is enough.
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
