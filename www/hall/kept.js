// What the tab keeps, also when its page is loaded anew. Where a browser keeps nothing, nothing is kept.

/// A text by its name; `null` where there is none.
export function kept(name) {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

/// Keeps a text, or with `null` no longer.
export function keep(name, text) {
  try {
    if (text === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
  } catch {
    // Then it is gone with the page.
  }
}
