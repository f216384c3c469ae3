// The same of JSX.
import type {} from 'the-map/react';

export const right = [
  <the-map key="1" lang="en" theme="dark" mode="explore" font="inherit" data-src="plan.bin" className="wide" />,
  <the-map key="2" deepLink selected="zone:x" style={{ height: 400 }} />,
  <the-map key="3" selected={{ kind: 'zone', id: 'x' }} onthe-map-select={({ detail }) => detail?.name.length} />,
];

export const wrong = [
  // @ts-expect-error: no such theme
  <the-map key="1" theme="pink" />,
  // @ts-expect-error: no such property
  <the-map key="2" colour="red" />,
  // @ts-expect-error: no such kind
  <the-map key="3" selected={{ kind: 'road', id: 'x' }} />,
  // @ts-expect-error: the detail has no such field
  <the-map key="4" onthe-map-select={({ detail }) => detail?.colour} />,
];
