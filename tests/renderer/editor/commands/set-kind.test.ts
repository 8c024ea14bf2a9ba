import fc from 'fast-check';
import type { Command } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { type KindChoice, setKind } from '../../../../renderer/editor/commands/set-kind.ts';
import { readLine } from '../../../../shared/capture/line.ts';
import { type BlockContent, blockContentSchema, textOf } from '../../../../shared/domain/block.ts';
import { deskContext, ITEM_A, openWritingDesk, paragraph, storedBlock } from '../../../helpers/writing-desk.ts';

const choose = (choice: KindChoice): Command => setKind(choice, () => deskContext);

/** Inside the first cell of a table. */
const IN_CELL = 2;

const openOn = (content: unknown, offset = -1) => {
  const desk = openWritingDesk([storedBlock(1, ITEM_A, blockContentSchema.parse(content))]);
  desk.caret(0, offset);
  return { ...desk, choose: (choice: KindChoice) => desk.run(choose(choice)) };
};

const action = { kind: 'action', owners: ['OP'], due: { date: '2026-06-03' }, runs: [{ text: 'to ask' }] };
const decision = { kind: 'decision', verb: 'NOTED', runs: [{ text: 'the plan' }] };

describe('choosing a kind', () => {
  test.each<[unknown, KindChoice, string]>([
    [{ kind: 'paragraph', runs: [{ text: 'the plan' }] }, { kind: 'decision' }, 'decision[AGREED]: the plan'],
    [{ kind: 'paragraph', runs: [{ text: 'NOTED the plan' }] }, { kind: 'decision' }, 'decision[NOTED]: the plan'],
    [
      { kind: 'paragraph', runs: [{ text: 'NOTED the plan' }] },
      { kind: 'decision', verb: 'APPROVED' },
      'decision[APPROVED]: NOTED the plan',
    ],
    [
      { kind: 'paragraph', runs: [{ text: 'ACTION OP: to ask by 3 June 2026' }] },
      { kind: 'action' },
      'action[OP {"date":"2026-06-03"}]: to ask by 3 June 2026',
    ],
    [{ kind: 'paragraph', runs: [{ text: 'to ask' }] }, { kind: 'action' }, 'action: to ask'],
    [{ kind: 'bullet', depth: 2, runs: [{ text: 'a' }] }, { kind: 'numbered', style: 'letter' }, 'numbered[2]: a'],
    [{ kind: 'bullet', depth: 2, runs: [{ text: 'a' }] }, { kind: 'heading', level: 2 }, 'heading[2]: a'],
    [{ kind: 'postMeetingNote', runs: [{ text: 'a' }] }, { kind: 'paragraph' }, 'paragraph: a'],
    [{ kind: 'privateNote', runs: [{ text: 'a' }] }, { kind: 'paragraph' }, 'paragraph: a'],
    [decision, { kind: 'paragraph' }, 'paragraph: NOTED the plan'],
    [decision, { kind: 'bullet' }, 'bullet: NOTED the plan'],
    [action, { kind: 'paragraph' }, 'paragraph: ACTION OP: to ask (due: 3 June 2026)'],
    [action, { kind: 'postMeetingNote' }, 'postMeetingNote: ACTION OP: to ask (due: 3 June 2026)'],
  ])('makes %j a %j', (content, choice, line) => {
    const desk = openOn(content);
    const ids = desk.ids();
    desk.choose(choice);
    expect(desk.lines()).toEqual([line]);
    expect(desk.ids()).toEqual(ids);
  });

  test('once more makes it a paragraph again, and takes a decision to the next verb', () => {
    const desk = openOn(decision);
    desk.choose({ kind: 'decision' });
    expect(desk.lines()).toEqual(['decision[SUPPORTED]: the plan']);
    desk.choose({ kind: 'decision' });
    expect(desk.lines()).toEqual(['decision[AGREED]: the plan']);
    desk.choose({ kind: 'heading', level: 1 });
    desk.choose({ kind: 'heading', level: 1 });
    expect(desk.lines()).toEqual(['paragraph: AGREED the plan']);
  });

  test('takes the verb of the decision above', () => {
    const desk = openWritingDesk([storedBlock(1, ITEM_A, blockContentSchema.parse(decision)), paragraph(2, 'the map')]);
    desk.caret(1, 3);
    desk.run(choose({ kind: 'decision' }));
    expect(desk.lines()).toEqual(['decision[NOTED]: the plan', 'decision[NOTED]: the map']);
  });

  test('holds for all selected blocks, and is one step of the undo list', () => {
    const desk = openWritingDesk([paragraph(1, 'one'), paragraph(2, 'two'), paragraph(3, 'three')]);
    desk.select([0, 1], [1, 2]);
    desk.run(choose({ kind: 'bullet' }));
    expect(desk.lines()).toEqual(['bullet: one', 'bullet: two', 'paragraph: three']);
    desk.press('Ctrl+z');
    expect(desk.lines()).toEqual(['paragraph: one', 'paragraph: two', 'paragraph: three']);
  });

  test('makes each row of a table a block, in one step of the undo list', () => {
    const rows = [
      ['Gate', 'painted\nin May', ''],
      ['', '', ''],
      ['', 'Weir', '97.5%'],
    ];
    const table = storedBlock(2, ITEM_A, { kind: 'table', rows }, 'confidential');
    const desk = openWritingDesk([paragraph(1, 'one'), table, paragraph(3, 'three')]);
    const before = desk.lines();
    const [, id] = desk.ids();
    desk.select([0, 0], [2, 2]);
    desk.run(choose({ kind: 'numbered' }));
    expect(desk.lines()).toEqual([
      'numbered: one',
      'numbered: Gate; painted\nin May',
      'numbered: Weir; 97.5%',
      'numbered: three',
    ]);
    expect(desk.ids()[1]).toBe(id);
    expect(new Set(desk.ids()).size).toBe(4);
    expect(desk.visibilities()).toEqual([null, 'confidential', 'confidential', null]);
    desk.press('Ctrl+z');
    expect(desk.lines()).toEqual(before);
    expect(desk.content(1)).toEqual({ kind: 'table', rows });
  });

  test('makes rows of actions outstanding lines that are read as such rows again', () => {
    const rows = [
      { references: ['HWG 6/01'], update: 'The gate is painted.' },
      { references: ['SECP20/04', 'SECP23/08'], update: 'closed' },
      { references: [], update: 'nobody knows' },
    ];
    const desk = openOn({ kind: 'outstanding', rows }, IN_CELL);
    const ids = desk.ids();
    desk.choose({ kind: 'paragraph' });
    expect(desk.lines()).toEqual([
      'paragraph: HWG 6/01: The gate is painted.',
      'paragraph: SECP20/04, SECP23/08: closed',
      'paragraph: nobody knows',
    ]);
    expect(desk.ids()[0]).toBe(ids[0]);
    const again = desk.lines().map((line) => readLine(line.replace('paragraph: ', ''), deskContext.capture));
    expect(again.map(({ opening, rest }) => [opening?.kind === 'outstanding' && opening.references, rest])).toEqual([
      [['HWG 6/01'], 'The gate is painted.'],
      [['SECP20/04', 'SECP23/08'], 'closed'],
      [false, 'nobody knows'],
    ]);
    desk.press('Ctrl+z');
    expect(desk.content(0)).toEqual({ kind: 'outstanding', rows });
  });

  test('makes a table with a single row the block that is chosen, to go on at its end', () => {
    const desk = openOn({ kind: 'table', rows: [['NOTED the plan', 'in full']] }, IN_CELL);
    desk.choose({ kind: 'decision' });
    desk.type('!');
    expect(desk.lines()).toEqual(['decision[NOTED]: the plan; in full!']);
  });

  test('makes an empty table an empty line', () => {
    const desk = openOn({ kind: 'table', rows: [['', '']] }, IN_CELL);
    desk.choose({ kind: 'paragraph' });
    expect(desk.lines()).toEqual(['paragraph: ']);
  });

  test('keeps a sentence of a fact as text', () => {
    const person = '0192f0c0-0000-7000-8000-0000000a77e0';
    const desk = openOn({ kind: 'interest', person, outcome: 'left', runs: [{ text: 'OP left.' }] });
    desk.choose({ kind: 'paragraph' });
    expect(desk.lines()).toEqual(['paragraph: OP left.']);
  });
});

const choices: readonly KindChoice[] = [
  { kind: 'paragraph' },
  { kind: 'heading', level: 1 },
  { kind: 'heading', level: 2 },
  { kind: 'bullet' },
  { kind: 'numbered' },
  { kind: 'numbered', style: 'roman' },
  { kind: 'decision' },
  { kind: 'decision', verb: 'AGREED IN PRINCIPLE' },
  { kind: 'action' },
  { kind: 'postMeetingNote' },
  { kind: 'privateNote' },
];

/** All that a block says, in its words or by its form. */
const allWords = (content: BlockContent): string =>
  JSON.stringify({ ...content, said: 'runs' in content ? textOf(content.runs) : '' });

describe('whatever kinds are chosen one after the other', () => {
  test('no word of a table is lost', () => {
    const cell = fc.constantFrom('', 'ask', 'the plan', 'ACTION OP: to go', '3 June', 'a\nb', 'HWG 6/01', ' ');
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 });
    const content = fc.oneof(
      rows.map((texts) => ({ kind: 'table', rows: texts })),
      rows.map((texts) => ({
        kind: 'outstanding',
        rows: texts.map(([reference = '', update]) => ({ references: [reference].filter(Boolean), update })),
      })),
    );
    fc.assert(
      fc.property(content, fc.constantFrom(...choices), (table, choice) => {
        const desk = openOn(table, IN_CELL);
        desk.choose(choice);
        const said = desk.editor.state.doc.content.content.map((_block, at) => allWords(desk.content(at))).join(' ');
        const words =
          JSON.stringify(table.rows)
            .replaceAll('\\n', ' ')
            .match(/[\p{L}\p{N}]+/gu) ?? [];
        const form = new Set(['references', 'update', 'ACTION']);
        expect(words.filter((word) => !form.has(word) && !said.includes(word))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('no word of the text is lost', () => {
    const words = fc.array(fc.constantFrom('ask', 'the', 'AGREED', 'ACTION', 'OP:', 'by', 'June', '3', 'ä'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(words, fc.array(fc.constantFrom(...choices), { maxLength: 6 }), (typed, chosen) => {
        const desk = openOn({ kind: 'paragraph', runs: [{ text: typed.join(' ') }] });
        for (const choice of chosen) desk.choose(choice);
        const said = allWords(desk.content(0));
        // The label of an action is what makes it one; a verb is taken to the next one by choosing a decision again; an
        // owner is the same with an article and without.
        const isForm = (word: string, at: number): boolean =>
          word === 'ACTION' || word === 'AGREED' || (word === 'the' && typed[at + 1] === 'OP:');
        const lost = typed.filter((word, at) => !isForm(word, at) && !said.includes(word.replace(':', '')));
        expect(lost).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
