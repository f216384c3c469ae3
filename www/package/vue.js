// The element; the types beside this file tell Vue of it.
export * from './index.js';
