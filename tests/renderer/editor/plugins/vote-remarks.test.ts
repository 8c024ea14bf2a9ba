import { expect, test } from 'vitest';
import { blockContentSchema } from '../../../../shared/domain/block.ts';
import { deskContext, ITEM_A, openWritingDesk, storedBlock } from '../../../helpers/writing-desk.ts';

const openOn = (count: number) => {
  const content = { kind: 'vote', for: { count }, runs: [{ text: 'So many for.' }] };
  const desk = openWritingDesk([storedBlock(1, ITEM_A, blockContentSchema.parse(content))]);
  return desk.editor.dom.querySelector('[data-kind="vote"]');
};

test('says at a vote what does not add up, to the eye and to the ear', () => {
  const remark = `9 votes, and ${deskContext.people.length} are present.`;
  expect(openOn(9)?.getAttribute('data-remark')).toBe(remark);
  expect(openOn(9)?.getAttribute('aria-description')).toBe(remark);
});

test('says nothing at one that does', () => {
  expect(openOn(2)?.getAttribute('data-remark')).toBeNull();
});
