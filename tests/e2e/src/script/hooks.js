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
  addEventListener("unhandledrejection", (e) => say("error", "unhandled rejection", e.reason));
  addEventListener("securitypolicyviolation", (e) =>
    say("error", "policy", e.violatedDirective, e.blockedURI, e.sample));
})();
