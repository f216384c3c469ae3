// The element; the types beside this file tell React of it.
export * from './index.js';
