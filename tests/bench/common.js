// What all pages with a library share: the data, the card, the mark that the map is there.

import './page.css';

/// The map's data: areas, lines and projects as GeoJSON, names with their places, sizes, colours.
export const data = await (await fetch('data.json')).json();

/// Shows a project's card.
export function showCard(project) {
  const card = document.getElementById('card');
  const title = document.createElement('h2');
  title.textContent = project.name;
  const list = document.createElement('dl');
  for (const [word, value] of project.card) {
    const [dt, dd] = [document.createElement('dt'), document.createElement('dd')];
    dt.textContent = word;
    dd.textContent = value;
    list.append(dt, dd);
  }
  card.replaceChildren(title, list);
  card.hidden = false;
}

/// The map's shapes are there; the mark is set in the next frame.
export function ready() {
  requestAnimationFrame(() => performance.mark('map-ready'));
}

/// Tells the benchmark where a place is on the screen: `locate([lon, lat])` gives `[x, y]`.
export function tell(locate) {
  window.bench = { locate };
}

/// Room round the province, px.
export const PADDING = 24;
