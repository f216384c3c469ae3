// What is used though it came after the floor, or looks as if it had; each with the reason. Whatever
// stands here must have been tried, or degrade by itself, in Chrome 109, Firefox 115 and Safari 16.4.

// Rules of es-x.
const language = [
  // Arrays have methods of these names: the linter cannot tell them from those of iterators.
  'no-iterator-prototype-filter',
  'no-iterator-prototype-find',
  'no-iterator-prototype-foreach',
  'no-iterator-prototype-map',
  // wasm-bindgen asks for `detached`, and looks at the memory itself where there is none.
  'no-arraybuffer-prototype-transfer',
  // It also asks whether there is a `Symbol.dispose`.
  'no-symbol-dispose',
];

// Interfaces that are asked for before they are used: without them a screen may sleep, and the first press asks for
// the whole of it.
const interfaces = ['navigator.wakeLock', 'navigator.userActivation'];

const css = {
  allowAtRules: [
    // Chrome 105, Firefox 110, Safari 16: February 2023 in the Baseline, and in the floor.
    'container',
  ],
  allowMediaConditions: [
    // Where it is unknown the table is seen until the map comes.
    'scripting',
  ],
  allowProperties: [
    // The floor has them: Chrome 63, Firefox 59, Safari 16; round outlines came with Safari 16.4.
    'overscroll-behavior',
    'outline',
    'container-type',
    // Beside them stands the older name with -webkit-.
    'hyphens',
    'user-select',
    'print-color-adjust',
    // On SVG text only, where all have had it for years.
    'paint-order',
    // Forced colours exist only where this does.
    'forced-color-adjust',
    // A wider scroll bar, a title broken less evenly.
    'scrollbar-width',
    'text-wrap',
  ],
  // With container queries.
  allowUnits: ['cqh', 'cqw', 'cqmin'],
  allowPropertyValues: {
    // A page may break after a heading.
    'break-after': ['avoid'],
  },
};

export const allowed = { language, interfaces, css };
