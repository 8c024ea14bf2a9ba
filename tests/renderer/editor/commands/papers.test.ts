import type { Command } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { insertBlocks } from '../../../../renderer/editor/commands/insert-blocks.ts';
import { followPaper, openPaper } from '../../../../renderer/editor/commands/papers.ts';
import { decision, paragraph as words } from '../../../helpers/builders.ts';
import { openWritingDesk, paragraph, storedBlock } from '../../../helpers/writing-desk.ts';

const OPENINGS = ['The HWG were provided with a paper on A.', 'The HWG were provided with a paper on B.'];
const PAPERS = [
  [decision('NOTED', 'the contents'), words('PONDER the tide'), decision('AGREED', 'to dredge')],
  [decision('NOTED', 'the costs')],
];

const open = (
  ...blocks: Parameters<typeof openWritingDesk>[0] extends readonly (infer Block)[] | undefined ? Block[] : never
) => {
  const desk = openWritingDesk(blocks);
  const run = (command: Command): boolean => command(desk.editor.state, desk.editor.dispatch);
  return { ...desk, run };
};

describe('the opening sentence of a paper', () => {
  test('takes the place of an empty line, and the caret goes on behind it', () => {
    const desk = open(paragraph(1, ''));
    const ids = desk.ids();
    expect(desk.run(openPaper(OPENINGS))).toBe(true);
    desk.type(' Next');
    expect(desk.lines()).toEqual([`paragraph: ${OPENINGS[0]} Next`]);
    expect(desk.ids()).toEqual(ids);
  });

  test('comes below a line with words, and of the next paper when the first is in the text', () => {
    const desk = open(paragraph(1, `Welcome. ${OPENINGS[0]}`), paragraph(2, 'then'));
    desk.caret(0, 3);
    desk.run(openPaper(OPENINGS));
    expect(desk.lines()).toEqual([
      `paragraph: Welcome. ${OPENINGS[0]}`,
      `paragraph: ${OPENINGS[1]}`,
      'paragraph: then',
    ]);
    expect(desk.run(openPaper(OPENINGS))).toBe(false);
  });
});

describe('what papers recommend', () => {
  test('becomes blocks at the caret in one key, taken back in one step', () => {
    const desk = open(paragraph(1, 'The Clerk spoke.'), paragraph(2, ''));
    desk.caret(1, 0);
    desk.type('x');
    desk.press('Backspace');
    expect(desk.run(followPaper(PAPERS))).toBe(true);
    expect(desk.lines()).toEqual([
      'paragraph: The Clerk spoke.',
      'decision[NOTED]: the contents',
      'paragraph: PONDER the tide',
      'decision[AGREED]: to dredge',
    ]);
    expect(new Set(desk.ids()).size).toBe(4);
    expect(desk.ids()).not.toContain(null);
    desk.press('Ctrl+z');
    expect(desk.lines()).toEqual(['paragraph: The Clerk spoke.', 'paragraph: ']);
    desk.press('Ctrl+y');
    expect(desk.lines()).toHaveLength(4);
  });

  test('comes from the next paper when all of the first is in the text, and only then', () => {
    const desk = open(paragraph(1, ''));
    desk.run(followPaper(PAPERS));
    desk.run(followPaper(PAPERS));
    expect(desk.lines().slice(3)).toEqual(['decision[NOTED]: the costs']);
    expect(desk.run(followPaper(PAPERS))).toBe(false);
    expect(desk.lines()).toHaveLength(4);
  });

  test('is as confidential as the line that it is put below', () => {
    const desk = open(
      storedBlock(1, paragraph(1, '').itemId, { kind: 'paragraph', runs: [{ text: 'secret' }] }, 'confidential'),
    );
    desk.run(insertBlocks([words('more')]));
    expect(desk.visibilities()).toEqual(['confidential', 'confidential']);
  });

  test('is nothing where no paper recommends anything', () => {
    const desk = open(paragraph(1, ''));
    expect([desk.run(followPaper([])), desk.run(insertBlocks([]))]).toEqual([false, false]);
  });
});
