import { describe, expect, test } from 'vitest';
import { insertModule } from '../../../renderer/editor/completion/insert-module.ts';
import { selectedText } from '../../../renderer/editor/selected-text.ts';
import type { BlockContent } from '../../../shared/domain/block.ts';
import {
  CONFIDENTIAL_ITEM,
  deskContext,
  ITEM_A,
  ITEM_B,
  openWritingDesk,
  paragraph,
  storedBlock,
} from '../../helpers/writing-desk.ts';

const runs = (text: string) => [{ text }];
const KINDS: readonly BlockContent[] = [
  { kind: 'heading', level: 2, runs: runs('The slipway') },
  { kind: 'paragraph', runs: runs('Ada Moss [what she did].') },
  { kind: 'bullet', runs: runs('it leaks') },
  { kind: 'numbered', style: 'letter', runs: runs('mend it') },
  { kind: 'decision', verb: 'AGREED', runs: runs('to mend it') },
  { kind: 'action', owners: ['OP'], due: { date: '2026-06-01' }, runs: runs('to ask for offers') },
  { kind: 'postMeetingNote', runs: runs('one has come.') },
];

const open = (contents: readonly BlockContent[], itemId = ITEM_A) => {
  const desk = openWritingDesk(contents.map((content, at) => storedBlock(at + 1, itemId, content)));
  desk.goTo(itemId);
  const text = () => selectedText(itemId)(desk.editor.state, deskContext);
  return { ...desk, text, all: () => desk.select([0, 0], [contents.length - 1, 3]) };
};

/** What a text of the body makes of an empty item. */
const givenBack = (text: string): BlockContent[] => {
  const desk = openWritingDesk();
  desk.goTo(ITEM_B);
  desk.editor.dispatch(insertModule(desk.editor.state, { from: 1, to: 1 }, { name: 'kept', text }, deskContext));
  return desk.lines().map((_line, at) => desk.content(at));
};

describe('the selected text', () => {
  test('is what is typed for its blocks, and ; and Tab give the same blocks back', () => {
    const desk = open(KINDS);
    desk.all();
    const text = desk.text();
    expect(text).toEqual({
      ok: true,
      value: [
        '## The slipway',
        'Ada Moss [what she did].',
        '- it leaks',
        '(a) mend it',
        'AGREED to mend it',
        'ACTION OP: to ask for offers (due: 1 June 2026)',
        'Post-meeting note: one has come.',
      ].join('\n'),
    });
    const back = givenBack(text.ok ? text.value : '');
    expect(back.map(({ kind }) => kind)).toEqual(KINDS.map(({ kind }) => kind));
    expect(back[3]).toMatchObject({ kind: 'numbered', style: 'letter', runs: runs('mend it') });
    expect(back[5]).toMatchObject({ kind: 'action', owners: ['OP'] });
  });

  test('keeps a plain line plain that would be read as something else', () => {
    const desk = open([
      { kind: 'paragraph', runs: runs('AGREED is a verb') },
      KINDS[1] ?? { kind: 'paragraph', runs: [] },
    ]);
    desk.all();
    const text = desk.text();
    expect(text).toMatchObject({ ok: true, value: expect.stringMatching(/^\\AGREED is a verb\n/) });
    expect(givenBack(text.ok ? text.value : '')[0]).toEqual({ kind: 'paragraph', runs: runs('AGREED is a verb') });
  });

  test('is the words alone where they are some of one block, and the whole block at a caret', () => {
    const desk = open([{ kind: 'decision', verb: 'AGREED', runs: runs('to mend the slipway') }]);
    desk.select([0, 3], [0, 11]);
    expect(desk.text()).toEqual({ ok: true, value: 'mend the' });
    desk.caret(0, 4);
    expect(desk.text()).toEqual({ ok: true, value: 'AGREED to mend the slipway' });
  });

  test('is the block above on an empty line, and nothing where there is none', () => {
    const desk = open([
      { kind: 'bullet', runs: runs('it leaks') },
      { kind: 'paragraph', runs: [] },
    ]);
    desk.caret(1, 0);
    expect(desk.text()).toEqual({ ok: true, value: '- it leaks' });
    expect(open([{ kind: 'paragraph', runs: [] }]).text()).toMatchObject({ ok: false });
  });

  test('leaves private notes where they are', () => {
    const desk = open([
      { kind: 'privateNote', runs: runs('ask him') },
      { kind: 'paragraph', runs: runs('They met.') },
    ]);
    desk.all();
    expect(desk.text()).toEqual({ ok: true, value: 'They met.' });
  });

  test('is not taken out of a confidential block or item', () => {
    const inItem = open([{ kind: 'paragraph', runs: runs('the price') }], CONFIDENTIAL_ITEM);
    expect(inItem.text()).toMatchObject({ ok: false, error: expect.stringContaining('Confidential words') });
    const desk = openWritingDesk([
      paragraph(1, 'They met.'),
      storedBlock(2, ITEM_A, { kind: 'paragraph', runs: runs('the price') }, 'confidential'),
    ]);
    desk.select([0, 0], [1, 2]);
    expect(selectedText(ITEM_A)(desk.editor.state, deskContext).ok).toBe(false);
    desk.select([0, 0], [0, 9]);
    expect(selectedText(ITEM_A)(desk.editor.state, deskContext)).toEqual({ ok: true, value: 'They met.' });
  });
});
