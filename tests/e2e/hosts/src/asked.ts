// What the address asks the app to do, so that one page serves any province:
// ?lang=CODE&mounted=KIND:ID&button=KIND:ID&property=KIND:ID
import type { Choice, MapEvents } from 'the-map';

const asked = new URLSearchParams(location.search);

export const lang = asked.get('lang') ?? undefined;

/// A thing to choose, as `select()` takes it, or null.
export function thing(name: string): Choice | null {
  const [kind, id] = asked.get(name)?.split(':') ?? [];
  return id ? { kind: kind as Choice['kind'], id } : null;
}

/// An event's detail as text.
export const written = (event: MapEvents['the-map-select']) => JSON.stringify(event.detail);
