// A choice as scripts write it: `{kind, id}`, and as the attribute does: `kind:id`.

export const isChoice = (value) => value !== null && typeof value === 'object';
export const asSelected = ({ kind, id }) => `${kind}:${id}`;

/// What `select` was given before there was a plan to look in; throws what it would throw then.
export function asChoice(what, kinds) {
  if (!isChoice(what)) throw new TypeError('select({kind, id}): not an object');
  const { kind, id } = what;
  if (!kinds.includes(kind)) {
    throw new TypeError(`select: kind '${String(kind)}' is none of ${kinds.join(', ')}`);
  }
  if (typeof id !== 'string') throw new TypeError(`select: id is no string but ${typeof id}`);
  return { kind, id };
}
