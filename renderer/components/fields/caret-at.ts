import type { KeyboardEvent } from 'react';

type InFieldEvent = KeyboardEvent<HTMLInputElement>;

/** Whether the caret stands before all text of the field, with nothing selected. */
export const isAtStart = ({ currentTarget: { selectionStart, selectionEnd } }: InFieldEvent): boolean =>
  selectionStart === 0 && selectionEnd === 0;

/** Whether the caret stands behind all text of the field. */
export const isAtEnd = ({ currentTarget: { selectionStart, value } }: InFieldEvent): boolean =>
  selectionStart === value.length;
