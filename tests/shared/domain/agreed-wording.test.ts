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

it('finds the agreement to these very words, whichever block they were read by', () => {
  expect(agreementTo(ALL, { blockId: blockId(1), words: 'AGREED to dig' })).toEqual({ agreed: ALL[0], isSame: true });
  expect(agreementTo(ALL, { blockId: blockId(2), words: 'AGREED to dig' })?.isSame).toBe(true);
});

it('finds the last agreement to other words of the same decision, and none of another one', () => {
  expect(agreementTo(ALL, { blockId: blockId(1), words: 'AGREED to rest' })).toEqual({ agreed: ALL[1], isSame: false });
  expect(agreementTo(ALL, { blockId: blockId(2), words: 'AGREED to rest' })).toBeUndefined();
});
