// Walks all SVG in the root. Returns how many nodes there are, and every fault.
const SVG = "http://www.w3.org/2000/svg";
const faults = [];
let nodes = 0;
const noGroups = "linearGradient, radialGradient, clipPath, text, tspan, textPath, filter, marker > text";
const inside = {
  linearGradient: ["stop", "animate"],
  radialGradient: ["stop", "animate"],
  clipPath: ["path", "rect", "circle", "ellipse", "polygon", "polyline", "line", "text", "use"],
  text: ["tspan", "textPath", "a"],
  tspan: ["tspan", "a"],
  textPath: ["tspan", "a"],
};
const ids = new Map();
for (const e of $$("[id]")) ids.set(e.id, (ids.get(e.id) ?? 0) + 1);
for (const [id, count] of ids) if (count > 1) faults.push(`id ${id} is used ${count} times`);

const refers = (e, where, value) => {
  for (const [, id] of value.matchAll(/url\(\s*["']?[^"')#]*#([^"')]+)["']?\s*\)/g))
    if (!ids.has(id)) faults.push(`${describe(e)}: ${where} refers to #${id}, which is not there`);
};
const computed = ["fill", "stroke", "clipPath", "mask", "filter", "markerStart", "markerMid", "markerEnd"];

for (const svg of $$("svg")) {
  if (svg.namespaceURI !== SVG) faults.push(`${describe(svg)} is not SVG`);
  for (const e of svg.querySelectorAll("*")) {
    nodes++;
    if (e.namespaceURI !== SVG) faults.push(`${describe(e)} is ${e.namespaceURI}`);
    if (e.localName === "foreignObject") faults.push("a foreignObject");
    const parent = e.parentElement;
    const allowed = inside[parent.localName];
    const title = ["title", "desc", "metadata"].includes(e.localName);
    if (allowed && !title && !allowed.includes(e.localName))
      faults.push(`<${e.localName}> inside <${parent.localName}>`);
    if (e.localName === "g" && parent.closest(noGroups)) faults.push(`<g> inside ${describe(parent)}`);
    for (const a of e.attributes) {
      refers(e, a.name, a.value);
      if (/^(xlink:)?href$/.test(a.name) && a.value.startsWith("#") && e.localName !== "a"
          && !ids.has(a.value.slice(1)))
        faults.push(`${describe(e)}: ${a.value} is not there`);
    }
    const style = getComputedStyle(e);
    for (const name of computed) refers(e, name, style[name] ?? "");
  }
}
return { nodes, faults: [...new Set(faults)].slice(0, 40) };
