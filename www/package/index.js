// The package's module: what lies beside it is named so that bundlers find it. What they make of a file, a hash
// would not know.
import { slug } from '@build/config';
import * as packed from '@build/packed';
import { noPlain } from '../plain.js';
import { start } from '../start.js';

/// What the element is called.
export const tagName = slug;

async function fetched({ file }) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

const imported = (script) => script();
// As a script: development servers and loaders make something else of a style sheet.
const text = async (script) => (await imported(script)).default;

// On a server, where pages are rendered, there are no elements.
if (typeof document === 'object') {
  start(packed, { fetched, imported, text, plain: noPlain });
}
