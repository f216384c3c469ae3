// Looks at a host page now that all of it stands but the map, hears what the map tells it, and says later
// what has become of it. SLUG is the element's name.
(() => {
  const field = document.querySelector("#field");
  // Something to lose: a place on the page, and the focus. In a frame it would be taken from the page
  // around it.
  if (window === top) field?.focus({ preventScroll: true });
  // Not so far that the field must be scrolled to.
  scrollTo(0, 10);

  // What drivers leave on the window when they run a script, and the page's own frames by number.
  const DRIVER = /^(ret_nodes|se_.*|\$?cdc_.*|Symbol\(automationSessionProxy\)|\d+)$/;
  const objects = {
    window, document, history, navigator, console, CSS, customElements,
    ...Object.fromEntries([Object, Function, Array, String, Promise, Event, EventTarget, Node, Element,
      HTMLElement, SVGElement, Document, ShadowRoot, History].map((it) => [`${it.name}.prototype`, it.prototype])),
  };
  // Each object's own properties with what is behind them: a replaced function shows, a changed width
  // of the window does not.
  const own = (object) => new Map(Reflect.ownKeys(object).map((key) => {
    const { get, set, value } = Object.getOwnPropertyDescriptor(object, key) ?? {};
    return [key, [get, set, typeof value === "function" ? value : undefined]];
  }));
  const globals = () => new Map(Object.entries(objects).map(([name, object]) => [name, own(object)]));

  // The page's own boxes: all of their style. The page as a whole grows with the map in it, and a field
  // looks otherwise with the focus.
  const PAGE = /^(width|height|block-size|inline-size|perspective-origin|transform-origin)$/;
  const styles = () => {
    const all = {};
    const parts = document.querySelectorAll("html, body, #probes, #probes :not(#field)");
    parts.forEach((part, at) => {
      const style = getComputedStyle(part);
      for (const name of style) {
        if (at > 1 || !PAGE.test(name)) all[`${at} ${part.localName} ${name}`] = style.getPropertyValue(name);
      }
    });
    return all;
  };
  const attempt = (look) => {
    try {
      return look();
    } catch (error) {
      return error.name;
    }
  };
  const attributes = (e) => [...e.attributes].map((a) => `${a.name}=${a.value}`).join(" ");
  const place = () => ({ scroll: `${scrollX} ${scrollY}`, focus: focused() });
  const focused = () => document.activeElement?.id || document.activeElement?.localName;
  const parts = () => [...document.body.children].map((e) => e.localName).join(" ");
  const page = () => ({
    title: document.title,
    address: location.href,
    history: history.length,
    entry: JSON.stringify(history.state),
    root: attributes(document.documentElement),
    body: attributes(document.body),
    head: document.head.innerHTML,
    parts: parts(),
    probes: document.querySelector("#probes")?.innerHTML,
    sheets: document.styleSheets.length + (document.adoptedStyleSheets?.length ?? 0),
    stored: attempt(() => localStorage.length + sessionStorage.length),
    cookie: attempt(() => document.cookie),
  });

  const heard = [], violations = [];
  for (const name of ["ready", "select"]) {
    document.addEventListener(`SLUG-${name}`, (e) => heard.push([name, JSON.stringify(e.detail ?? null)]));
  }
  addEventListener("securitypolicyviolation", (e) => violations.push(`${e.violatedDirective} ${e.blockedURI}`));

  const differ = (before, now, what) => Object.keys({ ...before, ...now })
    .filter((key) => before[key] !== now[key])
    .map((key) => `${what} ${key}: ${before[key]} → ${now[key]}`);
  const host = { heard, violations };
  Object.defineProperty(window, "e2eHost", { value: host });

  const before = { globals: globals(), page: page(), styles: styles() };
  // The rest of the page comes after this script.
  if (document.readyState === "loading") {
    document.addEventListener("readystatechange", () => {
      before.page.parts = parts();
      // Firefox now and then has no styles for a page that it has only begun to show.
      if (Object.keys(before.styles).length === 0) before.styles = styles();
    }, { once: true });
  }
  let here = place();
  /// Takes another place on the page than before as the right one.
  host.note = () => {
    here = place();
  };
  /// Scrolls to the top, where a frame in the page's corner is in the window's corner, too.
  host.toTop = () => {
    scrollTo(0, 0);
    here.scroll = place().scroll;
  };
  /// What is not as it was. `added`: how names of globals begin that the host's own scripts made since,
  /// on the window or on the document.
  host.changes = ({ added = [], focus = true, address = true } = {}) => {
    const ignored = (key) => DRIVER.test(key) || added.some((own) => key.startsWith(own));
    const found = [];
    const now = globals();
    for (const [name, was] of before.globals) {
      const is = now.get(name);
      for (const key of new Set([...was.keys(), ...is.keys()])) {
        if (/^(window|document)$/.test(name) && ignored(String(key))) continue;
        const [a, b] = [was.get(key), is.get(key)];
        if (!a || !b) found.push(`${name}.${String(key)} ${a ? "has gone" : "has come"}`);
        else if (a.some((part, at) => part !== b[at])) found.push(`${name}.${String(key)} is another`);
      }
    }
    const pageNow = page(), placeNow = place();
    if (!address) Object.assign(pageNow, { address: before.page.address, history: before.page.history });
    if (!focus) placeNow.focus = here.focus;
    found.push(...differ(before.page, pageNow, "page"), ...differ(here, placeNow, "place"));
    found.push(...differ(before.styles, styles(), "style"));
    found.push(...violations.map((it) => `violation: ${it}`));
    return found.slice(0, 20);
  };
})();
