import { memo, type ReactNode } from 'react';
import type { CommandId } from '../../shared/keys/commands.ts';
import { KeyCap } from './key-cap.tsx';

/** What some keys do, in a word or two. */
export type KeyHint = { readonly of: readonly CommandId[]; readonly does: string };

/** What the keys do here, at the foot of a screen; undo is the same on all of them. */
export const KeyHints = memo(
  ({ hints }: { readonly hints: readonly KeyHint[] }): ReactNode => (
    <p className="key-hints">
      {[...hints, { of: ['everywhere.undo'] as const, does: 'undo' }].map(({ of, does }) => (
        <span key={does}>
          {of.map((command) => (
            <KeyCap key={command} of={command} />
          ))}{' '}
          {does}
        </span>
      ))}
    </p>
  ),
);
