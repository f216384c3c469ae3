// What is shown, taken away: link, files, pictures, paper.

import { picture, png } from './picture.js';
import { print } from './paper.js';

const TYPES = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/// Does what a button of the box is for, and says there what came of it.
export async function take(box, what, lang, map, tools) {
  const [field, said] = [box.querySelector('input'), box.querySelector('[role=status]')];
  said.textContent = '';
  box.setAttribute('aria-busy', 'true');
  try {
    if (what === 'send') {
      await navigator.share({ url: field.value });
    } else if (what === 'copy') {
      await copy(field);
      said.textContent = said.dataset.copied;
    } else if (what === 'print') {
      await print(lang, map, tools);
    } else {
      save(new Blob([await made(what, box, lang, map, tools)], { type: TYPES[what] }), `${map.name}.${what}`);
    }
  } catch (error) {
    // Whoever does not send after all makes no mistake.
    if (error.name !== 'AbortError') {
      console.error(error);
      said.textContent = said.dataset.failed;
    }
  }
  box.removeAttribute('aria-busy');
}

async function made(what, box, lang, map, tools) {
  if (what === 'svg') return (await picture(lang, map, tools)).text;
  if (what === 'png') return png(await picture(lang, map, tools), Number(box.querySelector('select').value));
  const { projects, layers } = map.shown();
  return tools.annex.file(what, lang, projects, layers);
}

// Without https there is no clipboard but the old way to it.
async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    field.select();
    if (!document.execCommand('copy')) throw new Error('nothing can be copied');
  }
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
