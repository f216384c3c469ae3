// What TypeScript must take of the element's types, and what it must refuse; nothing of it runs.
import { tagName, type Choice, type Chosen, type MapElement, type Plan, type Project, type State } from 'the-map';
import { given } from '../src/given';

const map: MapElement = document.createElement('the-map');
export const found: MapElement | null = document.querySelector('the-map');
export const made: MapElement = document.createElement(tagName);

map.theme = 'projector';
map.deepLink = true;
map.selected = null;
map.selected = { kind: 'district', id: '1' };
map.select({ kind: 'project', id: 'x' });
map.clear();
export const picture: Promise<string> = map.exportSvg();
export const state: State | null = map.state;
export const from: number | null | undefined = state?.filters.capital[0];

export let last: Chosen | null = null;
map.addEventListener('the-map-select', ({ detail }) => { last = detail; });
document.addEventListener('the-map-select', ({ detail }) => map.select(detail!));
map.addEventListener('the-map-ready', ({ detail }: CustomEvent<null>) => detail);

// The province's own data, all of it.
export const whole: Plan = given;
const project: Project = given.projects[0]!;
const plan: Plan = {
  projects: [{ ...project, name: { en: 'A name' }, capital: [], investor: null }],
  zones: [],
  sources: { source: [] },
};
export const shown: Promise<void>[] = [
  map.setPlan(plan), map.setPlan({}), map.setPlan(new Uint8Array(8)), map.setPlan(new ArrayBuffer(8)),
];

// @ts-expect-error: no such theme
map.theme = 'pink';
// @ts-expect-error: no such kind
map.select({ kind: 'road', id: 'x' });
// @ts-expect-error: no id
map.select({ kind: 'zone' } satisfies Choice);
// @ts-expect-error: is only read
map.state = null;
// @ts-expect-error: no such part of a plan
void map.setPlan({ project: [] });
// @ts-expect-error: a project needs more than that
void map.setPlan({ projects: [{ id: 'x' }] });
// @ts-expect-error: no such field
void map.setPlan({ projects: [{ ...project, colour: 'red' }] });
// @ts-expect-error: no such step
void map.setPlan({ projects: [{ ...project, status: { ...project.status, step: 'dreamt of' } }] });
// @ts-expect-error: an amount is a number
void map.setPlan({ projects: [{ ...project, term_years: { value: '50', source: 'x' } }] });
// @ts-expect-error: the detail is no text
map.addEventListener('the-map-select', (event: CustomEvent<string>) => event);
// @ts-expect-error: a promise
export const text: string = map.exportSvg();
