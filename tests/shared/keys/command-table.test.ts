import { describe, expect, it } from 'vitest';
import { commandNames } from '../../../shared/api/commands.ts';
import { keysOf, noChanges } from '../../../shared/keys/bindings.ts';
import { allCommands, type Command, findCommand } from '../../../shared/keys/commands.ts';
import { isTyped, isWrittenKey } from '../../../shared/keys/key-parts.ts';
import { isScope, overlap, scopeOf, scopes } from '../../../shared/keys/scopes.ts';
import { windowKeys, wordKeys } from '../../../shared/keys/taken.ts';
import { exceptionSentences, wordExceptions } from '../../../shared/keys/word-exceptions.ts';

const keysIn = (command: Command): readonly string[] => ('keys' in command ? command.keys : []);

/** Pairs of commands that one key would be meant for at once. */
const clashes = (commands: readonly Command[]): string[] =>
  commands.flatMap((one, at) =>
    commands
      .slice(at + 1)
      .filter((other) => overlap(one.scope, other.scope))
      .flatMap((other) => keysIn(one).filter((key) => keysIn(other).includes(key)))
      .map((key) => `${key}: ${one.id}`),
  );

/** Commands of ours that mean what their keys mean in Word. */
const MEANING_THE_SAME = new Set([
  'text.backWord',
  'text.removeWord',
  'text.selectAll',
  'text.bold',
  'text.italic',
  'text.bullet',
  'live.spelling',
  'text.moveUp',
  'text.moveDown',
  'everywhere.undo',
  'everywhere.redo',
  'everywhere.help',
  'live.larger',
  'live.smaller',
  'live.nextPart',
  'live.previousPart',
  'menu.newMeeting',
  'menu.loadMeeting',
]);
/** The key that people know from other programs; its command has Word's key too. */
const NOT_THE_SAME = 'Mod+Shift+Z everywhere.redo';

const excepted = wordExceptions.flatMap(({ keys }) => keys.map(([key, id]) => `${key} ${id}`));

/** Keys that mean something else in Word, with their commands. */
const othersInWord = (commands: readonly Command[]): string[] =>
  commands
    .flatMap((command) =>
      keysIn(command)
        .filter((key) => wordKeys.has(key))
        .map((key) => ({ key, id: command.id })),
    )
    .filter(({ key, id }) => !MEANING_THE_SAME.has(id) || `${key} ${id}` === NOT_THE_SAME)
    .map(({ key, id }) => `${key} ${id}`);

const takenFromWord = (commands: readonly Command[]): string[] =>
  othersInWord(commands).filter((taken) => !excepted.includes(taken));

const changed = (id: string, key: string): Command[] =>
  allCommands.map((command) => (command.id === id && 'keys' in command ? { ...command, keys: [key] } : command));

describe('the table of commands', () => {
  it('gives no key to two commands that listen at once', () => {
    expect(allCommands.length).toBeGreaterThan(60);
    expect(clashes(allCommands)).toEqual([]);
    // Controls: in one scope, in one inside the other, in the menu over all of them; not in scopes apart.
    expect(clashes(changed('text.bold', 'Mod+I'))).toHaveLength(1);
    expect(clashes(changed('text.bold', 'F6'))).toHaveLength(1);
    expect(clashes(changed('text.bold', 'Mod+1'))).toHaveLength(1);
    expect(clashes(changed('text.bold', 'Mod+Enter'))).toEqual([]);
    // Scopes beside each other on one screen listen at once.
    expect(clashes(changed('papers.open', 'F8'))).toHaveLength(1);
  });

  it('takes nothing out of the fingers of those who write in Word', () => {
    expect(takenFromWord(allCommands)).toEqual([]);
    expect(takenFromWord(changed('live.fold', 'Mod+ArrowUp'))).toEqual(['Mod+ArrowUp live.fold']);
    expect([...MEANING_THE_SAME].filter((id) => !findCommand(id))).toEqual([]);
  });

  it('says of every key that means something else in Word why it was taken, and of no other', () => {
    expect(excepted.toSorted()).toEqual(othersInWord(allCommands).toSorted());
    expect(new Set(excepted).size).toBe(excepted.length);
    expect(wordExceptions.map(({ because }) => because).filter((because) => !/^\p{Lu}.*\.$/u.test(because))).toEqual(
      [],
    );
    // The keys of Word that people asked for by name.
    const named = ['Mod+1', 'Mod+2', 'Mod+5', 'Mod+Shift+E', 'Mod+Shift+A', 'Mod+Shift+D', 'Mod+Shift+F'];
    expect([...named, 'Mod+Shift+G', 'Mod+Shift+L', 'F7', 'F8', 'F9'].filter((key) => !wordKeys.has(key))).toEqual([]);
  });

  it('says the exceptions in sentences, by the keys as they are now', () => {
    const sentences = exceptionSentences({ changes: noChanges, keyboard: 'other' }, true);
    expect(sentences).toHaveLength(wordExceptions.length);
    expect(sentences).toContain(
      'Ctrl+Shift+G means “count the words” in Word and “the next gap” here. Minutes are not measured in words.',
    );
    const changedKeys = exceptionSentences({ changes: { 'live.nextGap': ['F12'] }, keyboard: 'other' }, true);
    expect(changedKeys.join(' ')).not.toContain('Ctrl+Shift+G');
    expect(changedKeys).toHaveLength(wordExceptions.length - 1);
    const inBrowser = exceptionSentences({ changes: noChanges, keyboard: 'mac' }, false).join(' ');
    expect(inBrowser).not.toContain('⌘1 ');
    expect(inBrowser).toContain('⌘⇧E means “track changes” in Word');
  });

  it('has no key outside the menu that a browser keeps for itself', () => {
    const kept = allCommands.filter(({ scope }) => scope !== 'menu').flatMap((command) => keysIn(command));
    expect(kept.filter((key) => windowKeys.has(key))).toEqual([]);
  });

  it('has no key with Alt that writes a letter or a sign on some keyboard', () => {
    const writes = (key: string): boolean => key.includes('Alt+') && isTyped(key.slice(key.indexOf('Alt+') + 4));
    expect(['Alt+E', 'Mod+Alt+E', 'Alt+Shift+E', 'Alt+ArrowUp', 'Alt+F6'].filter(writes)).toHaveLength(3);
    expect(allCommands.flatMap(keysIn).filter(writes)).toEqual([]);
  });

  it('writes every key in one way', () => {
    expect(['Shift+Mod+B', 'Mod+b', 'Ctrl-B', 'mod+B', 'Mod+ ', ''].filter(isWrittenKey)).toEqual([]);
    expect(allCommands.flatMap(keysIn).filter((key) => !isWrittenKey(key))).toEqual([]);
  });

  it('names other commands and scopes that there are', () => {
    const named = allCommands.flatMap((command) => ('as' in command ? [command.as] : []));
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((id) => !findCommand(id) || keysOf('everywhere.undo', noChanges).length === 0)).toEqual([]);
    expect(Object.values(scopes).flatMap(({ within }) => [...within].filter((name) => !isScope(name)))).toEqual([]);
  });

  it('has no letter alone where text is typed', () => {
    const unheard = (commands: readonly Command[]): string[] =>
      commands.filter(({ scope }) => scopeOf(scope).inText).flatMap((command) => keysIn(command).filter(isTyped));
    expect(unheard(changed('live.fold', 'F'))).toEqual(['F']);
    expect(unheard(allCommands)).toEqual([]);
  });

  it('has a row for every word of the menu', () => {
    expect(commandNames.filter((name) => !findCommand(`menu.${name}`))).toEqual([]);
  });
});
