import { Map, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { PADDING, data, ready, showCard, tell } from '../common.js';

setWorkerUrl(new URL('worker.js', import.meta.url).href);

const bounds = [180, 90, -180, -90];
for (const { geometry } of data.areas.features) {
  const depth = geometry.type === 'Polygon' ? 1 : 2;
  for (const [lon, lat] of geometry.coordinates.flat(depth)) {
    bounds[0] = Math.min(bounds[0], lon);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lon);
    bounds[3] = Math.max(bounds[3], lat);
  }
}
const names = {
  type: 'FeatureCollection',
  features: data.labels.map(({ at, text }) => (
    { type: 'Feature', properties: { text }, geometry: { type: 'Point', coordinates: at } }
  )),
};
// Projects by their place in the list: what a tile hands back holds no nested tables.
data.projects.features.forEach((feature, id) => { feature.id = id; });
const colour = ['get', 'colour'];
const geojson = (collection) => ({ type: 'geojson', data: collection });
const map = new Map({
  container: 'map', bounds, fitBoundsOptions: { padding: PADDING }, fadeDuration: 0, attributionControl: false,
  dragRotate: false, renderWorldCopies: false,
  style: {
    version: 8,
    sources: {
      areas: geojson(data.areas), lines: geojson(data.lines), projects: geojson(data.projects), names: geojson(names),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': data.colours.ground } },
      { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': colour } },
      { id: 'borders', type: 'line', source: 'areas', paint: { 'line-color': data.colours.border, 'line-width': 1 } },
      { id: 'lines', type: 'line', source: 'lines', paint: { 'line-color': colour, 'line-width': ['get', 'width'] } },
      {
        id: 'projects', type: 'circle', source: 'projects',
        paint: {
          'circle-color': colour, 'circle-radius': data.radius, 'circle-stroke-color': '#fff', 'circle-stroke-width': 1,
        },
      },
      {
        id: 'names', type: 'symbol', source: 'names',
        layout: { 'text-field': ['get', 'text'], 'text-size': 13, 'text-allow-overlap': true },
        paint: { 'text-color': data.colours.ink },
      },
    ],
  },
});
map.on('click', 'projects', ({ features: [feature] }) => showCard(data.projects.features[feature.id].properties));
map.once('idle', ready);
tell((at) => {
  const { x, y } = map.project(at);
  return [x, y];
});
