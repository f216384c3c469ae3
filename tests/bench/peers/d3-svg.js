import { geoMercator, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import { PADDING, data, ready, showCard, tell } from '../common.js';

const { innerWidth: width, innerHeight: height } = window;
const room = [[PADDING, PADDING], [width - PADDING, height - PADDING]];
const projection = geoMercator().fitExtent(room, data.areas);
const path = geoPath(projection).digits(1);
const svg = select('#map').append('svg').attr('width', width).attr('height', height);
const plane = svg.append('g');
// Widths are those of the screen at any zoom, and nothing is written for it.
const layer = () => plane.append('g').attr('fill', 'none').selectAll();

layer().data(data.areas.features).join('path')
  .attr('d', path).attr('fill', (d) => d.properties.colour)
  .attr('stroke', data.colours.border).attr('vector-effect', 'non-scaling-stroke');
layer().data(data.lines.features).join('path')
  .attr('d', path).attr('stroke', (d) => d.properties.colour).attr('stroke-width', (d) => d.properties.width)
  .attr('vector-effect', 'non-scaling-stroke').attr('pointer-events', 'none');
layer().data(data.projects.features).join('path')
  .attr('d', (d) => `M${projection(d.geometry.coordinates).map((n) => n.toFixed(1))}h0`)
  .attr('stroke', (d) => d.properties.colour).attr('stroke-width', 2 * data.radius)
  .attr('stroke-linecap', 'round').attr('vector-effect', 'non-scaling-stroke')
  .attr('pointer-events', 'stroke')
  .on('click', (_, d) => showCard(d.properties));
const labels = plane.append('g').attr('class', 'label').attr('text-anchor', 'middle');
labels.selectAll().data(data.labels).join('text')
  .attr('transform', (d) => `translate(${projection(d.at)})`)
  .text((d) => d.text);

let now = zoomIdentity;
svg.call(zoom().scaleExtent([1, 8]).on('zoom', ({ transform }) => {
  if (transform.k !== now.k) labels.style('font-size', `${13 / transform.k}px`);
  now = transform;
  plane.attr('transform', transform);
}));
tell((at) => now.apply(projection(at)));
ready();
