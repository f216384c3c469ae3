// Pages of other people that hold the map: a React app, a Vue app, and a page of 2009. `the-map` stands for the
// element's name, which is its package's, too: `cargo xtask` writes that in its place.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const require = createRequire(import.meta.url);

// Files beside a page, as before there were bundlers; nothing is made of them.
const old = {
  name: 'old',
  generateBundle() {
    const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
    const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
    emit('old.html', read('old/old.html'));
    for (const name of ['old.js', 'old.css']) emit(name, read(`old/${name}`));
    emit('jquery.js', readFileSync(require.resolve('jquery/dist/jquery.min.js'), 'utf8'));
  },
};

export default defineConfig({
  base: './',
  plugins: [old, vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'the-map' } } })],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    emptyOutDir: true,
    // A strict policy knows no script in a page, and no style but in files.
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: { input: ['react.html', 'vue.html'] },
  },
});
