import { describe, expect, test } from 'vitest';
import { stepWords } from '../../../../renderer/features/history/step-words.ts';
import type { StoredBlock } from '../../../../shared/api/blocks.ts';
import type { StoredStep } from '../../../../shared/api/history.ts';
import { ITEM_A, ITEM_B, paragraph, storedBlock } from '../../../helpers/writing-desk.ts';

const step = (block: StoredBlock | null, method = 'blocks.save'): StoredStep => ({
  seq: 1,
  at: 0,
  from: 0,
  edits: 1,
  method,
  block,
});
const nameOf = (id: string): string => (id === ITEM_B ? 'item 2' : 'item 1');
const said = (before: StoredBlock | null | undefined, after: StoredBlock | null, method?: string): string =>
  stepWords(step(after, method), before === undefined ? undefined : step(before), nameOf);

const lamp = paragraph(1, 'lamp');

describe('what happened to a block in a step', () => {
  test.each<[string, StoredBlock | null | undefined, StoredBlock | null]>([
    ['Written', undefined, lamp],
    ['Words changed', lamp, paragraph(1, 'pier')],
    ['Taken out', lamp, null],
    ['Put back', null, lamp],
    ['Moved to item 2', lamp, { ...lamp, itemId: ITEM_B }],
    ['Moved in its item', lamp, { ...lamp, rank: 'z' }],
    ['Made confidential', lamp, { ...lamp, visibility: 'confidential' }],
    ['Opened to everyone', { ...lamp, visibility: 'confidential' }, lamp],
    ['Became AGREED', lamp, storedBlock(1, ITEM_A, { kind: 'decision', verb: 'AGREED', runs: [{ text: 'lamp' }] })],
    ['Became action, moved to item 2', lamp, storedBlock(1, ITEM_B, { kind: 'action', runs: [{ text: 'lamp' }] })],
    [
      'Details changed',
      storedBlock(1, ITEM_A, { kind: 'action', runs: [{ text: 'lamp' }] }),
      storedBlock(1, ITEM_A, { kind: 'action', owners: ['Orla Penhale'], runs: [{ text: 'lamp' }] }),
    ],
  ])('is said as "%s"', (words, before, after) => {
    expect(said(before, after)).toBe(words);
  });

  test('says where it did not come from the minutes', () => {
    expect(said(undefined, lamp, 'meetings.load')).toBe('Came with a file');
    expect(said(lamp, paragraph(1, 'pier'), 'actions.save')).toBe('Words changed in the register');
  });
});
