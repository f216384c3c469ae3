// What people do to a map, as numbers from 0 to 1 decide, so that the same numbers do the same again.
// An act is [name, a, b, c]; each waits for nothing.
const pick = (list, at) => list[Math.min(list.length - 1, Math.floor(at * list.length))];
const CLICKABLE = "button, a[href], summary, label, input:not([type=text]):not([type=search]), [role=option], [role=tab], [data-project], [data-cluster], [data-row], path[data-district], [data-corridor]";
const KEYS = ["Enter", "Escape", " ", "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "+", "-", "0", "PageDown", "PageUp", "Home", "End", "Tab", "b", "w", "l", "p", "?", "3", "f", "n", "a", "Backspace"];
const TEXTS = ["", "a", "hu", "huu lung", "右陇", "<b>&\"'", "zzzzzz", "khu công nghiệp", "1", " ", "đ", "\u0301\u0301", "QL4B", "x".repeat(300)];
const GARBAGE = ["#", "#lang=xx&project=none", "#view=NaN,1,2", "#view=99999,0,0", "#zone=%E0%A4%A", "#layers=-,,-zones,-nothing", "#q=%00%00&capital=~~&area=-1~x", "#step=none&mode=present", "#list=-capital&chart=steps,count", "#mode=kiosk&mode=explore", "#theme=projector&theme=dark", "#=&&==&"];
const SIZES = [[280, 400], [390, 844], [640, 480], [800, 600], [1024, 768], [1280, 800], [1900, 400], [300, 900]];

const seen = (selector) => $$(selector).filter((e) => e.getClientRects().length > 0);
const focused = () => root.activeElement ?? $("[part~=map]") ?? el;
const under = (x, y) => (root.elementFromPoint(x, y) && root.contains(root.elementFromPoint(x, y)) ? root.elementFromPoint(x, y) : el);
const box = () => ($("[part~=map]") ?? el).getBoundingClientRect();
const place = (a, b) => [box().left + a * box().width, box().top + b * box().height];
const told = { bubbles: true, composed: true, cancelable: true };

function hand(name, [clientX, clientY], { pointerId = 1, pointerType = "mouse", buttons = 1, ...rest } = {}) {
  const how = { ...told, clientX, clientY, pointerId, pointerType, button: 0, buttons, isPrimary: pointerId === 1, ...rest };
  under(clientX, clientY).dispatchEvent(name === "click" || name === "dblclick" ? new MouseEvent(name, how) : new PointerEvent(name, how));
}

function press(e) {
  if (!e) return;
  const at = e.getBoundingClientRect();
  const [clientX, clientY] = [at.x + at.width / 2, at.y + at.height / 2];
  const how = { ...told, clientX, clientY, pointerId: 1, pointerType: "mouse", button: 0, isPrimary: true };
  for (const name of ["pointerover", "pointermove", "pointerdown", "pointerup"]) e.dispatchEvent(new PointerEvent(name, { ...how, buttons: name === "pointerdown" ? 1 : 0 }));
  if (e.isConnected) e.focus?.({ preventScroll: true });
  if (e.isConnected) e.dispatchEvent(new MouseEvent("click", how));
}

function write(e, text) {
  if (!e) return;
  e.focus({ preventScroll: true });
  e.value = text;
  e.dispatchEvent(new InputEvent("input", told));
}

// Some drivers have constructors of their own.
const isRefusal = (error) => error?.name === "TypeError";

// A bad argument throws a `TypeError`, nothing else does.
function refuses(call, bad) {
  try {
    call();
  } catch (error) {
    if (bad && isRefusal(error)) return;
    throw error;
  }
  if (bad) throw new Error("what is bad was taken");
}

const kinds = { project: "[data-row]", district: "path[data-district]", corridor: "[data-corridor]", zone: "path[data-zone]" };
const idOf = (kind, e) => e?.dataset[kind === "project" ? "row" : kind];

const ACTS = {
  press: (a) => press(pick(seen(CLICKABLE), a)),
  button: (a) => press(pick(seen("button"), a)),
  key: (a, b, c) => {
    const key = pick(KEYS, a);
    focused().dispatchEvent(new KeyboardEvent("keydown", { ...told, key, shiftKey: b > 0.85, ctrlKey: c > 0.97 }));
    focused().dispatchEvent(new KeyboardEvent("keyup", { ...told, key }));
  },
  search: (a) => write($("[data-search]"), pick(TEXTS, a)),
  write: (a, b) => write(pick(seen("input[type=text], input[type=search], input:not([type])"), b), pick(TEXTS, a)),
  option: (a, b) => {
    const e = pick(seen("select, input[type=range]"), a);
    if (!e) return;
    if (e.localName === "select") e.selectedIndex = Math.floor(b * e.options.length);
    else e.value = String(Number(e.min) + b * (Number(e.max) - Number(e.min)));
    for (const name of ["input", "change"]) e.dispatchEvent(new Event(name, told));
  },
  wheel: (a, b, c) => {
    const [clientX, clientY] = place(a, b);
    under(clientX, clientY).dispatchEvent(new WheelEvent("wheel", { ...told, clientX, clientY, deltaY: (c - 0.5) * 900, deltaX: (a - 0.5) * 40, ctrlKey: b > 0.5 }));
  },
  drag: (a, b, c) => {
    const how = { pointerType: c > 0.5 ? "touch" : "mouse" };
    hand("pointerdown", place(a, b), how);
    for (let i = 1; i <= 3; i += 1) hand("pointermove", place(a + (c - 0.5) * 0.2 * i, b + (a - 0.5) * 0.2 * i), how);
    // Sometimes nobody says that the hand has gone.
    if (b < 0.1) return;
    hand(b < 0.2 ? "pointercancel" : "pointerup", place(a + (c - 0.5) * 0.6, b + (a - 0.5) * 0.6), { ...how, buttons: 0 });
  },
  pinch: (a, b, c) => {
    const finger = (name, id, x) => hand(name, place(x, b), { pointerId: id, pointerType: "touch" });
    finger("pointerdown", 11, a);
    finger("pointerdown", 12, 1 - a);
    for (let i = 1; i <= 3; i += 1) {
      finger("pointermove", 11, a + (c - 0.5) * 0.1 * i);
      finger("pointermove", 12, 1 - a - (c - 0.5) * 0.1 * i);
    }
    finger("pointerup", 11, a);
    if (c > 0.1) finger(c > 0.2 ? "pointerup" : "pointercancel", 12, 1 - a);
  },
  tap: (a, b, c) => {
    const at = place(a, b);
    const how = { pointerType: c > 0.5 ? "touch" : "mouse" };
    hand("pointerdown", at, how);
    hand("pointerup", at, { ...how, buttons: 0 });
    hand("click", at, how);
  },
  twice: (a, b) => {
    for (const name of ["pointerdown", "pointerup", "click", "pointerdown", "pointerup", "click", "dblclick"]) hand(name, place(a, b));
  },
  hover: (a, b) => {
    for (const name of ["pointerover", "pointermove"]) hand(name, place(a, b), { buttons: 0 });
    if (a > 0.9) hand("pointerleave", place(a, b), { buttons: 0 });
  },
  lang: (a) => (a > 0.9 ? el.removeAttribute("lang") : el.setAttribute("lang", pick(["en", "xx", "", ...LANGUAGES, ...LANGUAGES], a / 0.9))),
  theme: (a) => el.setAttribute("theme", pick(["auto", "light", "dark", "projector", "none"], a)),
  mode: (a) => el.setAttribute("mode", pick(["explore", "explore", "explore", "present", "kiosk", "none"], a)),
  select: (a, b) => {
    const kind = pick([...Object.keys(kinds), "nothing"], a);
    const id = kinds[kind] ? idOf(kind, pick($$(kinds[kind]), b)) : "x";
    refuses(() => el.select({ kind, id: b > 0.95 ? "none" : id }), kind === "nothing" || b > 0.95 || id === undefined);
  },
  clear: () => el.clear(),
  attribute: (a, b) => el.setAttribute("selected", `${pick(Object.keys(kinds), a)}:${b > 0.5 ? "none" : idOf("district", pick($$(kinds.district), b))}`),
  garbage: (a) => { location.hash = pick(GARBAGE, a); },
  link: (a) => { if (LINKS.length) location.hash = pick(LINKS, a); },
  back: () => history.back(),
  size: (a) => { [el.style.width, el.style.height] = pick(SIZES, a).map((length) => `${length}px`); },
  page: () => { [el.style.width, el.style.height] = ["", ""]; },
  scroll: (a, b) => {
    const e = pick(seen("*").filter((e) => e.scrollHeight > e.clientHeight + 4), a);
    if (e) e.scrollTop = b * e.scrollHeight;
  },
  focus: (a) => pick(seen("button, input, a[href], [tabindex]"), a)?.focus({ preventScroll: true }),
  away: (a) => pick([
    () => dispatchEvent(new Event("blur")),
    () => document.dispatchEvent(new Event("visibilitychange")),
    () => { for (const name of ["beforeprint", "afterprint"]) dispatchEvent(new Event(name)); },
    () => dispatchEvent(new Event("resize")),
    () => focused().blur?.(),
  ], a)(),
  move: (a) => {
    const home = el.parentNode;
    el.remove();
    // In the same task it is moved; later it begins anew.
    if (a > 0.5) home.append(el);
    else setTimeout(() => home.append(el));
  },
};

// These answer later.
const LATER = {
  plan: async (a) => {
    const bad = a > 0.7;
    const plain = PLAN.projects.find((project) => !project.announced && !project.part_of && !project.scope);
    try {
      await el.setPlan(a < 0.35 ? PLAN : a < 0.7 ? { projects: [...PLAN.projects, { ...plain, id: "one-more" }] } : pick([null, 7, { projects: [{}] }, { zones: "none" }, new Uint8Array(40)], (a - 0.7) / 0.3));
    } catch (error) {
      if (!bad || !isRefusal(error)) throw error;
      return;
    }
    if (bad) throw new Error("a bad plan was taken");
  },
  picture: () => el.exportSvg(),
};
