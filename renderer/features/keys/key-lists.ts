import { grammarLines } from '../../../shared/capture/grammar-lines.ts';
import { type KeyChanges, keysOf } from '../../../shared/keys/bindings.ts';
import { type Command, commandsOf } from '../../../shared/keys/commands.ts';
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

type HowWritten = { readonly changes: KeyChanges; readonly keyboard: Keyboard };

/** The keys of a scope as they are now; commands without a key are left out. */
const listOf = (scope: ScopeName, isListed: (command: Command) => boolean, { changes, keyboard }: HowWritten) => ({
  title: scopeOf(scope).title,
  lines: commandsOf(scope)
    .filter((command) => !('isUsual' in command) && isListed(command))
    .map(({ id, does }) => ({ id, keys: keysOf(id, changes).map((key) => keyWords(key, keyboard)), does }))
    .filter(({ keys }) => keys.length > 0),
});

const hasLines = ({ lines }: KeyList): boolean => lines.length > 0;

const isHere = (scope: ScopeName, location: string): boolean =>
  scope !== 'menu' && (scopeOf(scope).at?.test(location) ?? true);

/** All that can be typed and pressed on the screen with this address, the keys of every screen at the end. */
export const keyListsAt = (location: string, how: HowWritten): readonly KeyList[] => {
  const here = listedScopes.filter((scope) => isHere(scope, location));
  const lists = here.map((scope) => listOf(scope, () => true, how)).filter(hasLines);
  return here.includes('text') ? [grammarList, ...lists] : lists;
};

const sameLine = (one: KeyLine) => (other: KeyLine) =>
  one.does === other.does && one.keys.join(' ') === other.keys.join(' ');

/** Lists in which each line stands once: what several of them say in the same words comes in one before them. */
const gathered = (lists: readonly KeyList[]): readonly KeyList[] => {
  const all = lists.flatMap(({ lines }) => lines);
  const isShared = (line: KeyLine): boolean => all.filter(sameLine(line)).length > 1;
  const shared = all.filter((line) => isShared(line) && all.find(sameLine(line)) === line);
  const own = lists.map(({ title, lines }) => ({ title, lines: lines.filter((line) => !isShared(line)) }));
  return [{ title: 'In several lists', lines: shared }, ...own];
};

/** Lists of a single line share one heading, which stands where the first of them did. */
const singlesTogether = (lists: readonly KeyList[]): readonly KeyList[] => {
  const singles = lists.filter(({ lines }) => lines.length === 1);
  if (singles.length < 2) return lists;
  const together = { title: 'Each in one place', lines: singles.flatMap(({ lines }) => lines) };
  return lists.flatMap((list) => {
    if (list === singles[0]) return [together];
    return singles.includes(list) ? [] : [list];
  });
};

/** All that can be typed and pressed; what is the same on several screens stands there once. */
export const cardLists = (how: HowWritten, hasMenu: boolean): readonly KeyList[] => {
  const scopes = listedScopes.filter((scope) => scope !== 'menu' || hasMenu);
  const lists = scopes.map((scope) => listOf(scope, (command) => !('as' in command), how));
  return [grammarList, ...singlesTogether(gathered(lists).filter(hasLines))];
};
