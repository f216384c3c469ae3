// A React app: properties, events by React's own way, and the element's methods through a ref.
import { createElement as h, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { lang, thing, written } from './asked.js';

function App() {
  const map = useRef(null);
  const [theme, setTheme] = useState('light');
  const [selected, setSelected] = useState(undefined);
  const [ready, setReady] = useState(0);
  const [events, setEvents] = useState([]);

  // Straight after mounting: there is no map yet.
  useEffect(() => {
    const first = thing('mounted');
    if (first) map.current.select(first);
  }, []);

  return h('main', null,
    h('p', null,
      h('button', { id: 'choose', onClick: () => map.current.select(thing('button')) }, 'Choose'),
      h('button', { id: 'property', onClick: () => setSelected(thing('property')) }, 'Property'),
      h('button', { id: 'theme', onClick: () => setTheme('dark') }, 'Dark'),
      h('output', { id: 'ready' }, ready),
      h('output', { id: 'last' }, events.at(-1)),
      h('output', { id: 'count' }, events.length)),
    h(SLUG, {
      ref: map,
      lang,
      theme,
      selected,
      [`on${SLUG}-ready`]: () => setReady((n) => n + 1),
      [`on${SLUG}-select`]: (event) => setEvents((all) => [...all, written(event)]),
    }));
}

createRoot(document.getElementById('app')).render(h(App));
