// The picture of the map that our pages bring along in the element's root: shown until the map is drawn,
// and again when it has ended.

/// Its nodes, the style sheet first, or null. Where roots cannot be written in a page they are still in its
/// template.
export function stillIn(element, root) {
  const template = element.querySelector(':scope > template[shadowrootmode]');
  const nodes = [...(template?.content ?? root).childNodes].filter((node) => node.localName !== 'slot');
  return nodes.some((node) => node.classList?.contains('lsm-still')) ? nodes : null;
}

/// Whether its style sheet was read: no sheet says so in all browsers, what it styles does.
export const isRead = (nodes) => getComputedStyle(nodes[1]).position === 'absolute';

/// Dresses it as the map will be: in the theme of link or attribute, without what this browser cannot do.
export function dress(nodes, element) {
  const box = nodes.find((node) => node.classList?.contains('lsm-still'));
  const link = element.deepLink && new URLSearchParams(location.hash.slice(1)).get('theme');
  const theme = link || element.theme;
  const choice = box.querySelector('select.theme');
  if (choice && [...choice.options].some(({ value }) => value === theme)) {
    choice.value = theme;
    for (const node of [box, box.firstElementChild]) node.dataset.theme = theme;
  }
  if (!document.fullscreenEnabled) box.querySelector('[data-fullscreen]')?.remove();
}
