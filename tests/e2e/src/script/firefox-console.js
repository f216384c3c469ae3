// Errors and warnings of pages; the browser's own (chrome:, resource:, or of no page) are not ours.
return Services.console.getMessageArray()
  .filter((m) => m instanceof Ci.nsIScriptError)
  .filter((m) => /^(https?|file|blob|data):/.test(m.sourceName) || /content|CSP/i.test(m.category))
  .filter((m) => !(m.flags & Ci.nsIScriptError.infoFlag))
  .map((m) => [m.flags & Ci.nsIScriptError.warningFlag ? "warning" : "error",
    `${m.errorMessage} (${m.category}, ${m.sourceName}:${m.lineNumber})`]);
