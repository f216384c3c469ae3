// React 19 and later: <{slug}> in JSX, with the element's properties and its events as `on{slug}-select`.

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { MapAttributes, MapElement, MapEvents } from './index.js';

export * from './index.js';

type Listeners = {
  [Name in keyof MapEvents as `on${Name}`]?: (event: MapEvents[Name]) => void;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      '{slug}': DetailedHTMLProps<HTMLAttributes<MapElement>, MapElement> & MapAttributes & Listeners;
    }
  }
}
