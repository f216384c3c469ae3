// Whether the page around an element is light or dark: the theme `auto` follows it. A page that says
// nothing is light, whatever the reader's system prefers.

const PREFERS_DARK = '(prefers-color-scheme: dark)';

const watchers = new Set();
let stopWatching;

/// 'light' or 'dark'.
export function schemeOf(element) {
  const around = element.parentElement ?? element.getRootNode().host ?? document.documentElement;
  const declared = getComputedStyle(around).colorScheme;
  const page = () => document.querySelector('meta[name="color-scheme"]')?.content ?? 'light';
  const schemes = (!declared || declared === 'normal' ? page() : declared).split(/[\s,]+/);
  const dark = schemes.includes('dark') && (!schemes.includes('light') || matchMedia(PREFERS_DARK).matches);
  return dark ? 'dark' : 'light';
}

/// Calls back when the page may have become light or dark. Returns how to stop.
export function watchSchemes(changed) {
  watchers.add(changed);
  stopWatching ??= watch(() => watchers.forEach((changed) => changed()));
  return () => {
    watchers.delete(changed);
    if (watchers.size > 0) return;
    stopWatching();
    stopWatching = undefined;
  };
}

// Pages switch by the reader's system, or by a class or an attribute at the top.
function watch(changed) {
  const query = matchMedia(PREFERS_DARK);
  query.addEventListener('change', changed);
  const top = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) {
    if (element) top.observe(element, { attributes: true });
  }
  return () => {
    query.removeEventListener('change', changed);
    top.disconnect();
  };
}
