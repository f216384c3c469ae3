// Comes first into the page of the soak: hears every fault, keeps every module's memory, and keeps the page from
// leaving, printing, saving and opening windows.
(() => {
  const faults = [];
  const say = (...parts) => faults.push(parts.map(String).join(" "));
  addEventListener("error", (event) => {
    // Says only that an observer is asked again in the next frame.
    if (!event.message.startsWith("ResizeObserver loop")) say("error", event.message, event.error?.stack ?? "");
  });
  addEventListener("unhandledrejection", (event) => say("unhandled rejection", event.reason));
  addEventListener("securitypolicyviolation", (event) => say("policy", event.violatedDirective, event.blockedURI));
  for (const name of ["error", "warn"]) {
    const own = console[name].bind(console);
    console[name] = (...parts) => {
      say(name, ...parts);
      own(...parts);
    };
  }
  const memories = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own(...given);
      const { memory } = (made.instance ?? made).exports;
      if (memory) memories.push(new WeakRef(memory));
      return made;
    };
  }
  Object.defineProperty(window, "e2eSoak", { value: { faults, memories } });
  window.open = () => null;
  window.print = () => {};
  // Over http there is none, and what is there instead wants a real hand.
  Object.defineProperty(navigator, "clipboard", { value: { writeText: async () => {} } });
  // Whoever leads away is an `a`: the last to hear of the click keeps the page where it is.
  addEventListener("click", (event) => {
    if (event.composedPath().some((node) => node.localName === "a")) event.preventDefault();
  });
  const press = HTMLElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.hasAttribute("download")) press.call(this);
  };
  // Flights would take most of the time; they have tests of their own.
  const media = window.matchMedia.bind(window);
  window.matchMedia = (query) => (query.includes("prefers-reduced-motion") ? media("all") : media(query));
})();
