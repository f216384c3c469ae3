import { LinesChart, ScatterChart } from 'echarts/charts';
import { GeoComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { PADDING, data, ready, showCard, tell } from '../common.js';

use([LinesChart, ScatterChart, GeoComponent, CanvasRenderer]);
registerMap('map', data.areas);
const chart = init(document.getElementById('map'));

const labels = { type: 'scatter', coordinateSystem: 'geo', silent: true, symbolSize: 0.01 };
labels.data = data.labels.map(({ at, text }) => ({ value: at, name: text }));
labels.label = {
  show: true, formatter: '{b}', fontWeight: 600, fontSize: 13, color: data.colours.ink, position: 'inside',
};
const lines = {
  type: 'lines', coordinateSystem: 'geo', polyline: true, silent: true,
  data: data.lines.features.map(({ geometry, properties }) => (
    { coords: geometry.coordinates, lineStyle: { color: properties.colour, width: properties.width, opacity: 1 } }
  )),
};
// A series a colour: many points are then drawn as one.
const byColour = Map.groupBy(data.projects.features, (feature) => feature.properties.colour);
const projects = [...byColour].map(([color, features]) => ({
  type: 'scatter', coordinateSystem: 'geo', symbolSize: 2 * data.radius, itemStyle: { color, opacity: 1 },
  large: true, largeThreshold: 500, emphasis: { disabled: true },
  data: features.map((feature) => feature.geometry.coordinates),
}));
const cards = [...byColour.values()];

const latitudes = data.areas.features.flatMap((f) => f.geometry.coordinates.flat(2).map((at) => at[1]));
const middle = latitudes.reduce((sum, latitude) => sum + latitude, 0) / latitudes.length;
const done = () => {
  chart.off('finished', done);
  ready();
};
chart.on('finished', done);
chart.setOption({
  animation: false,
  geo: {
    map: 'map', nameProperty: 'code', roam: true, silent: true, scaleLimit: { min: 1, max: 8 },
    aspectScale: Math.cos(middle * Math.PI / 180),
    top: PADDING, bottom: PADDING, left: PADDING, right: PADDING,
    itemStyle: { borderColor: data.colours.border, borderWidth: 1 },
    regions: data.areas.features.map(({ properties: { code, colour } }) => (
      { name: code, itemStyle: { areaColor: colour } }
    )),
  },
  series: [lines, labels, ...projects],
});
const first = 2;
chart.on('click', ({ seriesIndex, dataIndex }) => showCard(cards[seriesIndex - first][dataIndex].properties));
tell((at) => chart.convertToPixel('geo', at));
