// Does a list of acts and looks after each whether all is as it must be. Returns null, or what is not, and after
// which act.
const [acts, LANGUAGES, PLAN, LIMIT_NODES] = arguments;
const LINKS = (e2eSoak.links ??= []);
const frame = () => new Promise(requestAnimationFrame);
const turn = () => new Promise((done) => setTimeout(done));

const live = () => !!el.state && !$(".lsm-trouble");
const waits = async (what, until, ms = 20_000) => {
  const late = performance.now() + ms;
  while (!until()) {
    if (performance.now() > late) throw new Error(`${what} never came`);
    await frame();
  }
};

// Numbers of a link have fewer digits than those of the state; at the edge of where the map may go, the middle moves
// with the zoom. Degrees.
const alike = (a, b) => JSON.stringify({ ...a, view: null }) === JSON.stringify({ ...b, view: null })
  && Math.abs(a.view.zoom / b.view.zoom - 1) < 0.01
  && Math.hypot(a.view.lon - b.view.lon, a.view.lat - b.view.lat) < 0.0002 + 0.006 / b.view.zoom;

// What holds at any time.
function holds() {
  if (e2eSoak.faults.length) return `the page says: ${e2eSoak.faults.join("; ")}`;
  if (!live()) return "there is no map";
  const { selected, mode, layers } = el.state;
  const cards = $$("[data-card]").map((e) => `${e.dataset.kind}:${e.dataset.id}`);
  if (cards.length > 1) return `${cards.length} cards: ${cards}`;
  const chosen = selected && `${selected.kind}:${selected.id}`;
  if (cards.length && cards[0] !== chosen) return `the card is ${cards[0]}, and chosen is ${chosen}`;
  if (chosen && mode === "explore" && !cards.length) return `${chosen} is chosen and has no card`;
  const on = $$("[data-layer]").filter((e) => (e.getAttribute("aria-pressed") ?? e.getAttribute("aria-checked")) === "true").map((e) => e.dataset.layer);
  if ($("[data-layer]") && on.sort().join() !== [...layers].sort().join()) return `the legend has ${on}, and shown are ${layers}`;
  const all = root.querySelectorAll("*").length;
  if (all > LIMIT_NODES) return `${all} elements`;
  return null;
}

// What holds when all has come to rest.
async function rests() {
  // A hand that nobody saw go is forgotten with the window's focus.
  dispatchEvent(new Event("blur"));
  await waits("rest", () => live() && !$("[data-moving]") && !root.getAnimations().length);
  for (let i = 0; i < 4; i += 1) await frame();
  const ids = $$("[id]").map((e) => e.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice) return `the id ${twice} is there twice`;
  if (/NaN|Infinity|undefined/.test($("svg").outerHTML)) return "the drawing has no number where one must be";
  const lost = $$("[aria-labelledby], [aria-describedby], [aria-controls]").flatMap((e) => ["aria-labelledby", "aria-describedby", "aria-controls"].flatMap((name) => (e.getAttribute(name) ?? "").split(/\s+/).filter((id) => id && !root.getElementById(id)).map((id) => `${name}=${id}`)));
  if (lost.length) return `nothing has the id of ${lost[0]}`;
  const address = location.hash;
  const before = el.state;
  if (before.mode !== "explore") return holds();
  LINKS.push(address);
  if (LINKS.length > 12) LINKS.shift();
  location.hash = "#lang=" + before.lang;
  await waits("the empty link", () => live() && !el.state.selected);
  for (let i = 0; i < 2; i += 1) await frame();
  location.hash = address;
  for (let i = 0; i < 4; i += 1) await frame();
  await waits("rest", () => live() && !$("[data-moving]"));
  // A held-up page hears of its address late.
  await waits("the link", () => alike(el.state, before), 3_000).catch(() => {});
  if (!alike(el.state, before)) return `the link ${address} shows ${JSON.stringify(el.state)} in place of ${JSON.stringify(before)}`;
  return holds();
}

for (const [at, [name, ...how]] of acts.entries()) {
  let wrong = null;
  try {
    if (name === "rest") wrong = await rests();
    else if (LATER[name]) await LATER[name](...how);
    else ACTS[name](...how);
    if (!wrong) {
      if (how[2] > 0.5) await turn();
      else await frame();
      if (!live()) await waits("the map", () => live() || e2eSoak.faults.length);
      if (name === "plan" || name === "move") await waits("the shapes", () => $("[data-district]"));
      await turn();
      wrong = holds();
    }
  } catch (error) {
    wrong = `${error} ${error?.stack}`;
  }
  if (wrong) return { at, wrong, state: el.state && JSON.stringify(el.state) };
}
const pages = e2eSoak.memories.reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0) / 65536, 0);
return { pages, nodes: root.querySelectorAll("*").length };
