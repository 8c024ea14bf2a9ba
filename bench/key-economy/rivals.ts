import type { FileBlock, MeetingFile } from '../../shared/interchange/schema.ts';
import { recurringTexts } from '../../tests/helpers/key-script/recurring-texts.ts';

/*
 * What other programs would take for the same minutes, from the gestures that their documentation describes. The rules
 * and the sources stand in docs/key-economy.md; where the documentation is silent, the fewest keys are taken.
 */

/** Keys pressed and clicks made. */
export type Cost = { readonly keys: number; readonly clicks: number };

type Meeting = { readonly items: readonly (readonly FileBlock[])[]; readonly file: MeetingFile };
export type Rival = { readonly name: string; cost(meeting: Meeting): Cost };

const lengthOf = (text: string): number => [...text].length;

const wordsOf = (block: FileBlock): string => {
  if (block.kind === 'decision') return `${block.verb} ${block.text}`;
  return 'text' in block ? block.text : '';
};

/** 'SECAS, PS', as it is written before an action. */
const ownersOf = (block: FileBlock): readonly string[] => (block.kind === 'action' ? (block.owners ?? []) : []);

/** A date in its field, whatever the words of the due say. */
const dueKeys = (block: FileBlock): number =>
  block.kind === 'action' && block.due && !('none' in block.due) ? lengthOf('2020-06-30') : 0;

/** Two signs or a chord before words in bold or italic, and behind them. */
const formatKeys = (block: FileBlock): number =>
  'runs' in block ? 4 * (block.runs ?? []).filter(({ bold, italic }) => bold || italic).length : 0;

const sum = (costs: readonly Cost[]): Cost => ({
  keys: costs.reduce((total, { keys }) => total + keys, 0),
  clicks: costs.reduce((total, { clicks }) => total + clicks, 0),
});

const SUBMIT = 2;

/** The quick entry below a topic: the line, '#Decision' or '@owner' and the date in it, Ctrl+Enter; Tab to the next topic. */
const fourMinitz: Rival = {
  name: '4Minitz, quick entry',
  cost: ({ items }) => {
    const line = (block: FileBlock): Cost => {
      const label = block.kind === 'decision' ? lengthOf(' #Decision') : 0;
      const owners = ownersOf(block).reduce((total, owner) => total + lengthOf(owner.replaceAll(' ', '')) + 2, 0);
      const date = dueKeys(block) === 0 ? 0 : 1 + dueKeys(block);
      return { keys: lengthOf(wordsOf(block)) + formatKeys(block) + label + owners + date + SUBMIT, clicks: 0 };
    };
    return sum([...items.flatMap((blocks) => blocks.map(line)), { keys: items.length - 1, clicks: 0 }]);
  },
};

/** Consecutive blocks that are no action are written in one editor: '+ Outcome', 'Write outcome', 'Save'. */
const openProject: Rival = {
  name: 'OpenProject, outcomes',
  cost: ({ items }) => {
    const ofItem = (blocks: readonly FileBlock[]): Cost => {
      const actions = blocks.filter(({ kind }) => kind === 'action');
      const stretches = blocks.filter(
        ({ kind }, at) => kind !== 'action' && (at === 0 || blocks[at - 1]?.kind === 'action'),
      );
      const keys = blocks.reduce(
        (total, block) => total + lengthOf(wordsOf(block)) + formatKeys(block) + MARKS[markOf(block)],
        0,
      );
      const lines = blocks.length - actions.length - stretches.length;
      // '+ Outcome', 'New work package', the assignee, the date, 'Create'.
      const work = actions.map((block) => ({
        keys: lengthOf(ownersOf(block).join('')) + dueKeys(block),
        clicks: 3 + Math.min(1, ownersOf(block).length) + Math.sign(dueKeys(block)),
      }));
      return sum([{ keys: keys + lines, clicks: 3 * stretches.length }, ...work]);
    };
    return sum(items.map(ofItem));
  },
};

type Mark = 'heading' | 'point' | 'none';

const markOf = ({ kind }: FileBlock): Mark => {
  if (kind === 'heading') return 'heading';
  return kind === 'bullet' || kind === 'numbered' ? 'point' : 'none';
};

/** Signs at the start of a line, as these editors take them: '## ' and '- '. */
const MARKS: Readonly<Record<Mark, number>> = { heading: 3, point: 2, none: 0 };

/** A decision is a form: 'Decision', a title, the outcome, the details, 'Save'; an action is one with an owner and a date. */
const boardPro: Rival = {
  name: 'BoardPro, forms',
  cost: ({ items }) => {
    const decision = (block: FileBlock): Cost => ({
      // The title says the verb again, and Tab goes to the details.
      keys: lengthOf(wordsOf(block)) + formatKeys(block) + (block.kind === 'decision' ? lengthOf(block.verb) : 0) + 1,
      clicks: 4,
    });
    const action = (block: FileBlock): Cost => ({
      keys: lengthOf(wordsOf(block)) + formatKeys(block) + dueKeys(block),
      clicks: 3 + 2 * ownersOf(block).length + Math.sign(dueKeys(block)),
    });
    const ofBlock = (block: FileBlock): Cost => {
      if (block.kind === 'decision') return decision(block);
      if (block.kind === 'action') return action(block);
      return { keys: lengthOf(wordsOf(block)) + formatKeys(block) + MARKS[markOf(block)] + 1, clicks: 0 };
    };
    const isNote = ({ kind }: FileBlock): boolean => kind !== 'decision' && kind !== 'action';
    const notes = (blocks: readonly FileBlock[]): number =>
      blocks.filter((block, at) => isNote(block) && (at === 0 || !isNote(blocks[at - 1] ?? block))).length;
    // A click into the text of minutes and one on 'Save' for each stretch of it; one for the next item.
    return sum([
      ...items.flatMap((blocks) => [...blocks.map(ofBlock), { keys: 0, clicks: 2 * notes(blocks) }]),
      { keys: 0, clicks: items.length - 1 },
    ]);
  },
};

/** The name of an entry and F3. */
const ENTRY = 4;
const CHORD = { heading: 3, bold: 2 } as const;

const shortened = (text: string, entries: readonly string[]): number => {
  const found = entries.find((entry) => text.startsWith(entry));
  return lengthOf(text) - (found === undefined ? 0 : lengthOf(found) - ENTRY);
};

/** The same recurring texts and each decision that was taken before as entries; verbs and actions bold by Ctrl+B. */
const word: Rival = {
  name: 'Word with AutoText',
  cost: ({ items, file }) => {
    const entries = recurringTexts(file).map(({ text }) => text);
    const taken = new Set<string>();
    const decision = (block: FileBlock): number => {
      const words = wordsOf(block);
      const isAgain = taken.has(words);
      taken.add(words);
      const lead = lengthOf(`The ${file.body.shortName} `);
      return isAgain ? ENTRY : lengthOf(words) + formatKeys(block) + lead + 2 * CHORD.bold;
    };
    const ofBlock = (block: FileBlock): number => {
      if (block.kind === 'decision') return decision(block) + 1;
      const text = shortened(wordsOf(block), entries) + formatKeys(block);
      if (block.kind === 'heading') return text + CHORD.heading + 1;
      const reference =
        block.kind === 'action' ? lengthOf(`${block.reference ?? ''}: ${ownersOf(block).join(', ')} `) : 0;
      return text + reference + (block.kind === 'action' ? 2 * CHORD.bold : 0) + MARKS[markOf(block)] + 1;
    };
    return sum(items.flatMap((blocks) => blocks.map((block) => ({ keys: ofBlock(block), clicks: 0 }))));
  },
};

export const rivals: readonly Rival[] = [fourMinitz, openProject, boardPro, word];
