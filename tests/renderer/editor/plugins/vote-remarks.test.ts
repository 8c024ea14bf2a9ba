import { expect, test } from 'vitest';
import { blockContentSchema } from '../../../../shared/domain/block.ts';
import { ITEM_A, openWritingDesk, storedBlock } from '../../../helpers/writing-desk.ts';

const agreed = storedBlock(1, ITEM_A, { kind: 'decision', verb: 'AGREED', runs: [{ text: 'to mend the slip' }] });

const vote = (number: number, count: number) => {
  const content = { kind: 'vote', for: { count }, runs: [{ text: 'So many for.' }] };
  return storedBlock(number, ITEM_A, blockContentSchema.parse(content));
};

const remarksOf = ({ editor }: ReturnType<typeof openWritingDesk>) =>
  [...editor.dom.querySelectorAll('[data-kind="vote"]')].map((block) => block.getAttribute('data-remark'));

test('says at a vote what does not add up, to the eye and to the ear', () => {
  const desk = openWritingDesk([agreed, vote(2, 9)]);
  const remark = '9 votes, and 3 in the room have one.';
  expect(remarksOf(desk)).toEqual([remark]);
  expect(desk.editor.dom.querySelector('[data-kind="vote"]')?.getAttribute('aria-description')).toBe(remark);
});

test('says nothing at one that does', () => {
  expect(remarksOf(openWritingDesk([agreed, vote(2, 3)]))).toEqual([null]);
});

test('counts those in the room where the vote stands, as soon as somebody has left', () => {
  const desk = openWritingDesk([agreed, vote(2, 3), storedBlock(3, ITEM_A, { kind: 'paragraph', runs: [] })]);
  desk.caret(2, 0);
  desk.type('-TF');
  desk.press('Enter');
  desk.type('VOTE 3-0');
  desk.press('Enter');
  expect(remarksOf(desk)).toEqual([null, '3 votes, and 2 in the room have one.']);
});

test('says that no decision stands above it', () => {
  expect(remarksOf(openWritingDesk([vote(1, 3)]))).toEqual(['No decision stands above this vote.']);
});
