import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Command } from '../../../shared/keys/commands.ts';
import { keyHint } from '../../../shared/keys/key-fault.ts';
import { keyWords } from '../../../shared/keys/key-words.ts';
import { keyboard } from '../../keys/keyboard.ts';
import { useChangeKey } from './use-change-key.ts';

type Change = ReturnType<typeof useChangeKey>;

const Caps = ({ keys }: Pick<Change, 'keys'>): ReactNode =>
  keys.length === 0 ? (
    <span className="key-none">no key</span>
  ) : (
    keys.map((key) => <kbd key={key}>{keyWords(key, keyboard)}</kbd>)
  );

type ListenProps = { readonly does: string; readonly change: Change; readonly faultId: string };

/** Hears the new key. The focus goes into it and, when it is done, back to the button that it came from. */
const Listen = ({ does, change, faultId }: ListenProps): ReactNode => {
  const place = useRef<HTMLButtonElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <button
      ref={place}
      type="button"
      className="key-listen"
      aria-label={`Press the new key for “${does}”. Escape leaves it as it is, Delete takes it away.`}
      aria-describedby={change.fault === undefined ? undefined : faultId}
      onKeyDown={change.onKeyDown}
      onBlur={change.stop}
    >
      Press the new key; <kbd>Esc</kbd> leaves it, <kbd>Delete</kbd> takes it away
    </button>
  );
};

const Buttons = ({ does, change }: Omit<ListenProps, 'faultId'>): ReactNode => (
  <>
    <Button size="compact-sm" variant="default" aria-label={`Change the key of “${does}”`} onClick={change.listen}>
      Change
    </Button>
    {change.isChanged ? (
      <Button size="compact-sm" variant="subtle" aria-label={`Reset the key of “${does}”`} onClick={change.reset}>
        Reset
      </Button>
    ) : null}
  </>
);

/** What stands below a row: why a key can't be had, or what should be known of the one that it has. */
const Remark = ({ change, faultId }: Omit<ListenProps, 'does'>): ReactNode => {
  if (change.fault !== undefined) {
    return (
      <p className="key-fault" id={faultId} role="alert">
        {change.fault}
      </p>
    );
  }
  const hint = change.isChanged ? change.keys.map((key) => keyHint(key, keyboard)).find(Boolean) : undefined;
  return hint === undefined ? null : <p className="key-hint">{hint}</p>;
};

/** One command with its keys, which can be changed here. */
export const KeyRow = ({ command }: { readonly command: Command }): ReactNode => {
  const change = useChangeKey(command);
  const faultId = useId();
  const row = useRef<HTMLLIElement>(null);
  const wasListening = useRef(false);
  useEffect(() => {
    const hasLostFocus = document.activeElement === null || document.activeElement === document.body;
    if (wasListening.current && !change.isListening && hasLostFocus) row.current?.querySelector('button')?.focus();
    wasListening.current = change.isListening;
  }, [change.isListening]);
  const { does } = command;
  return (
    <li className="key-row" ref={row} data-changed={change.isChanged || undefined}>
      <span className="key-does">{does}</span>
      {change.isListening ? (
        <Listen does={does} change={change} faultId={faultId} />
      ) : (
        <>
          <span className="key-caps">
            <Caps keys={change.keys} />
          </span>
          <span className="key-acts">
            <Buttons does={does} change={change} />
          </span>
        </>
      )}
      <Remark change={change} faultId={faultId} />
    </li>
  );
};
