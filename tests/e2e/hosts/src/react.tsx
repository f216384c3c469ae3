// A React app: properties, events by React's own way, and the element's methods through a ref.
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
// Before the app: the element is known when the app makes it.
import 'the-map/react';
import type { Choice, MapElement, Theme } from 'the-map/react';
import { lang, thing, written } from './asked';

function App() {
  const map = useRef<MapElement>(null);
  const [theme, setTheme] = useState<Theme>('light');
  const [selected, setSelected] = useState<Choice | null>();
  const [ready, setReady] = useState(0);
  const [events, setEvents] = useState<string[]>([]);
  const select = (choice: Choice | null) => choice && map.current?.select(choice);

  // Straight after mounting: there is no map yet.
  useEffect(() => {
    select(thing('mounted'));
  }, []);

  return (
    <main>
      <p>
        <button id="choose" onClick={() => select(thing('button'))}>Choose</button>
        <button id="property" onClick={() => setSelected(thing('property'))}>Property</button>
        <button id="theme" onClick={() => setTheme('dark')}>Dark</button>
        <output id="ready">{ready}</output>
        <output id="last">{events.at(-1)}</output>
        <output id="count">{events.length}</output>
      </p>
      <the-map
        ref={map}
        lang={lang}
        theme={theme}
        selected={selected}
        onthe-map-ready={() => setReady((n) => n + 1)}
        onthe-map-select={(event) => setEvents((all) => [...all, written(event)])}
      />
    </main>
  );
}

createRoot(document.getElementById('app')!).render(<App />);
