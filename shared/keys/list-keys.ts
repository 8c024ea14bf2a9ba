/** How the keyboard goes through the rows of any register. */
export const moveKeys = {
  next: { does: 'down', keys: ['J', 'ArrowDown'] },
  previous: { does: 'up', keys: ['K', 'ArrowUp'] },
  pageDown: { does: 'a page down', keys: ['PageDown'], isFixed: true },
  pageUp: { does: 'a page up', keys: ['PageUp'], isFixed: true },
  first: { does: 'to the first', keys: ['Home'], isFixed: true },
  last: { does: 'to the last', keys: ['End'], isFixed: true },
} as const;

/** The keys of the registers of decisions, of matters and of papers. */
export const listKeys = {
  ...moveKeys,
  open: { does: 'open it beside the register', keys: ['Enter'], isFixed: true },
  leave: { does: 'out of a field; from the register, close what is open', keys: ['Escape'], isFixed: true },
  search: { does: 'look for words', keys: ['/'] },
  toText: { does: 'to the text of a decision', keys: ['T'] },
  answer: { does: 'what answers a recommendation', keys: ['A'] },
  due: { does: 'when a decision is reviewed, or a matter comes back', keys: ['D'] },
  convert: { does: 'convert a matter', keys: ['C'] },
  add: { does: 'a new matter, or a new paper', keys: ['N'] },
  file: { does: 'take in the file of a paper', keys: ['F'] },
  copy: { does: 'save a copy of the file of a paper', keys: ['S'] },
  present: { does: 'put a paper before another meeting', keys: ['P'] },
} as const;
