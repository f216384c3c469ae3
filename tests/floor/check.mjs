// node check.mjs FOLDER…: lints all scripts and style sheets in the folders against the browser floor.
// First it is fed what is too new, and fails if it takes any of it.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ESLint } from 'eslint';

const TOO_NEW = {
  js: [
    'await Array.fromAsync(list);',
    'await Promise.try(work);',
    'one.union(other);',
    'list.toSorted();',
    'list.values().take(3);',
    'using file = open();',
    '/[\\p{L}--a]/v.test(text);',
    'new URLPattern("/a");',
  ],
  css: [
    'a:has(b) { color: red }',
    'a { color: light-dark(red, blue) }',
    'a { color: color-mix(in oklab, red, blue) }',
    'a { b { color: red } }',
    '@scope (a) { b { color: red } }',
    'a { anchor-name: --b }',
  ],
};
const SOUND = {
  js: ['class A { #b = 1; static { A.c = [1].at(-1) ?? structuredClone({}) } } new IntersectionObserver(A);'],
  css: [':host { inset: 0; aspect-ratio: 2 } a:is(b, c):focus-visible { color: rgb(0 0 0 / 50%) } @layer d;'],
};

const eslint = new ESLint({ cwd: import.meta.dirname });

async function messages(text, filePath) {
  const [{ messages }] = await eslint.lintText(text, { filePath, warnIgnored: true });
  return messages;
}

async function wrongSamples(samples, areWrong) {
  const found = [];
  for (const [kind, texts] of Object.entries(samples)) {
    for (const text of texts) {
      const said = await messages(text, `sample.${kind}`);
      if ((said.length > 0) !== areWrong) found.push(text);
    }
  }
  return found;
}

async function files(folder) {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((name) => /\.(js|css)$/.test(name)).map((name) => join(folder, name));
}

const taken = await wrongSamples(TOO_NEW, true);
const refused = await wrongSamples(SOUND, false);
for (const text of taken) console.log(`too new, and not seen: ${text}`);
for (const text of refused) console.log(`not too new, and refused: ${text}`);
let wrong = taken.length + refused.length;

let read = 0;
for (const folder of process.argv.slice(2)) {
  for (const file of await files(folder)) {
    read += 1;
    const name = file.replaceAll('\\', '/').replace(/^.*?([^/]+\/[^/]+)$/, '$1').replace(/\W+(?=\/)/g, '-');
    for (const { line, column, message } of await messages(await readFile(file, 'utf8'), name)) {
      console.log(`${file}:${line}:${column}: ${message}`);
      wrong += 1;
    }
  }
}
if (read === 0) {
  console.log('no files to check');
  wrong += 1;
}
console.log(`${read} files, ${wrong} too new for the oldest browsers`);
process.exitCode = wrong > 0 ? 1 : 0;
