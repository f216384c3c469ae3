// The oldest browsers that are served are Chrome and Edge 109, Firefox 115 and Safari 16.4. Three
// linters, each for what the others don't see: the language and its library (es-x), the web's interfaces
// (compat, which reads `browserslist` in package.json), style sheets (css). Nothing else is linted.

import css from '@eslint/css';
import compat from 'eslint-plugin-compat';
import es from 'eslint-plugin-es-x';
import { allowed } from './allowed.js';

// The floor has ES2022, whole.
const { 'flat/restrict-to-es2022': editions, 'flat/no-new-in-esnext': drafts } = es.configs;
const language = Object.entries({ ...editions.rules, ...drafts.rules })
  .filter(([rule]) => !allowed.language.includes(rule.replace('es-x/', '')));

export default [
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  {
    files: ['**/*.js'],
    languageOptions: { ecmaVersion: 'latest', sourceType: 'module' },
    plugins: { 'es-x': es, compat },
    settings: {
      // Methods are known by their names: `x.union(y)` may be a set's.
      'es-x': { aggressive: true },
      lintAllEsApis: true,
      polyfills: allowed.interfaces,
    },
    rules: { ...Object.fromEntries(language), 'compat/compat': 'error' },
  },
  {
    files: ['**/*.css'],
    language: 'css/css',
    plugins: { css },
    rules: {
      // The Baseline of 2022 is Chrome 108, Firefox 108 and Safari 16.2: just below the floor.
      'css/use-baseline': ['error', { available: 2022, ...allowed.css }],
      'no-restricted-syntax': ['error', {
        selector: 'Rule Rule',
        message: 'Rules in rules came with Chrome 112, Firefox 117 and Safari 16.5.',
      }],
    },
  },
];
