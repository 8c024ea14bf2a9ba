import type { ReactNode } from 'react';
import type { CommandId } from '../../../shared/keys/commands.ts';
import { KeyCap } from '../../keys/key-cap.tsx';

type Hint = { readonly of: readonly CommandId[]; readonly does: string };

const HINTS: readonly Hint[] = [
  { of: ['register.next', 'register.previous'], does: 'down and up' },
  { of: ['register.open'], does: 'open' },
  { of: ['register.leave'], does: 'back' },
  { of: ['register.search'], does: 'search' },
  { of: ['register.update'], does: 'update' },
  { of: ['register.due'], does: 'due' },
  { of: ['register.owners'], does: 'owners' },
  { of: ['register.state'], does: 'state' },
  { of: ['register.snooze'], does: 'snooze' },
  { of: ['register.raise'], does: 'new' },
  { of: ['register.close'], does: 'close or reopen' },
  { of: ['register.select', 'register.extend'], does: 'select' },
  { of: ['register.group'], does: 'groups' },
  { of: ['register.sort'], does: 'sort' },
  { of: ['everywhere.undo'], does: 'undo' },
];

/** What the keys do here, at the foot of the register. */
export const KeyHints = (): ReactNode => (
  <p className="actions-keys">
    {HINTS.map(({ of, does }) => (
      <span key={does}>
        {of.map((command) => (
          <KeyCap key={command} of={command} />
        ))}{' '}
        {does}
      </span>
    ))}
  </p>
);
