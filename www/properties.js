// The element's attributes as properties of the object.

import { asSelected, isChoice } from './choice.js';

// A property that is its attribute; `otherwise`: what it is without.
const text = (name, otherwise, written = (value) => value) => ({
  configurable: true,
  enumerable: true,
  get() {
    return this.getAttribute(name) ?? otherwise;
  },
  set(value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, written(value));
  },
});

const PROPERTIES = {
  theme: text('theme', 'auto'),
  mode: text('mode', 'explore'),
  // The detail of an event is a choice, too.
  selected: text('selected', null, (value) => (isChoice(value) ? asSelected(value) : value)),
  deepLink: {
    configurable: true,
    enumerable: true,
    get() {
      return this.hasAttribute('deep-link');
    },
    set(value) {
      this.toggleAttribute('deep-link', Boolean(value));
    },
  },
};

/// Gives them to all elements of a class.
export const giveTo = (Element) => Object.defineProperties(Element.prototype, PROPERTIES);

/// What a framework set on the object before it was an element of ours.
export function upgrade(element) {
  for (const name of Object.keys(PROPERTIES)) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
