import type { ReactNode } from 'react';

const HINTS = [
  ['j', 'k', 'up and down'],
  ['Enter', 'open'],
  ['Esc', 'back'],
  ['/', 'search'],
  ['u', 'update'],
  ['d', 'due'],
  ['o', 'owners'],
  ['c', 'close or reopen'],
  ['Ctrl+Z', 'undo'],
] as const;

/** What the keys do here, at the foot of the register. */
export const KeyHints = (): ReactNode => (
  <p className="actions-keys">
    {HINTS.map((hint) => (
      <span key={hint[0]}>
        {hint.slice(0, -1).map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}{' '}
        {hint.at(-1)}
      </span>
    ))}
  </p>
);
