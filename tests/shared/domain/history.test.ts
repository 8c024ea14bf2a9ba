import { describe, expect, it } from 'vitest';
import type { Block, BlockContent } from '../../../shared/domain/block.ts';
import { wordsOf } from '../../../shared/domain/block-words.ts';
import { type BlockChange, everyStepOf, stepsOf } from '../../../shared/domain/history.ts';
import { blockIdSchema, itemIdSchema } from '../../../shared/ids.ts';
import { seeded } from '../../helpers/random.ts';

const id = blockIdSchema.parse('0192f0c0-0000-7000-8000-000000000001');
const itemId = itemIdSchema.parse('0192f0c0-0000-7000-8000-0000000000aa');
const SAVE_MS = 200;

type Said = string | null | Partial<Block>;

const blockOf = (said: Said): Block | null => {
  if (said === null) return null;
  const content: BlockContent = { kind: 'paragraph', runs: [{ text: typeof said === 'string' ? said : 'words' }] };
  return { id, itemId, rank: 'a0', content, ...(typeof said === 'string' ? {} : said) };
};

/** Changes 200 ms apart; a number is a pause of so many milliseconds more. */
const changes = (...list: readonly (Said | number)[]): BlockChange[] => {
  let at = 0;
  return list.flatMap((said, index) => {
    if (typeof said === 'number') {
      at += said;
      return [];
    }
    at += SAVE_MS;
    return [{ seq: index, at, method: 'blocks.save', block: blockOf(said) }];
  });
};

/** Every state of a text that is typed, or taken out by Backspace, so many characters a save. */
const typed = (from: string, to: string, by = 2): string[] => {
  const lengths = Array.from({ length: Math.ceil(Math.abs(to.length - from.length) / by) }, (_, n) => (n + 1) * by);
  const isGrowing = to.length > from.length;
  return lengths.map((length) =>
    isGrowing ? to.slice(0, from.length + length) : from.slice(0, Math.max(to.length, from.length - length)),
  );
};

const texts = (list: readonly BlockChange[]): (string | null)[] =>
  stepsOf(list).map(({ block }) => block && wordsOf(block.content));

const SENTENCE = 'The lamp went out at dusk, and nobody saw it.';

describe('the steps of a block', () => {
  it('take what was typed without a pause as one', () => {
    const steps = stepsOf(changes(...typed('', SENTENCE)));
    expect(steps).toMatchObject([{ from: SAVE_MS, at: 23 * SAVE_MS, edits: 23, block: blockOf(SENTENCE) }]);
  });

  it('begin anew after a pause', () => {
    const list = changes(...typed('', 'The lamp'), 11_000, ...typed('The lamp', SENTENCE));
    expect(texts(list)).toEqual(['The lamp', SENTENCE]);
  });

  it('bear a slip of the fingers', () => {
    const list = changes(...typed('', 'The lapm'), ...typed('The lapm', 'The la'), ...typed('The la', SENTENCE));
    expect(texts(list)).toEqual([SENTENCE]);
  });

  it('keep what words were taken out of, however slowly they went', () => {
    const list = changes(
      ...typed('', SENTENCE),
      ...typed(SENTENCE, 'The lamp'),
      ...typed('The lamp', 'The lamp burns.'),
    );
    expect(texts(list)).toEqual([SENTENCE, 'The lamp burns.']);
    expect(stepsOf(list).reduce((sum, { edits }) => sum + edits, 0)).toBe(list.length);
  });

  it('keep each of several sentences that were put in place of another in one go', () => {
    const list = changes(
      'The first sentence of all.',
      'A second one, not at all alike.',
      'Now here comes number three.',
    );
    expect(texts(list)).toHaveLength(3);
  });

  it('keep what many small corrections took out between them', () => {
    const list = changes('one two three four five six', 'ONE two three four five six', 'ONE TWO three four five six');
    const more = changes('ONE TWO THREE four five six', 'ONE TWO THREE FOUR five six', 'ONE TWO THREE FOUR FIVE six');
    expect(texts([...list, ...more])[0]).toMatch(/^(one|ONE) (two|TWO) (three|THREE) four five six$/);
  });

  it.each<[string, Said]>([
    ['kind', { content: { kind: 'heading', level: 1, runs: [{ text: 'words' }] } }],
    ['visibility', { visibility: 'confidential' }],
    ['item', { itemId: itemIdSchema.parse('0192f0c0-0000-7000-8000-0000000000bb') }],
  ])('are another one with another %s', (_what, next) => {
    expect(stepsOf(changes('words', next))).toHaveLength(2);
  });

  it('are the same one in another place of the same item', () => {
    expect(stepsOf(changes('words', { rank: 'a1' }))).toHaveLength(1);
  });

  it('show when a block was taken out, and when it came back', () => {
    expect(texts(changes('words', null, 'words'))).toEqual(['words', null, 'words']);
  });

  it('tell the register from the minutes', () => {
    const [first, second] = changes('words', 'words more');
    if (!first || !second) throw new Error('There are two');
    expect(stepsOf([first, { ...second, method: 'actions.save' }])).toHaveLength(2);
  });

  it('can be every edit by itself', () => {
    expect(everyStepOf(changes(...typed('', SENTENCE)))).toHaveLength(23);
    expect(everyStepOf(changes('words'))).toMatchObject([{ from: SAVE_MS, at: SAVE_MS, edits: 1 }]);
  });

  it('lose no more than slips between those that they keep, whatever was done to the block', () => {
    const random = seeded(8_090);
    for (let round = 0; round < 300; round += 1) {
      let text = '';
      const states: string[] = [];
      for (let edit = 0; edit < 40; edit += 1) {
        const at = random(text.length + 1);
        const gone = random(3) === 0 ? random(20) : 0;
        const come = Array.from({ length: random(8) }, () => String.fromCharCode(0x4e00 + random(20_000))).join('');
        text = text.slice(0, at) + come + text.slice(at + gone);
        states.push(text);
      }
      const kept = texts(changes(...states)).join('\n');
      const lost = states.flatMap((state) => {
        const all = new Set(kept);
        return [...state].filter((character) => !all.has(character));
      });
      // Each character is another one: those that stand in no step were slips, a few for each step that is kept.
      expect(new Set(lost).size).toBeLessThanOrEqual(13 * (texts(changes(...states)).length + 1));
    }
  });
});
