// The package as Node has it: on a server the module does nothing; and where there are elements, the class that it
// registers has what the package's manifest says, and nothing else.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const manifest = require('the-map/custom-elements.json');
const [{ path, declarations }] = manifest.modules;
const { tagName, attributes, members } = declarations.find((it) => it.customElement);

assert.equal((await import('the-map')).tagName, tagName, 'on a server');

// What the element's script asks for when it is read.
const known = new Map();
globalThis.HTMLElement = class {};
globalThis.document = { readyState: 'complete' };
globalThis.customElements = { get: (name) => known.get(name), define: (name, it) => known.set(name, it) };
// Another address is another module.
await import(`./node_modules/the-map/${path}?again`);

assert.deepEqual([...known.keys()], [tagName]);
const element = known.get(tagName);
const sorted = (names) => [...names].sort();
// Read when the foyer begins, and no sooner.
const LATER = ['data-code', 'data-idle'];
assert.deepEqual(sorted([...element.observedAttributes, ...LATER]), sorted(attributes.map((it) => it.name)), 'attributes');

const LIFE = ['constructor', 'connectedCallback', 'disconnectedCallback', 'adoptedCallback', 'attributeChangedCallback'];
const own = Object.getOwnPropertyNames(element.prototype).filter((name) => !LIFE.includes(name));
const said = members.filter((it) => !it.inheritedFrom);
assert.deepEqual(sorted(own), sorted(said.map((it) => it.name)), 'members');
for (const { name, kind, readonly } of said) {
  const { value, set } = Object.getOwnPropertyDescriptor(element.prototype, name);
  assert.equal(typeof value === 'function', kind === 'method', name);
  if (kind === 'field') assert.equal(set === undefined, Boolean(readonly), name);
}
console.log(`${own.length} members and ${attributes.length} attributes of <${tagName}> are as its manifest says`);
