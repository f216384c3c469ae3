import { CircleMarker, DivIcon, GeoJSON, Map, Marker } from 'leaflet/dist/leaflet-src.esm.js';
import 'leaflet/dist/leaflet.css';
import { PADDING, data, ready, showCard, tell } from '../common.js';

const map = new Map('map', { preferCanvas: true, zoomSnap: 0, zoomControl: false, attributionControl: false });
const { border } = data.colours;
const areas = new GeoJSON(data.areas, {
  interactive: false,
  style: ({ properties }) => ({ fillColor: properties.colour, fillOpacity: 1, color: border, weight: 1 }),
});
map.fitBounds(areas.getBounds(), { padding: [PADDING, PADDING], animate: false });
areas.addTo(map);
new GeoJSON(data.lines, {
  interactive: false,
  style: ({ properties }) => ({ color: properties.colour, weight: properties.width }),
}).addTo(map);
new GeoJSON(data.projects, {
  pointToLayer: ({ properties }, at) => new CircleMarker(at, {
    radius: data.radius, weight: 1, color: '#fff', fillColor: properties.colour, fillOpacity: 1,
  }),
  onEachFeature: ({ properties }, layer) => layer.on('click', () => showCard(properties)),
}).addTo(map);
for (const { at: [lon, lat], text } of data.labels) {
  const label = document.createElement('span');
  label.textContent = text;
  const icon = new DivIcon({ className: 'label leaflet-label', html: label, iconSize: [120, 18] });
  new Marker([lat, lon], { icon, interactive: false, keyboard: false }).addTo(map);
}
tell(([lon, lat]) => {
  const { x, y } = map.latLngToContainerPoint([lat, lon]);
  return [x, y];
});
ready();
