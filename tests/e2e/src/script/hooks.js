(() => {
  const list = [];
  Object.defineProperty(window, "e2eConsole", { value: list });
  const say = (level, ...parts) => list.push([level, parts.map(String).join(" ")]);
  for (const [name, level] of [["error", "error"], ["assert", "error"], ["warn", "warning"]]) {
    const own = console[name].bind(console);
    console[name] = (...parts) => {
      if (name !== "assert" || !parts[0]) say(level, ...parts);
      own(...parts);
    };
  }
  addEventListener("error", (e) => {
    if (e.target === window || !e.target) say("error", e.message, e.filename, e.lineno);
    else say("error", "failed to load", e.target.src || e.target.href);
  }, true);
  // From the disk the event of an error tells nothing but "Script error.": where it was thrown does.
  const known = new WeakMap();
  const told = (callback) => {
    if (typeof callback !== "function") return callback;
    if (!known.has(callback)) {
      known.set(callback, function (...given) {
        try {
          return callback.apply(this, given);
        } catch (error) {
          say("error", "thrown", error, error?.stack);
          throw error;
        }
      });
    }
    return known.get(callback);
  };
  for (const name of ["setTimeout", "requestAnimationFrame", "queueMicrotask"]) {
    const own = window[name].bind(window);
    window[name] = (callback, ...rest) => own(told(callback), ...rest);
  }
  for (const name of ["addEventListener", "removeEventListener"]) {
    const own = EventTarget.prototype[name];
    EventTarget.prototype[name] = function (kind, listener, options) {
      return own.call(this, kind, told(listener), options);
    };
  }
  for (const name of ["ResizeObserver", "IntersectionObserver", "MutationObserver"]) {
    const Own = window[name];
    window[name] = class extends Own {
      constructor(callback, ...rest) {
        super(told(callback), ...rest);
      }
    };
  }
  addEventListener("unhandledrejection", (e) => say("error", "unhandled rejection", e.reason));
  addEventListener("securitypolicyviolation", (e) =>
    say("error", "policy", e.violatedDirective, e.blockedURI, e.sample));
})();
