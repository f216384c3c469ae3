// The picture of the map that our pages bring along in the element's root: shown until the map is drawn,
// and again when it has ended.

/// Its nodes, or null. Where roots cannot be written in a page they are still in its template.
export function stillIn(element, root) {
  const template = element.querySelector(':scope > template[shadowrootmode]');
  const nodes = [...(template?.content ?? root).childNodes].filter((node) => node.localName !== 'slot');
  return nodes.some((node) => node.classList?.contains('lsm-still')) ? nodes : null;
}
