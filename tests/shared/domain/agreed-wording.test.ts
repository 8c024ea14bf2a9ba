import { expect, it } from 'vitest';
import { type AgreedWording, agreementTo } from '../../../shared/domain/agreed-wording.ts';
import { agreedWordingIdSchema, blockIdSchema } from '../../../shared/ids.ts';

const blockId = (end: number) => blockIdSchema.parse(`0192f0c0-0000-7000-8000-00000000b10${end}`);
const agreed = (end: number, block: number, words: string, time: string): AgreedWording => ({
  id: agreedWordingIdSchema.parse(`0192f0c0-0000-7000-8000-00000000a9e${end}`),
  blockId: blockId(block),
  words,
  date: '2031-03-02',
  time,
});

const ALL = [agreed(1, 1, 'AGREED to dig', '10:05'), agreed(2, 1, 'AGREED to dig twice', '10:10')];

const decision = (blocks: readonly number[], words: string) => ({ blockIds: blocks.map(blockId), words });

it('finds the agreement to these very words, whichever of its blocks they were read by', () => {
  expect(agreementTo(ALL, decision([1], 'AGREED to dig'))).toEqual({ agreed: ALL[0], isSame: true });
  expect(agreementTo(ALL, decision([2, 1], 'AGREED to dig'))).toEqual({ agreed: ALL[0], isSame: true });
});

it('finds the last agreement to other words of the same decision', () => {
  expect(agreementTo(ALL, decision([1, 2], 'AGREED to rest'))).toEqual({ agreed: ALL[1], isSame: false });
});

it('takes the same words of another decision for none of this one', () => {
  expect(agreementTo(ALL, decision([2], 'AGREED to dig'))).toBeUndefined();
  expect(agreementTo(ALL, decision([2], 'AGREED to rest'))).toBeUndefined();
});
