import { grammarLines } from '../../../shared/capture/grammar-lines.ts';
import { type KeyChanges, keysOf } from '../../../shared/keys/bindings.ts';
import { commandsOf } from '../../../shared/keys/commands.ts';
import { type Keyboard, keyWords } from '../../../shared/keys/key-words.ts';
import { listedScopes, type ScopeName, scopeOf } from '../../../shared/keys/scopes.ts';

/** What is pressed or typed, and what it does. */
export type KeyLine = { readonly id: string; readonly keys: readonly string[]; readonly does: string };
export type KeyList = { readonly title: string; readonly lines: readonly KeyLine[] };

/** What is typed at the start of a line of the minutes, set out as keys are. */
export const grammarList: KeyList = {
  title: 'What a line becomes',
  lines: grammarLines.map(({ typed, becomes }) => ({ id: typed, keys: [typed], does: becomes })),
};

/** The keys of a scope as they are now; commands without a key are left out. */
export const keyListOf = (scope: ScopeName, changes: KeyChanges, keyboard: Keyboard): KeyList => ({
  title: scopeOf(scope).title,
  lines: commandsOf(scope)
    .filter((command) => !('isUsual' in command))
    .map(({ id, does }) => ({ id, keys: keysOf(id, changes).map((key) => keyWords(key, keyboard)), does }))
    .filter(({ keys }) => keys.length > 0),
});

/** The scopes of the screen with this address, those of every screen at the end. */
export const scopesAt = (location: string): readonly ScopeName[] =>
  listedScopes.filter((scope) => scope !== 'menu' && (scopeOf(scope).at?.test(location) ?? true));

/** All that can be typed and pressed on the screen with this address. */
export const keyListsAt = (location: string, changes: KeyChanges, keyboard: Keyboard): readonly KeyList[] => {
  const here = scopesAt(location);
  const lists = here.map((scope) => keyListOf(scope, changes, keyboard));
  return here.includes('text') ? [grammarList, ...lists] : lists;
};
