import type { ReactNode } from 'react';
import type { CommandId } from '../../shared/keys/commands.ts';
import { useKeyHelp } from './use-key-help.ts';

/** The key of a command, drawn as a key; nothing when it has none. */
export const KeyCap = ({ of }: { readonly of: CommandId }): ReactNode => {
  const { words } = useKeyHelp()(of);
  return words === '' ? null : <kbd>{words}</kbd>;
};
