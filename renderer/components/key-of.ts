import type { KeyboardEvent } from 'react';

const HELD = [
  ['ctrlKey', 'Ctrl'],
  ['metaKey', 'Ctrl'],
  ['altKey', 'Alt'],
  ['shiftKey', 'Shift'],
] as const;

/** The key with what is held: 'Enter', 'Shift+Tab', 'Ctrl+z'. What an input method types is none. */
export const keyOf = (event: KeyboardEvent): string => {
  if (event.nativeEvent.isComposing) return '';
  const held = HELD.flatMap(([flag, name]) => (event[flag] ? name : []));
  return [...held, event.key.length === 1 ? event.key.toLowerCase() : event.key].join('+');
};

type InFieldEvent = KeyboardEvent<HTMLInputElement>;

/** Whether the caret stands before all text of the field, with nothing selected. */
export const isAtStart = ({ currentTarget: { selectionStart, selectionEnd } }: InFieldEvent): boolean =>
  selectionStart === 0 && selectionEnd === 0;

/** Whether the caret stands behind all text of the field. */
export const isAtEnd = ({ currentTarget: { selectionStart, value } }: InFieldEvent): boolean =>
  selectionStart === value.length;
