import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useLastCommit } from './use-last-commit.ts';

export type ActionFieldProps = {
  readonly label: string;
  readonly gap: string;
  readonly value: string;
  readonly list?: string;
  readonly isReadOnly: boolean;
  readonly onCommit: (entered: string) => void;
  /** Leaves for the text of the action, or for the field beside. */
  readonly onLeave: (to: 'text' | 'next' | 'previous') => void;
};

/** Where a key leads that ends the entry. */
const leavesTo = ({ key, shiftKey }: KeyboardEvent): 'text' | 'next' | 'previous' | undefined => {
  if (key === 'Enter') return 'text';
  if (key !== 'Tab') return undefined;
  return shiftKey ? 'previous' : 'next';
};

/**
 * One field of an action. What is entered counts on Enter or when the field, the screen or the window is left, as one
 * step to undo; what others make of the field meanwhile does not take it away.
 */
export const ActionField = ({
  label,
  gap,
  value,
  list,
  isReadOnly,
  onCommit,
  onLeave,
}: ActionFieldProps): ReactNode => {
  const [entered, setEntered] = useState(value);
  const committed = useRef(value);
  const isGivenUp = useRef(false);
  useEffect(() => {
    const before = committed.current;
    committed.current = value;
    setEntered((now) => (now === before ? value : now));
  }, [value]);

  const commit = (): void => {
    if (isGivenUp.current || entered === committed.current) return;
    committed.current = entered;
    onCommit(entered);
  };
  useLastCommit(commit);

  const giveUp = (): void => {
    isGivenUp.current = true;
    setEntered(committed.current);
    onLeave('text');
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const to = leavesTo(event);
    if (event.nativeEvent.isComposing || (to === undefined && event.key !== 'Escape')) return;
    event.preventDefault();
    if (to === undefined) giveUp();
    else {
      commit();
      onLeave(to);
    }
  };

  return (
    <label className="action-field" data-gap={entered === '' ? '' : undefined}>
      <span className="action-field-label">{label}</span>
      <input
        value={entered}
        placeholder={gap}
        list={list}
        readOnly={isReadOnly}
        size={Math.max(gap.length, entered.length, 4)}
        tabIndex={-1}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setEntered(event.target.value)}
        onFocus={() => {
          isGivenUp.current = false;
        }}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
    </label>
  );
};
