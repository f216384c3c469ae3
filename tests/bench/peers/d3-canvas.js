import { geoMercator, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import { PADDING, data, ready, showCard, tell } from '../common.js';

const { innerWidth: width, innerHeight: height, devicePixelRatio: dots } = window;
const room = [[PADDING, PADDING], [width - PADDING, height - PADDING]];
const projection = geoMercator().fitExtent(room, data.areas);
const canvas = select('#map').append('canvas').attr('width', width * dots).attr('height', height * dots);
canvas.style('width', `${width}px`).style('height', `${height}px`);
const context = canvas.node().getContext('2d');

// Each colour's shapes as one path, made once.
function paths({ features }) {
  const byColour = new Map();
  for (const feature of features) {
    const { colour, width } = feature.properties;
    if (!byColour.has(colour)) byColour.set(colour, { colour, width, path: new Path2D() });
    geoPath(projection, byColour.get(colour).path)(feature);
  }
  return [...byColour.values()];
}
const [areas, lines] = [paths(data.areas), paths(data.lines)];
const projects = data.projects.features.map(({ geometry, properties }) => {
  const [x, y] = projection(geometry.coordinates);
  return { x, y, properties };
});
const labels = data.labels.map(({ at, text }) => ({ at: projection(at), text }));
let now = zoomIdentity;

function draw() {
  const { k, x, y } = now;
  context.setTransform(dots, 0, 0, dots, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(dots * k, 0, 0, dots * k, dots * x, dots * y);
  context.lineJoin = 'round';
  context.strokeStyle = data.colours.border;
  context.lineWidth = 1 / k;
  for (const { colour, path } of areas) {
    context.fillStyle = colour;
    context.fill(path);
    context.stroke(path);
  }
  for (const { colour, width, path } of lines) {
    context.lineWidth = width / k;
    context.strokeStyle = colour;
    context.stroke(path);
  }
  context.setTransform(dots, 0, 0, dots, 0, 0);
  for (const project of projects) {
    const [px, py] = now.apply([project.x, project.y]);
    if (px < -9 || py < -9 || px > width + 9 || py > height + 9) continue;
    context.fillStyle = project.properties.colour;
    context.beginPath();
    context.arc(px, py, data.radius, 0, 2 * Math.PI);
    context.fill();
  }
  context.font = '600 13px system-ui, sans-serif';
  context.fillStyle = data.colours.ink;
  context.textAlign = 'center';
  for (const { at, text } of labels) context.fillText(text, ...now.apply(at));
}

let asked = 0;
canvas.call(zoom().scaleExtent([1, 8]).on('zoom', ({ transform }) => {
  now = transform;
  asked ||= requestAnimationFrame(() => {
    asked = 0;
    draw();
  });
}));
canvas.on('click', ({ clientX, clientY }) => {
  const [x, y] = now.invert([clientX, clientY]);
  const reach = (data.radius + 2) / now.k;
  const hit = projects.findLast((p) => Math.hypot(p.x - x, p.y - y) <= reach);
  if (hit) showCard(hit.properties);
});
draw();
tell((at) => now.apply(projection(at)));
ready();
