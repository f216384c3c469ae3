// Walks all that is drawn in the root. Returns the tokens with the colours that they stand for, and
// every colour that is painted and is no token's. arguments[0]: CSS colours that are allowed besides.
const probe = root.querySelector(".lsm").appendChild(document.createElement("i"));
const resolve = (value) => {
  probe.style.color = value;
  return getComputedStyle(probe).color;
};
const names = new Set();
const collect = (rules) => {
  for (const rule of rules) {
    if (rule.cssRules?.length) collect(rule.cssRules);
    if (!rule.selectorText?.includes(":host")) continue;
    for (const name of rule.style) if (name.startsWith("--lsm-")) names.add(name);
  }
};
for (const sheet of root.adoptedStyleSheets) collect(sheet.cssRules);
const tokens = {};
for (const name of names) {
  const value = getComputedStyle(el).getPropertyValue(name).trim();
  if (CSS.supports("color", value)) tokens[name] = resolve(value);
}
const known = new Set([...Object.values(tokens), ...arguments[0].map(resolve)]);
probe.remove();

const strays = new Map();
let seen = 0;
const clear = (colour) => colour === "transparent" || /^rgba\(.*, 0\)$/.test(colour);
const check = (e, what, colour) => {
  seen++;
  if (!colour || colour === "none" || colour === "auto" || clear(colour) || known.has(colour)) return;
  const key = `${what} ${colour}`;
  if (!strays.has(key)) strays.set(key, describe(e));
};
// Every colour in a value of several parts: a shadow, a gradient, a filter.
const inside = (e, what, value) => {
  for (const [colour] of (value ?? "").matchAll(/(?:rgba?|hsla?|color|oklch|oklab|lab|lch)\([^)]*\)/g))
    check(e, what, colour);
};
const SIDES = ["top", "right", "bottom", "left"];
const box = (e, style, of) => {
  check(e, `${of}color`, style.color);
  check(e, `${of}background-color`, style.backgroundColor);
  for (const side of SIDES) {
    if (style.getPropertyValue(`border-${side}-style`) !== "none"
        && parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0)
      check(e, `${of}border-${side}-color`, style.getPropertyValue(`border-${side}-color`));
  }
  if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0)
    check(e, `${of}outline-color`, style.outlineColor);
  if (style.textDecorationLine !== "none") check(e, `${of}text-decoration-color`, style.textDecorationColor);
  if (style.columnRuleStyle !== "none") check(e, `${of}column-rule-color`, style.columnRuleColor);
  for (const name of ["boxShadow", "textShadow", "backgroundImage", "filter", "scrollbarColor", "accentColor"])
    inside(e, `${of}${name}`, style[name]);
};
const PAINTED = "path, circle, ellipse, rect, line, polyline, polygon, text, tspan, textPath, use, stop, feFlood";
const svg = (e, style) => {
  if (e.localName === "stop") return check(e, "stop-color", style.stopColor);
  if (e.localName === "feFlood") return check(e, "flood-color", style.floodColor);
  // A pattern is painted by shapes of its own, which are walked as well.
  if (!style.fill.startsWith("url(")) check(e, "fill", style.fill);
  if (!style.stroke.startsWith("url(") && parseFloat(style.strokeWidth) !== 0) check(e, "stroke", style.stroke);
};
for (const e of $$(".lsm, .lsm *")) {
  const unseen = e.closest("defs, pattern, clipPath, mask, marker");
  if (!unseen && !e.getClientRects().length) continue;
  const style = getComputedStyle(e);
  if (e.namespaceURI === "http://www.w3.org/2000/svg") {
    if (e.matches(PAINTED)) svg(e, style);
    continue;
  }
  box(e, style, "");
  for (const pseudo of ["::before", "::after"]) {
    const of = getComputedStyle(e, pseudo);
    if (of.content !== "none" && of.content !== "normal") box(e, of, `${pseudo} `);
  }
  if (e.matches("input, textarea")) {
    check(e, "caret-color", style.caretColor);
    check(e, "::placeholder color", getComputedStyle(e, "::placeholder").color);
  }
}
return { tokens, seen, scheme: getComputedStyle($(".lsm")).colorScheme,
  strays: [...strays].map(([what, where]) => `${what} on ${where}`) };
