// Projects are known by a number on paper: on the map, and in the table.

const SVG = 'http://www.w3.org/2000/svg';

/// Numbers rows, those of one cluster one after another, and the markers; rows are then in that order.
export function number(root, rows) {
  const clusters = [...root.querySelectorAll('.chart [data-cluster]')].map((mark) => ({ mark, ids: mark.dataset.cluster.split(' ') }));
  const id = (row) => row.dataset.row;
  const order = [];
  for (const row of rows) {
    if (order.includes(row)) continue;
    const cluster = clusters.find(({ ids }) => ids.includes(id(row)));
    order.push(...(cluster ? rows.filter((other) => cluster.ids.includes(id(other))) : [row]));
  }
  rows.splice(0, rows.length, ...order);
  const numbers = new Map(order.map((row, at) => [id(row), at + 1]));
  for (const row of rows) put(row.querySelector('.sign'), numbers.get(id(row)));
  for (const mark of root.querySelectorAll('.chart [data-project]')) put(mark, numbers.get(mark.dataset.project));
  for (const { mark, ids } of clusters) {
    const known = ids.map((one) => numbers.get(one)).filter(Boolean);
    if (known.length > 1) pill(mark, `${Math.min(...known)}–${Math.max(...known)}`);
  }
}

// A ring has no room for two numbers.
function pill(mark, value) {
  const width = 6 * value.length + 8;
  const [box, text] = ['rect', 'text'].map((name) => document.createElementNS(SVG, name));
  for (const [name, of] of Object.entries({ class: 'sheet-pill', x: -width / 2, y: -8.5, width, height: 17, rx: 8.5 })) {
    box.setAttribute(name, of);
  }
  for (const [name, of] of Object.entries({ class: 'cluster-count', 'text-anchor': 'middle', 'font-size': 10.5, y: 3.7 })) {
    text.setAttribute(name, of);
  }
  text.textContent = value;
  mark.replaceChildren(box, text);
}

// In place of its sector's sign.
function put(sign, value) {
  const icon = sign?.querySelector('.sign-icon');
  if (!icon || !value) return;
  const text = document.createElementNS(SVG, 'text');
  const scale = parseFloat(icon.getAttribute('transform').slice('scale('.length)) || 1;
  text.setAttribute('class', icon.getAttribute('class'));
  text.classList.add('sheet-number');
  text.setAttribute('text-anchor', 'middle');
  text.setAttribute('font-size', 14 * scale);
  text.setAttribute('y', 5 * scale);
  text.textContent = String(value);
  icon.replaceWith(text);
}
