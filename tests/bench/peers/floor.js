// The least that a map can be: one transform on hand-written SVG, a card from attributes.
const svg = document.querySelector('svg');
const plane = document.getElementById('plane');
const names = document.getElementById('names');
const card = document.getElementById('card');
let [k, x, y, hold, moved, asked] = [1, 0, 0, null, false, 0];
const fontSize = parseFloat(names.getAttribute('font-size'));

function draw() {
  asked = 0;
  plane.setAttribute('transform', `translate(${x} ${y})scale(${k})`);
}
function ask() {
  asked ||= requestAnimationFrame(draw);
}
// From pixels to the picture's units.
function point({ clientX, clientY }) {
  const m = svg.getScreenCTM();
  return [(clientX - m.e) / m.a, (clientY - m.f) / m.d];
}
svg.addEventListener('wheel', (event) => {
  event.preventDefault();
  const [px, py] = point(event);
  const next = Math.min(8, Math.max(1, k * 2 ** (-event.deltaY / 500)));
  [x, y] = [px - (px - x) * next / k, py - (py - y) * next / k];
  k = next;
  names.setAttribute('font-size', fontSize / k);
  ask();
}, { passive: false });
svg.addEventListener('pointerdown', (event) => {
  [hold, moved] = [point(event), false];
});
addEventListener('pointermove', (event) => {
  if (!hold) return;
  const [px, py] = point(event);
  const step = [px - hold[0], py - hold[1]];
  // Browsers repeat the last move where nothing moved.
  moved ||= step[0] !== 0 || step[1] !== 0;
  [x, y, hold] = [x + step[0], y + step[1], [px, py]];
  ask();
});
addEventListener('pointerup', () => {
  hold = null;
});
svg.addEventListener('click', ({ target }) => {
  if (moved || !target.dataset.name) return;
  const title = document.createElement('h2');
  title.textContent = target.dataset.name;
  const list = document.createElement('dl');
  for (const row of target.dataset.rows.split('|')) {
    row.split('=').forEach((text, i) => {
      const cell = document.createElement(i ? 'dd' : 'dt');
      cell.textContent = text;
      list.append(cell);
    });
  }
  card.replaceChildren(title, list);
  card.hidden = false;
});
requestAnimationFrame(() => performance.mark('map-ready'));
