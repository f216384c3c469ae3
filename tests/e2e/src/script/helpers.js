const root = el?.shadowRoot;
const $ = (selector) => root.querySelector(selector);
const $$ = (selector) => [...root.querySelectorAll(selector)];
const shown = (e) => !!e && e.getClientRects().length > 0 && getComputedStyle(e).visibility !== "hidden";
const text = (e) => e ? e.textContent.normalize("NFC").replace(/\s+/g, " ").trim() : "";
// The same with a space between any two pieces: a note's number is no part of the figure before it.
const pieces = (e) => {
  if (!e) return "";
  const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), parts = [];
  while (walker.nextNode()) parts.push(walker.currentNode.data);
  return parts.join(" ").normalize("NFC").replace(/\s+/g, " ").trim();
};
const describe = (e) => !e ? "nothing" : `<${e.localName}${[...e.attributes].slice(0, 6)
  .map((a) => ` ${a.name}="${a.value.slice(0, 40)}"`).join("")}>`;
// The middle of an element, in whole px, when a pointer there would really reach it.
const reach = (e) => {
  const box = e.getBoundingClientRect();
  const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
  const top = (e.getRootNode().elementFromPoint ? e.getRootNode() : document).elementFromPoint(x, y);
  return { x, y, top, free: !!top && (e === top || e.contains(top)) };
};
// Objects with the same fields: drivers sort them, and read numbers to all but the last digit.
const same = (a, b) => {
  const near = (x, y) => typeof x === 'number' && typeof y === 'number'
    ? Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x))
    : JSON.stringify(x) === JSON.stringify(y);
  return Object.keys({ ...a, ...b }).every((key) => near(a[key], b[key]));
};
