// Types of the element <{slug}>: made from those that the map itself is written with.

/** What the element is called: `{slug}`. The module makes elements of this name maps. */
export declare const tagName: '{slug}';

/** The element `<{slug}>`: a map. */
export interface MapElement extends HTMLElement {
{members}
}

/** What markup may say of the element, besides what it may say of any. */
export interface MapAttributes {
{attributes}
}

/** Events of the element, by name. Both bubble and cross shadow roots. */
export interface MapEvents {
{events}
}

declare global {
  interface HTMLElementTagNameMap {
    '{slug}': MapElement;
  }

  interface GlobalEventHandlersEventMap extends MapEvents {}
}

{types}
