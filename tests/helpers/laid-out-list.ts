// jsdom lays nothing out: a list of 600 px with rows of 32. Configurable, since one page serves the tests of several files.
for (const [name, value] of [
  ['clientHeight', 600],
  ['offsetHeight', 32],
] as const) {
  Object.defineProperty(HTMLElement.prototype, name, { value, configurable: true });
}
