// A Vue app: properties, events by Vue's own way, and the element's methods through a ref.
import { createApp, h, onMounted, ref } from 'vue';
import { lang, thing, written } from './asked.js';

const App = {
  setup() {
    const map = ref(null);
    const theme = ref('light');
    const selected = ref(undefined);
    const ready = ref(0);
    const events = ref([]);

    // As soon as the element is one: there is no map yet.
    onMounted(async () => {
      const first = thing('mounted');
      await customElements.whenDefined(SLUG);
      if (first) map.value.select(first);
    });

    const asText = ({ kind, id }) => `${kind}:${id}`;
    return () => h('main', [
      h('p', [
        h('button', { id: 'choose', onClick: () => map.value.select(thing('button')) }, 'Choose'),
        h('button', { id: 'property', onClick: () => { selected.value = asText(thing('property')); } }, 'Property'),
        h('button', { id: 'theme', onClick: () => { theme.value = 'dark'; } }, 'Dark'),
        h('output', { id: 'ready' }, ready.value),
        h('output', { id: 'last' }, events.value.at(-1)),
        h('output', { id: 'count' }, events.value.length),
      ]),
      h(SLUG, {
        ref: map,
        lang,
        theme: theme.value,
        selected: selected.value,
        [`on:${SLUG}-ready`]: () => { ready.value += 1; },
        [`on:${SLUG}-select`]: (event) => { events.value.push(written(event)); },
      }),
    ]);
  },
};

createApp(App).mount('#app');
