import type { ReactNode } from 'react';
import type { CommandId } from '../../../shared/keys/commands.ts';
import { KeyCap } from '../../keys/key-cap.tsx';

export type ListHint = { readonly of: readonly CommandId[]; readonly does: string };

const USUAL: readonly ListHint[] = [
  { of: ['lists.next', 'lists.previous'], does: 'down and up' },
  { of: ['lists.open'], does: 'open' },
  { of: ['lists.leave'], does: 'back' },
  { of: ['lists.search'], does: 'search' },
];

/** What the keys do here, at the foot of a register. */
export const ListHints = ({ more }: { readonly more: readonly ListHint[] }): ReactNode => (
  <p className="list-keys">
    {[...USUAL, ...more, { of: ['everywhere.undo'] as const, does: 'undo' }].map(({ of, does }) => (
      <span key={does}>
        {of.map((command) => (
          <KeyCap key={command} of={command} />
        ))}{' '}
        {does}
      </span>
    ))}
  </p>
);
