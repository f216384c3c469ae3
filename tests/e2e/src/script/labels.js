// Everything that is wrong with the labels as they are drawn, a line each; `seen` counts what was measured.
const map = $("[part~=map]").getBoundingClientRect();
const svg = $("[part~=map] svg.chart");
const point = svg.createSVGPoint();
const through = (matrix, x, y) => {
  point.x = x;
  point.y = y;
  const p = point.matrixTransform(matrix);
  return [p.x, p.y];
};
// Letters reach so far above and below their baseline, em; marks are left out.
const ABOVE = 0.74, BELOW = 0.2;

// The ground that letters cover: one quad of a straight text, one a letter along a line.
const quads = (text) => {
  const matrix = text.getScreenCTM();
  const size = parseFloat(getComputedStyle(text).fontSize);
  const quad = (start, end) => {
    const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
    const [nx, ny] = [(end.y - start.y) / length, -(end.x - start.x) / length];
    const at = (p, em) => through(matrix, p.x + nx * em * size, p.y + ny * em * size);
    return [at(start, ABOVE), at(end, ABOVE), at(end, -BELOW), at(start, -BELOW)];
  };
  const n = text.getNumberOfChars();
  if (n === 0) return [];
  if (!text.querySelector("textPath")) {
    const start = text.getStartPositionOfChar(0);
    return [quad(start, { x: start.x + text.getComputedTextLength(), y: start.y })];
  }
  const all = [];
  for (let i = 0; i < n; i++) {
    const [start, end] = [text.getStartPositionOfChar(i), text.getEndPositionOfChar(i)];
    if (Math.hypot(end.x - start.x, end.y - start.y) > 0) all.push(quad(start, end));
  }
  return all;
};
const box = (points) => {
  const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};
const meet = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
// How deep two quads reach into each other, px: along the direction in which it is least.
const depth = (a, b) => {
  let least = Infinity;
  for (const quad of [a, b]) {
    for (let i = 0; i < 4; i++) {
      const [p, q] = [quad[i], quad[(i + 1) % 4]];
      const length = Math.hypot(q[0] - p[0], q[1] - p[1]) || 1;
      const axis = [(q[1] - p[1]) / length, (p[0] - q[0]) / length];
      const on = (points) => points.map((c) => c[0] * axis[0] + c[1] * axis[1]);
      const [s, t] = [on(a), on(b)];
      least = Math.min(least, Math.min(Math.max(...s), Math.max(...t)) - Math.max(Math.min(...s), Math.min(...t)));
    }
  }
  return least;
};
const stage = [map.left, map.top, map.right, map.bottom];
const labels = $$("text[data-label]").map((text) => {
  const all = quads(text);
  return { id: text.dataset.label, text, all, box: box(all.flat()) };
}).filter((label) => label.all.length > 0 && meet(label.box, stage));

const faults = [];
labels.forEach((a, i) => {
  if (a.box[0] < map.left - 0.5 || a.box[1] < map.top - 0.5
    || a.box[2] > map.right + 0.5 || a.box[3] > map.bottom + 0.5) {
    faults.push(`${a.id} is cut off by the map's edge`);
  }
  for (const b of labels.slice(0, i)) {
    if (!meet(a.box, b.box)) continue;
    const deep = Math.max(...a.all.flatMap((p) => b.all.map((q) => depth(p, q))));
    if (deep > 1) faults.push(`${a.id} lies over ${b.id} by ${deep.toFixed(1)} px`);
  }
});

// The ground under a point of the screen: codes of districts.
const areas = $$("path[data-district]").map((path) => ({
  code: path.dataset.district, zone: path.dataset.zone, path, back: path.getScreenCTM().inverse(),
  box: (({ left, top, right, bottom }) => [left, top, right, bottom])(path.getBoundingClientRect()),
}));
const under = ([x, y]) => areas.filter((area) => {
  if (x < area.box[0] || y < area.box[1] || x > area.box[2] || y > area.box[3]) return false;
  [point.x, point.y] = [x, y];
  return area.path.isPointInFill(point.matrixTransform(area.back));
});
// Corners and middle, a pixel inside.
const spots = ([a, b, c, d]) => [
  [a[0] + 1, a[1] + 1], [b[0] - 1, b[1] + 1], [c[0] - 1, c[1] - BELOW * 12], [d[0] + 1, d[1] - BELOW * 12],
  [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2],
];
for (const { id, text, all } of labels) {
  const [kind, of] = id.split(":");
  if (!["district", "zone", "neighbour", "head"].includes(kind)) continue;
  const tied = !!text.parentNode.querySelector(".tie");
  for (const spot of spots(all[0])) {
    const ground = under(spot);
    const right = {
      district: () => tied || ground.some((area) => area.code === of),
      zone: () => ground.every((area) => area.zone === of),
      neighbour: () => ground.length === 0,
      head: () => ground.length === 0,
    }[kind]();
    if (!right) {
      faults.push(`${id} stands on ${ground.map((area) => area.code).join(" ") || "no district"}`);
      break;
    }
  }
}

// Markers: no label comes nearer to the middle than the disc inside the outline reaches.
const inside = ([x, y], quad) => quad.every((p, i) => {
  const q = quad[(i + 1) % 4];
  return (q[0] - p[0]) * (y - p[1]) - (q[1] - p[1]) * (x - p[0]) >= 0;
});
const far = (at, quad) => inside(at, quad) ? 0 : Math.min(...quad.map((p, i) => {
  const q = quad[(i + 1) % 4], [dx, dy] = [q[0] - p[0], q[1] - p[1]];
  const t = Math.max(0, Math.min(1, ((at[0] - p[0]) * dx + (at[1] - p[1]) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(at[0] - p[0] - t * dx, at[1] - p[1] - t * dy);
}));
const markers = $$(".marker .disc, .marker .sign-shape:not(.sign-icon)").map((e) => {
  const rect = e.getBoundingClientRect();
  const holder = e.closest(".marker");
  return {
    id: holder.dataset.project ?? holder.dataset.cluster,
    at: [rect.x + rect.width / 2, rect.y + rect.height / 2],
    r: Math.min(rect.width, rect.height) / 2 - 2,
  };
});
for (const { id, all } of labels) {
  for (const marker of markers) {
    const deep = marker.r - Math.min(...all.map((quad) => far(marker.at, quad)));
    if (deep > 0) faults.push(`${id} covers the marker of ${marker.id} by ${deep.toFixed(1)} px`);
  }
}
return { faults, seen: labels.map((label) => label.id), markers: markers.length };
