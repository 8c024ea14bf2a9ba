import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { KeyChanges } from '../../../shared/keys/bindings.ts';
import { commandsOf, isChangeable } from '../../../shared/keys/commands.ts';
import { listedScopes, type ScopeName, scopeOf } from '../../../shared/keys/scopes.ts';
import { exceptionSentences } from '../../../shared/keys/word-exceptions.ts';
import { findBridge } from '../../api/ipc-transport.ts';
import { ScreenActs } from '../../components/screen-acts.tsx';
import { keyboard } from '../../keys/keyboard.ts';
import { useKeyChanges } from '../../keys/use-key-changes.ts';
import { KeyRow } from './key-row.tsx';
import { useResetKeys } from './use-change-key.ts';

const Group = ({ scope }: { readonly scope: ScopeName }): ReactNode => {
  const commands = commandsOf(scope).filter(isChangeable);
  return commands.length === 0 ? null : (
    <section className="key-group" aria-labelledby={`keys-${scope}`}>
      <h2 id={`keys-${scope}`}>{scopeOf(scope).title}</h2>
      <ul>
        {commands.map((command) => (
          <KeyRow key={command.id} command={command} />
        ))}
      </ul>
    </section>
  );
};

/** For people whose hands know Word: which keys do something else here, and why. */
const OtherInWord = ({ changes }: { readonly changes: KeyChanges }): ReactNode => (
  <section className="key-group" aria-labelledby="keys-other-in-word">
    <h2 id="keys-other-in-word">Other than in Word</h2>
    {exceptionSentences({ changes, keyboard }, findBridge(window) !== undefined).map((sentence) => (
      <p key={sentence} className="sheet-hint">
        {sentence}
      </p>
    ))}
  </section>
);

/** The keys of every command, which can be changed here. */
export const KeysPage = (): ReactNode => {
  const changes = useKeyChanges();
  const reset = useResetKeys();
  const scopes = listedScopes.filter((scope) => scope !== 'menu' || findBridge(window) !== undefined);
  const isChanged = Object.keys(changes).length > 0;
  return (
    <div className="key-sheet">
      <ScreenActs>
        <Button variant="default" disabled={!isChanged} onClick={() => void reset()}>
          Reset all keys
        </Button>
      </ScreenActs>
      <p className="sheet-hint">
        A new key works at once, in every window. What the hand knows from everywhere stays as it is: Enter, Tab, Esc,
        Delete, the arrows, and what the browser keeps for itself.
      </p>
      {scopes.map((scope) => (
        <Group key={scope} scope={scope} />
      ))}
      <OtherInWord changes={changes} />
    </div>
  );
};
