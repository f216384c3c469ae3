// What staff set for a screen in a foyer.

/// What the host's attribute or our own page's address says.
export function setting(host, map, name) {
  const asked = map.own ? new URLSearchParams(location.search).get(name) : null;
  return host.getAttribute(`data-${name}`) ?? asked;
}
