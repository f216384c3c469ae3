// Vue 3.5 and later: <{slug}> in templates, with the element's properties and its events as `@{slug}-select`.

import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { MapAttributes, MapElement, MapEvents } from './index.js';

export * from './index.js';

// Templates are checked by names without hyphens.
type Camel<Name> = Name extends `${infer Start}-${infer Rest}` ? `${Start}${Capitalize<Camel<Rest>>}` : Name;
type Attributes = {
  [Name in keyof MapAttributes as Camel<Name> & string]?: MapAttributes[Name];
};

type Listeners = {
  [Name in keyof MapEvents]: (event: MapEvents[Name]) => void;
};

declare module 'vue' {
  interface GlobalComponents {
    '{slug}': new () => MapElement & {
      /** For templates only: the element has no such property. */
      $props: HTMLAttributes & PublicProps & Attributes;
      /** For templates only: the element has no such method. */
      $emit: EmitFn<Listeners>;
    };
  }
}
