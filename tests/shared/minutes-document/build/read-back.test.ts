import { describe, expect, it } from 'vitest';
import type { Block, BlockContent, Visibility } from '../../../../shared/domain/block.ts';
import { type Body, bodySchema } from '../../../../shared/domain/body.ts';
import { blockIdSchema, itemIdSchema } from '../../../../shared/ids.ts';
import { plainText } from '../../../../shared/minutes-document/build/line.ts';
import { findDecision, readBack } from '../../../../shared/minutes-document/build/read-back.ts';
import { action, decision, heading, marked, paragraph, smallFile } from '../../../helpers/builders.ts';

const BODY: Body = bodySchema.parse({ id: '0192f0c0-0000-7000-8000-00000000b0d1', ...smallFile().body });
const ITEM = itemIdSchema.parse('0192f0c0-0000-7000-8000-0000000000aa');
const MARK = '0192f0c0-0000-7000-8000-00000000dec';
const idOf = (at: number) => blockIdSchema.parse(`0192f0c0-0000-7000-8000-${String(at).padStart(12, '0')}`);

type Said = BlockContent | readonly [BlockContent, Visibility];
const isContent = (said: Said): said is BlockContent => 'kind' in said;

const blocksOf = (...list: readonly Said[]): Block[] =>
  list.map((said, at) => {
    const place = { id: idOf(at), itemId: ITEM, rank: `a${at}` };
    return isContent(said) ? { ...place, content: said } : { ...place, content: said[0], visibility: said[1] };
  });

const vote: BlockContent = { kind: 'vote', manner: 'nem con', runs: [{ text: 'Agreed without dissent.' }] };

/** The decision at a place, as lines of plain words; '-' before what follows it. */
const readAt = (blocks: readonly Block[], at: number): string[] | undefined => {
  const said = readBack({ body: BODY, references: { [idOf(2)]: 'AT 3/01' } }, blocks, at);
  if (!said) return undefined;
  const lead = said.leadIn ? [plainText(said.leadIn)] : [];
  return [...lead, ...said.lines.map(plainText), ...said.after.map((line) => `- ${plainText(line)}`)];
};

describe('the decision just taken', () => {
  const blocks = blocksOf(
    paragraph('Words.'),
    decision('NOTED', 'the contents'),
    paragraph('More words.'),
    marked('The Trust ', [`${MARK}1`, 'AGREED', 'AGREED to wait'], '.'),
    paragraph('Last.'),
  );

  it.each([
    ['at the caret', 1, 1],
    ['above it', 2, 1],
    ['said in the paragraph of the caret', 3, 3],
    ['above the end', 4, 3],
    ['the last one where none is above', 0, 3],
  ])('is the one %s', (_where, caret, at) => {
    expect(findDecision(blocks, caret)).toBe(at);
  });

  it('is none where nothing was decided', () => {
    expect(findDecision(blocksOf(paragraph('Words.')), 0)).toBe(-1);
    expect(readAt(blocks, -1)).toBeUndefined();
    expect(readAt(blocks, 0)).toBeUndefined();
  });
});

describe('a decision that is read back', () => {
  it('reads as it will be printed, with the lead-in of the body', () => {
    expect(readAt(blocksOf(decision('NOTED', 'the contents')), 0)).toEqual(['The Trust NOTED the contents.']);
  });

  it('is the whole group, wherever in it the caret was', () => {
    const group = blocksOf(decision('NOTED', 'the contents'), decision('AGREED', 'to dig'));
    expect(readAt(group, 1)).toEqual(['The Trust:', 'NOTED the contents; and', 'AGREED to dig.']);
    expect(readAt(group, 0)).toEqual(readAt(group, 1));
  });

  it('takes the vote and the actions along that follow at once', () => {
    const list = blocksOf(
      decision('AGREED', 'to dig'),
      vote,
      action('to hire a digger', { owners: ['Otis Bell'] }),
      paragraph('Then tea.'),
      action('to wash up'),
    );
    expect(readAt(list, 0)).toEqual([
      'The Trust AGREED to dig.',
      '- Agreed without dissent.',
      '- AT 3/01: Otis Bell to hire a digger.',
    ]);
  });

  it('is only the sentences of a paragraph that decide, the verb in bold', () => {
    const list = blocksOf(
      marked(
        'It was late. The Trust ',
        [`${MARK}1`, 'NOTED', 'NOTED the costs of approx. 300 pounds'],
        ' and ',
        [`${MARK}2`, 'AGREED', 'AGREED to wait'],
        '. Tea was served. ',
        [`${MARK}3`, 'NOTED', 'NOTED it'],
      ),
      vote,
    );
    expect(readAt(list, 0)).toEqual([
      'The Trust NOTED the costs of approx. 300 pounds and AGREED to wait.',
      'NOTED it',
      '- Agreed without dissent.',
    ]);
    const [line] = readBack({ body: BODY, references: {} }, list, 0)?.lines ?? [];
    expect(line?.filter(({ bold }) => bold).map(({ text }) => text)).toEqual(['NOTED', 'AGREED']);
  });

  it('joins no confidential decision to one that is for everyone', () => {
    const list = blocksOf(
      decision('NOTED', 'the contents'),
      [decision('AGREED', 'the price'), 'confidential'],
      heading(1, 'Next'),
    );
    expect(readAt(list, 0)).toEqual(['The Trust NOTED the contents.']);
    expect(readAt(list, 1)).toEqual(['The Trust AGREED the price.']);
  });
});
