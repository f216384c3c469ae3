// What the address asks the app to do, so that one page serves any province:
// ?lang=CODE&mounted=KIND:ID&button=KIND:ID&property=KIND:ID
const asked = new URLSearchParams(location.search);

export const lang = asked.get('lang');

/// A thing to choose, as `select()` takes it, or null.
export function thing(name) {
  const [kind, id] = asked.get(name)?.split(':') ?? [];
  return id ? { kind, id } : null;
}

/// An event's detail as text.
export const written = (event) => JSON.stringify(event.detail ?? null);
