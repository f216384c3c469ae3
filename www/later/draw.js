// A sheet as it stands on the screen, as an SVG document: shapes with their computed styles as attributes, texts
// line by line. It needs no style sheet, no script and nothing from elsewhere.

import { styled } from './styled.js';

const SVG = 'http://www.w3.org/2000/svg';

// What is written where it is another than the parent's.
const INHERITED = [
  'fill', 'fill-opacity', 'fill-rule', 'clip-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray',
  'stroke-dashoffset', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'paint-order', 'text-anchor',
  'font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing',
];
// What they are in an SVG document that says nothing of them.
const UNSAID = {
  fill: 'rgb(0, 0, 0)', 'fill-opacity': '1', 'fill-rule': 'nonzero', 'clip-rule': 'nonzero', stroke: 'none',
  'stroke-width': '1px', 'stroke-opacity': '1', 'stroke-dasharray': 'none', 'stroke-dashoffset': '0px',
  'stroke-linecap': 'butt', 'stroke-linejoin': 'miter', 'stroke-miterlimit': '4', 'paint-order': 'normal',
  'text-anchor': 'start', 'font-weight': '400', 'font-style': 'normal', 'letter-spacing': 'normal',
};
const OWN = { opacity: '1', 'clip-path': 'none' };
const KEPT = /^(d|[xyr]|[cr][xy]|[xy][12]|d[xy]|width|height|viewBox|points|transform|pathLength|href|startOffset|id|pattern.*|preserveAspectRatio|clipPathUnits|aria-label|lang|data-(district|zone|corridor|project|cluster|gate|town))$/;
const SHAPES = ['path', 'circle', 'rect', 'line', 'ellipse', 'polygon', 'polyline'];

const made = (name, attributes = {}) => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};
// Hundredths of a pixel are enough.
const round = (number) => String(Math.round(number * 100) / 100);
const isClear = (colour) => /^(none|transparent|rgba\(.*, 0\))$/.test(colour);
// Attributes have no unit where they mean a pixel.
const plain = (value) => value.replace(/(\d)px/g, '$1').replace(/url\("([^"]*)"\)/, 'url($1)');

/// The sheet as an element.
export function draw(sheet) {
  const origin = sheet.getBoundingClientRect();
  const [width, height] = [origin.width, origin.height].map(Math.round);
  const style = getComputedStyle(sheet);
  const whole = made('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': style.fontFamily });
  whole.append(made('rect', { width, height, fill: style.backgroundColor }));
  const context = { origin, family: style.fontFamily, ascent: ascent(sheet) };
  for (const child of sheet.childNodes) put(child, whole, context);
  return whole;
}

// How much of a line of text lies over its base.
function ascent(sheet) {
  const probe = styled('div', { position: 'absolute', font: 'inherit', 'font-size': '100px', 'line-height': '1' });
  const base = styled('span', { display: 'inline-block' });
  probe.append('Ag', base);
  sheet.append(probe);
  const range = document.createRange();
  range.selectNode(probe.firstChild);
  const line = range.getBoundingClientRect();
  const share = (base.getBoundingClientRect().bottom - line.top) / line.height;
  probe.remove();
  return share;
}

function put(node, into, context) {
  if (node.nodeType === Node.TEXT_NODE) return write(node, into, context);
  if (node.nodeType !== Node.ELEMENT_NODE) return undefined;
  const style = getComputedStyle(node);
  if (style.display === 'none' || style.visibility === 'hidden') return undefined;
  if (node instanceof SVGElement) return figure(node, into, context);
  frame(node, style, into, context);
  for (const child of node.childNodes) put(child, into, context);
  return undefined;
}

// Ground and edges of a box.
function frame(node, style, into, { origin }) {
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => ({
    width: parseFloat(style.getPropertyValue(`border-${side}-width`)),
    line: style.getPropertyValue(`border-${side}-style`),
    stroke: style.getPropertyValue(`border-${side}-color`),
  }));
  const drawn = sides.map(({ width, line, stroke }) => width > 0 && line !== 'none' && !isClear(stroke));
  if (isClear(style.backgroundColor) && !drawn.includes(true)) return;
  const { left, top, width, height } = node.getBoundingClientRect();
  const [x, y] = [left - origin.left, top - origin.top];
  const dashed = ({ line, width: thick }) => (line === 'dashed' ? { 'stroke-dasharray': `${3 * thick} ${2 * thick}` } : {});
  const [first] = sides;
  const ring = !drawn.includes(false);
  const inset = ring ? first.width / 2 : 0;
  const box = {
    x: round(x + inset), y: round(y + inset), width: round(width - 2 * inset), height: round(height - 2 * inset),
    rx: round(Math.min(parseFloat(style.borderTopLeftRadius) || 0, height / 2)),
    fill: isClear(style.backgroundColor) ? 'none' : style.backgroundColor,
  };
  if (ring) Object.assign(box, { stroke: first.stroke, 'stroke-width': first.width, ...dashed(first) });
  if (box.fill !== 'none' || ring) into.append(made('rect', box));
  if (ring) return;
  const [right, bottom] = [x + width, y + height];
  const ends = [[x, y, right, y], [right, y, right, bottom], [x, bottom, right, bottom], [x, y, x, bottom]];
  sides.forEach((side, at) => {
    if (!drawn[at]) return;
    // Inside of the box.
    const [dx, dy] = [[0, 1], [-1, 0], [0, -1], [1, 0]][at].map((towards) => (towards * side.width) / 2);
    const [x1, y1, x2, y2] = ends[at];
    into.append(made('line', {
      x1: round(x1 + dx), y1: round(y1 + dy), x2: round(x2 + dx), y2: round(y2 + dy),
      stroke: side.stroke, 'stroke-width': side.width, ...dashed(side),
    }));
  });
}

function write(node, into, { origin, family, ascent: share }) {
  if (!node.data.trim()) return;
  const style = getComputedStyle(node.parentElement);
  const range = document.createRange();
  const lines = [];
  // A Chinese text may end its line after any sign.
  for (const { 0: word, index } of node.data.matchAll(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+|\s+/g)) {
    add(index, word);
  }
  function add(index, word) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const boxes = range.getClientRects();
    // A long one that is broken, sign by sign.
    if (boxes.length > 1 && word.length > 1) return [...word].forEach((sign, at) => add(index + at, sign));
    const [box] = boxes;
    if (!box || (box.width === 0 && !word.trim())) return undefined;
    const line = lines.at(-1);
    if (line && Math.abs(line.box.top - box.top) < box.height / 2) line.text += word;
    else if (word.trim()) lines.push({ box, text: word });
    return undefined;
  }
  for (const { box, text } of lines) {
    const line = made('text', {
      x: round(box.left - origin.left), y: round(box.top - origin.top + share * box.height),
      'font-size': plain(style.fontSize), fill: style.color,
    });
    if (style.fontFamily !== family) line.setAttribute('font-family', style.fontFamily);
    if (style.fontWeight !== '400') line.setAttribute('font-weight', style.fontWeight);
    if (style.fontStyle !== 'normal') line.setAttribute('font-style', style.fontStyle);
    if (style.letterSpacing !== 'normal') line.setAttribute('letter-spacing', plain(style.letterSpacing));
    line.textContent = text.replace(/[ \t\n]+/g, ' ').trim();
    into.append(line);
  }
}

// A drawing in the sheet, at its place.
function figure(node, into, { origin, family }) {
  const { left, top, width, height } = node.getBoundingClientRect();
  const unsaid = { ...UNSAID, 'font-family': family };
  const copy = copied(node, { getPropertyValue: (key) => unsaid[key] });
  if (!copy) return;
  for (const [name, value] of Object.entries({ x: left - origin.left, y: top - origin.top, width, height })) {
    copy.setAttribute(name, round(value));
  }
  into.append(copy);
}

function copied(node, parent) {
  const name = node.localName;
  const style = getComputedStyle(node);
  // What is referred to is never shown itself.
  const isDefined = node.closest('defs, clipPath');
  if (!isDefined && (style.display === 'none' || style.visibility === 'hidden')) return null;
  if (SHAPES.includes(name)) {
    const isSeen = isDefined || !(isClear(style.fill) && isClear(style.stroke));
    if (!isSeen || node.getAttribute('d') === '') return null;
  }
  const copy = made(name);
  for (const { name: key, value } of node.attributes) if (KEPT.test(key)) copy.setAttribute(key, value);
  for (const key of INHERITED) {
    const value = style.getPropertyValue(key);
    if (value !== parent.getPropertyValue(key)) copy.setAttribute(key, plain(value));
  }
  for (const [key, usual] of Object.entries(OWN)) {
    const value = style.getPropertyValue(key);
    if (value !== usual) copy.setAttribute(key, plain(value));
  }
  for (const child of node.childNodes) {
    const inner = child.nodeType === Node.TEXT_NODE ? child.data : child.nodeType === Node.ELEMENT_NODE && copied(child, style);
    if (inner) copy.append(inner);
  }
  // A group of nothing.
  return copy.childNodes.length || !['g', 'defs'].includes(name) ? copy : null;
}
