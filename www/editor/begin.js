// The editor's page: its module, the live map beside, drafts, and files that go out.

import { instantiate } from '@build/editor';
import { slug } from '@build/config';
import { page, wasm } from '@build/editor-inside';
import { bytes, defineInside } from '../inside.js';
import { noPlain } from '../plain.js';
import { withPlan } from './single.js';

// What the editor gives is checked already.
defineInside({ plain: noPlain, openCheck: async () => ({ make: (made) => made, notice() {} }) });

const map = document.querySelector('[data-map]');
const DRAFT = `${slug}-draft`;
let plans = 0;

const unpacked = async (packed) => (
  new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
);

function save(name, content) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// Where drafts cannot be kept, nobody closes the page unasked.
let unkept = false;
addEventListener('beforeunload', (event) => unkept && event.preventDefault());

async function begin() {
  const [module, single] = await Promise.all([WebAssembly.compile(bytes(wasm)), unpacked(bytes(page))]);
  const { edit } = await instantiate(module);
  const host = {
    show: (plan, programme) => map.setPlan({ plan, programme, key: ++plans }),
    keep(draft) {
      unkept = false;
      try {
        if (draft === undefined) localStorage.removeItem(DRAFT);
        else localStorage.setItem(DRAFT, draft);
        return true;
      } catch {
        unkept = draft !== undefined;
        return false;
      }
    },
    kept() {
      try {
        return localStorage.getItem(DRAFT) ?? undefined;
      } catch {
        return undefined;
      }
    },
    save,
    single: (bundle, table) => save(`${slug}.html`, withPlan(single, bundle, table)),
    speak(code) {
      document.documentElement.lang = code;
      map.lang = code;
    },
  };
  const known = navigator.languages.map((language) => language.toLowerCase().split('-')[0]);
  const asked = new URLSearchParams(location.hash.slice(1)).get('lang');
  const language = [asked, ...known].find((code) => ['vi', 'en', 'zh'].includes(code)) ?? 'en';
  const into = document.querySelector('[data-editor]');
  into.replaceChildren();
  edit(into, host, language);
}

begin().catch((error) => {
  console.error(error);
  const said = document.querySelector('[data-editor] p');
  if (said) said.textContent = said.dataset.failed;
});
