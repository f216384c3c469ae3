// What stands on a picture and on paper, put together from a map's own parts.

import { draw } from './draw.js';
import { number } from './number.js';
import { stage } from './stage.js';

const PICTURE = { width: 780, height: 744 };
// Drawn larger than it is printed: its names have room, and are as large as those around it.
const PAPER = { width: 860, height: 700 };
const PRINTED = 718 / PAPER.width;

/// The map with title, legend and notes, as an element `svg`.
export function composed(lang, map, { annex, adopt }) {
  return staged(map, PICTURE, adopt, (root) => [
    sheet(root, 'picture', [head(root, annex.made(lang, today())), chart(root), legend(root), notes(root)]),
  ]).then(([whole]) => whole);
}

/// The same for an A4 sheet; on a second one the open card, or the listed projects with the numbers that they
/// then have on the map.
export function onPaper(lang, map, { annex, adopt }) {
  const { projects, link } = map.shown();
  return staged(map, { ...PAPER, paper: true }, adopt, (root) => {
    const card = root.querySelector('.card-body');
    const rows = listed(root, projects);
    if (!card) number(root, rows);
    const [made, sources] = [annex.made(lang, today()), annex.sources(lang, projects)];
    const code = annex.takeAway(lang, projects, link, map.address(link)).querySelector('svg');
    const front = sheet(root, 'front', [head(root, made), chart(root, PRINTED), legend(root), notes(root)]);
    const back = sheet(root, 'back', [head(root, made, code), ...(card ? [shown(card)] : table(root, rows)), !card && block('p', 'notes', sources)]);
    fit(back, card ? [] : rows, projects.split(' ').length);
    return [front, back];
  });
}

async function staged(map, options, adopt, compose) {
  const { root, end } = await stage(map, options, adopt);
  try {
    return compose(root).map(draw);
  } finally {
    end();
  }
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function block(name, kind, ...content) {
  const element = document.createElement(name);
  element.className = kind;
  element.append(...content);
  return element;
}

// A sheet follows the languages and the theme of its map.
function sheet(root, kind, parts) {
  const element = block('div', `lsm sheet ${kind}`, ...parts.filter(Boolean));
  const map = root.querySelector('.lsm');
  for (const name of ['lang', 'data-theme']) {
    if (map.hasAttribute(name)) element.setAttribute(name, map.getAttribute(name));
  }
  root.append(element);
  return element;
}

function head(root, made, code = null) {
  const title = root.querySelector('.title').cloneNode(true);
  return block('header', 'sheet-head', root.querySelector('.mark').cloneNode(true), title, block('p', 'made', made), code ?? '');
}

// `share`: how large it is of what it was drawn for.
function chart(root, share = 1) {
  const [map, scale, north] = ['.chart', '.scale', '.north'].map((name) => root.querySelector(name));
  const bar = scale.querySelector('svg');
  const [across, down] = ['width', 'height'].map((name) => bar.getAttribute(name));
  bar.setAttribute('viewBox', `0 0 ${across} ${down}`);
  bar.style.setProperty('width', `${across * share}px`);
  return block('div', 'map', map, block('div', 'sheet-place', north, scale));
}

// What can be switched is not switched here, and what is off is not explained.
function legend(root) {
  const body = root.querySelector('.legend-body');
  body.hidden = false;
  for (const button of body.querySelectorAll('.switch[aria-pressed=false]')) {
    const heading = button.closest('h2');
    const of = heading ? [heading] : [button.closest('li')];
    for (let next = heading?.nextElementSibling; next && next.localName !== 'h2'; next = next.nextElementSibling) of.push(next);
    of.forEach((element) => element.remove());
  }
  body.querySelectorAll('.switch').forEach((button) => button.remove());
  // A heading stays with what it is over.
  for (const heading of body.querySelectorAll('h2')) {
    const group = block('div', 'sheet-group');
    heading.before(group);
    do group.append(group.nextSibling);
    while (group.nextSibling && group.nextSibling.localName !== 'h2');
  }
  return block('div', 'legend', body);
}

// The numbers that the style sheet makes are texts.
function shown(card) {
  card.querySelector('.ask')?.remove();
  card.querySelectorAll('.sources li').forEach((item, at) => item.prepend(block('span', 'grade', String(at + 1))));
  return card;
}

function notes(root) {
  const foot = root.querySelector('.footnote');
  foot.querySelectorAll('li + li').forEach((item) => item.prepend(' · '));
  return foot;
}

// The rows stand in the plan's order; on paper they do so in the reader's. Of very many there are but the first.
function listed(root, projects) {
  const rows = [...root.querySelectorAll('.list > .rows .row')];
  const places = projects.split(' ').map(Number);
  const sorted = [...places].sort((a, b) => a - b);
  return places.map((place) => rows[sorted.indexOf(place)]).filter(Boolean);
}

function table(root, rows) {
  const [title, sum] = ['.list-head h2', '.list-sum'].map((name) => root.querySelector(name));
  const wanted = [...root.querySelectorAll('.filter-chips > *')].map((chip) => chip.textContent.trim());
  return [title, wanted.length > 0 && block('p', 'wanted', wanted.join(' · ')), sum, block('div', 'sheet-rows', ...rows)];
}

// A page is full when it is full: smaller, then fewer, and it says how many more there are.
function fit(page, rows, count) {
  const isOver = () => page.scrollHeight > page.clientHeight || page.scrollWidth > page.clientWidth;
  if (isOver()) page.classList.add('dense');
  if (isOver()) page.classList.add('denser');
  const left = [...rows];
  if (!left.length || (left.length === count && !isOver())) return;
  const rest = block('p', 'sheet-rest');
  left[0].parentNode.after(rest);
  do rest.textContent = `+ ${count - left.length}`;
  while (isOver() && left.length && !left.pop().remove());
}
