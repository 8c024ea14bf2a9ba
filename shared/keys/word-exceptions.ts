import { listInWords } from '../list-in-words.ts';
import { type KeyChanges, keysOf } from './bindings.ts';
import { type CommandId, findCommand } from './commands.ts';
import { type Keyboard, keyWords } from './key-words.ts';
import { wordKeys } from './taken.ts';

/** Keys that mean something else in Word, the commands that have them all the same, and why that takes nothing away. */
export type WordException = {
  readonly keys: readonly (readonly [key: string, command: CommandId])[];
  /** A sentence, for people who miss what the key does in Word. */
  readonly because: string;
};

/** All of them: there is no other key of ours that means something else in Word. */
export const wordExceptions: readonly WordException[] = [
  {
    keys: [
      ['Mod+1', 'menu.goHome'],
      ['Mod+2', 'menu.goMeetings'],
      ['Mod+5', 'menu.goPeople'],
      ['Mod+Shift+A', 'text.action'],
      ['Mod+Shift+D', 'text.decision'],
      ['Mod+Shift+F', 'live.focus'],
      ['Mod+Shift+H', 'menu.handOut'],
      ['Mod+Shift+X', 'everywhere.share'],
      ['Mod+Enter', 'agenda.papers'],
      ['Mod+Enter', 'handOver.save'],
      ['Mod+Enter', 'update.add'],
      ['Mod+Enter', 'rewording.send'],
      ['Mod+Enter', 'replies.go'],
    ],
    because: 'The form of the body sets letters, lines and pages of minutes; nobody does it by hand.',
  },
  { keys: [['Mod+Shift+E', 'text.visibility']], because: 'Every change is kept, without being switched on.' },
  { keys: [['Mod+Shift+G', 'live.nextGap']], because: 'Minutes are not measured in words.' },
  {
    keys: [
      ['F9', 'live.history'],
      ['Shift+F9', 'sitting.close'],
    ],
    because: 'Minutes have no fields: numbers and dates are always as they are now.',
  },
  {
    keys: [
      ['F8', 'sitting.addItem'],
      ['Shift+F8', 'sitting.addBelow'],
    ],
    because: 'Text is selected by Shift and the arrows, as in Word too.',
  },
  { keys: [['Mod+F8', 'sitting.takeUp']], because: 'A window is sized by its edges.' },
  {
    keys: [
      ['F2', 'papers.open'],
      ['Shift+F2', 'papers.follow'],
    ],
    because: 'Cutting, copying and pasting do the same.',
  },
  { keys: [['F3', 'matter.show']], because: 'Texts of the body are put in by a semicolon and their name.' },
  {
    keys: [['Mod+K', 'everywhere.search']],
    because: 'It finds things on every screen; pasting an address on selected words makes a link.',
  },
  {
    keys: [
      ['Alt+PageUp', 'live.previousItem'],
      ['Alt+PageDown', 'live.nextItem'],
      ['Alt+Shift+PageUp', 'text.moveToPrevious'],
      ['Alt+Shift+PageDown', 'text.moveToNext'],
    ],
    because: 'Tables in minutes are small.',
  },
  { keys: [['Alt+Enter', 'agenda.facts']], because: 'It is a key of the agenda, where no text is formatted.' },
  { keys: [['Mod+Shift+Z', 'everywhere.redo']], because: 'Most other programs have it for the same as Ctrl+Y.' },
];

/**
 * The exceptions as they are now, in sentences: 'F8 means “select more” in Word and “an item more on the agenda” here.
 * ...'. A key that was given away says nothing, nor does one of the menu where there is none.
 */
export const exceptionSentences = (
  { changes, keyboard }: { readonly changes: KeyChanges; readonly keyboard: Keyboard },
  hasMenu: boolean,
): readonly string[] =>
  wordExceptions.flatMap(({ keys, because }) => {
    const held = keys.filter(
      ([key, command]) => keysOf(command, changes).includes(key) && (hasMenu || !command.startsWith('menu.')),
    );
    const meanings = [...new Map(held)].map(([key]) => {
      const here = held
        .filter(([other]) => other === key)
        .map(([, command]) => `“${findCommand(command)?.does ?? ''}”`);
      return `${keyWords(key, keyboard)} means “${wordKeys.get(key) ?? ''}” in Word and ${listInWords(here)} here`;
    });
    return meanings.length === 0 ? [] : [`${meanings.join('; ')}. ${because}`];
  });
