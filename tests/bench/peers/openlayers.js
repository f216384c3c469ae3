import Map from 'ol/Map.js';
import View from 'ol/View.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';
import 'ol/ol.css';
import { PADDING, data, ready, showCard, tell } from '../common.js';

const format = new GeoJSON({ featureProjection: 'EPSG:3857' });
// One style a colour, not one a feature.
function byColour(make) {
  const styles = {};
  return (feature) => {
    const colour = feature.get('colour');
    return (styles[colour] ??= make(colour, feature.get('width')));
  };
}
function layer(collection, style) {
  return new VectorLayer({ source: new VectorSource({ features: format.readFeatures(collection) }), style });
}
const border = new Stroke({ color: data.colours.border, width: 1 });
const areas = layer(data.areas, byColour((color) => new Style({ fill: new Fill({ color }), stroke: border })));
const lines = layer(data.lines, byColour((color, width) => new Style({ stroke: new Stroke({ color, width }) })));
const ring = new Stroke({ color: '#fff', width: 1 });
const projects = layer(data.projects, byColour((color) => new Style({
  image: new Circle({ radius: data.radius, fill: new Fill({ color }), stroke: ring }),
})));
const ink = new Fill({ color: data.colours.ink });
const names = {
  type: 'FeatureCollection',
  features: data.labels.map(({ at, text }) => (
    { type: 'Feature', properties: { text }, geometry: { type: 'Point', coordinates: at } }
  )),
};
const labels = layer(names, (feature) => new Style({
  text: new Text({ text: feature.get('text'), font: '600 13px system-ui, sans-serif', fill: ink }),
}));

const view = new View();
const map = new Map({ target: 'map', layers: [areas, lines, projects, labels], view, controls: [] });
view.fit(areas.getSource().getExtent(), { size: map.getSize(), padding: Array(4).fill(PADDING) });
map.on('click', ({ pixel }) => {
  const hit = map.forEachFeatureAtPixel(pixel, (feature) => feature, { layerFilter: (l) => l === projects });
  if (hit) showCard(hit.getProperties());
});
map.once('rendercomplete', ready);
tell((at) => map.getPixelFromCoordinate(fromLonLat(at)));
