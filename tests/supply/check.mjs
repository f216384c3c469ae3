// The bill of materials is what the official schema of CycloneDX says, and names nothing that is not in it. First the
// schema must refuse what is spoilt: a validator that takes everything proves nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';

const [file] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

for (const spoil of [
  (bill) => (bill.components[0].licences = []),
  (bill) => delete bill.components[0].name,
  (bill) => (bill.serialNumber = 'urn:uuid:1'),
  (bill) => bill.components.push(bill.components[0]),
]) {
  const spoilt = JSON.parse(text);
  spoil(spoilt);
  assert.notEqual(await validator.validate(JSON.stringify(spoilt)), null, `not refused: ${spoil}`);
}
assert.equal(await validator.validate(text), null);

const { metadata, components, dependencies } = JSON.parse(text);
const known = [metadata.component, ...components].map((it) => it['bom-ref']);
assert.equal(new Set(known).size, known.length, 'a reference for two');
assert.deepEqual(known.toSorted(), [...new Set(dependencies.flatMap((it) => [it.ref, ...(it.dependsOn ?? [])]))].toSorted(), 'references');
console.log(`${components.length} components and what they need, as CycloneDX 1.6 has it`);
