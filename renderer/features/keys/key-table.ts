/** One line of the list: the keys as they are written on them, and what they do. */
export type Key = readonly [keys: string, does: string];
export type KeyList = { readonly title: string; readonly keys: readonly Key[] };

type ScreenKeys = { readonly at: RegExp; readonly lists: readonly KeyList[] };

const EVERYWHERE: KeyList = {
  title: 'Everywhere',
  keys: [
    ['Ctrl+K', 'go to a screen, a meeting, a body, a person or an action'],
    ['? or F1', 'this list; ? outside text only'],
    ['Ctrl+Z, Ctrl+Y', 'undo and redo what was changed last; in a field, what was typed in it'],
  ],
};

const LIVE: readonly KeyList[] = [
  {
    title: 'What a line becomes',
    keys: [
      ['AGREED …', 'at the start of a line: a decision, and so with every verb of the body'],
      ['ACTION Name: …', 'an action, numbered at once; an owner and a date are read from the words'],
      ['# and ##', 'headings; - makes a bullet, 1. a numbered point'],
      ['PMN: …', 'a post-meeting note'],
      ['\\', 'before any of these leaves the line as it is typed'],
    ],
  },
  {
    title: 'In the text',
    keys: [
      ['Backspace', 'right after a line was made something: gives the typed text back'],
      ['Enter', 'the next line; in an empty point, out of the list'],
      ['Shift+Enter', 'a line break'],
      ['Tab, Shift+Tab', 'nest a point; in an action, go to its owner and its date'],
      ['Ctrl+B, Ctrl+I', 'bold, italic'],
      ['Ctrl+Z, Ctrl+Y', 'undo and redo what was typed, across all items'],
      ['Alt+Up, Alt+Down', 'move the block'],
      ['Alt+Shift+Page Down, Alt+Shift+Page Up', 'move the block to the next and to the previous item'],
    ],
  },
  {
    title: 'On the live screen',
    keys: [
      ['Alt+Page Down, Alt+Page Up', 'the next and the previous item'],
      ['Ctrl+\\', 'fold the columns beside the text'],
      ['F6, Shift+F6', 'go round the parts of the screen'],
    ],
  },
];

const PLAN: readonly KeyList[] = [
  {
    title: 'In the agenda',
    keys: [
      ['Enter', 'the next item; in an empty one, a step out'],
      ['Tab, Shift+Tab', 'nest the item, with all below it; and back'],
      ['Alt+Up, Alt+Down', 'move the item'],
      ['Left, Right', 'at the ends of a title: to its number, to Confidential'],
      ['Backspace', 'in an empty title: takes the item out'],
      ['Esc, then Tab', 'leave the list'],
    ],
  },
];

const ATTENDANCE: readonly KeyList[] = [
  {
    title: 'In the roll call',
    keys: [
      ['p, a, x', 'present, apologies, absent, and on to the next'],
      ['Shift+P, Shift+A, Shift+X', 'the rest of the category'],
      ['j, k or Down, Up', 'the next and the previous person'],
      ['l', 'as last time: everybody who is not marked'],
      ['v', 'to the line for visitors: Ann Bell (Coast Survey), Observer'],
      ['Enter, Esc', 'to the details of the person, and back'],
      ['Alt+Up, Alt+Down', 'move the person inside the category'],
      ['Delete', 'take the mark back; once more, take the line away'],
    ],
  },
];

const ACTIONS: readonly KeyList[] = [
  {
    title: 'In the register of actions',
    keys: [
      ['j, k, arrows', 'down and up; Home and End to the ends'],
      ['Enter', 'open the action beside the register'],
      ['Esc', 'out of a field; from the register, close what is open'],
      ['/', 'look for words, references and owners'],
      ['u', 'write down what became of it; Ctrl+Enter adds it'],
      ['d', 'when it is due'],
      ['o', 'who owns it'],
      ['c', 'close it, or open it again'],
    ],
  },
];

/** The keys of each screen by its address; a new key is added here and in what listens to it. */
const SCREENS: readonly ScreenKeys[] = [
  { at: /^\/meetings\/[^/]+\/plan$/, lists: PLAN },
  { at: /^\/meetings\/[^/]+\/attendance$/, lists: ATTENDANCE },
  { at: /^\/meetings\/[^/]+\/live(?:\/|$)/, lists: LIVE },
  { at: /^\/actions(?:\/|$)/, lists: ACTIONS },
];

/** The keys that work on the screen with this address. */
export const keysAt = (location: string): readonly KeyList[] => [
  ...SCREENS.filter(({ at }) => at.test(location)).flatMap(({ lists }) => lists),
  EVERYWHERE,
];
