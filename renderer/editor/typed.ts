import type { Transaction } from 'prosemirror-state';

/** Whether text was typed: not pasted or dropped, not undone, and no other page's. */
export const isTyped = (tr: Transaction): boolean =>
  tr.docChanged &&
  ['uiEvent', 'paste', 'history$'].every((name) => tr.getMeta(name) === undefined) &&
  tr.getMeta('addToHistory') !== false;
