import { type KeyChanges, keysOf } from '../../shared/keys/bindings.ts';
import type { CommandOf } from '../../shared/keys/commands.ts';
import { isTyped, partsOf } from '../../shared/keys/key-parts.ts';

const NAMES: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** The key of a command in the menu as Electron writes it. A letter alone is none: it would be taken out of every text. */
export const acceleratorOf = (name: CommandOf<'menu'>, changes: KeyChanges): string | undefined => {
  const key = keysOf(`menu.${name}`, changes).find((one) => !isTyped(one));
  return key === undefined
    ? undefined
    : partsOf(key)
        .map((part) => NAMES[part] ?? part)
        .join('+');
};
