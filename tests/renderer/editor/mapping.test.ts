import { describe, expect, test } from 'vitest';
import { contentOf, docOf, nodeOf } from '../../../renderer/editor/mapping.ts';
import type { BlockContent } from '../../../shared/domain/block.ts';
import { attendanceIdSchema, decisionIdSchema } from '../../../shared/ids.ts';
import { ITEM_A, storedBlock } from '../../helpers/writing-desk.ts';

const runs = [
  { text: 'one ' },
  { text: 'two\nthree ', bold: true },
  { text: 'four', italic: true, href: 'https://example.org/' },
];
const person = attendanceIdSchema.parse('0192f0c0-0000-7000-8000-0000000a77e0');
const said = { id: decisionIdSchema.parse('0192f0c0-0000-7000-8000-00000000dec1'), verb: 'NOTED' };

const contents: readonly BlockContent[] = [
  { kind: 'paragraph', runs },
  { kind: 'paragraph', runs: [] },
  { kind: 'paragraph', runs: [{ text: 'The HWG ' }, { text: 'NOTED it', decision: said }, { text: '.' }] },
  { kind: 'heading', level: 2, runs },
  { kind: 'bullet', runs },
  { kind: 'bullet', depth: 0, runs },
  { kind: 'numbered', depth: 3, runs },
  { kind: 'decision', verb: 'AGREED IN PRINCIPLE', runs },
  { kind: 'action', runs },
  { kind: 'action', owners: [], runs },
  { kind: 'action', owners: ['OP', 'the Chair'], due: { words: 'at low water' }, runs },
  { kind: 'postMeetingNote', runs },
  { kind: 'privateNote', runs },
  { kind: 'numbered', style: 'letter', depth: 1, runs },
  { kind: 'attendanceEvent', person, change: 'arrived', time: '10:25', runs },
  { kind: 'attendanceEvent', person, change: 'away', items: ['3', '4.1'], runs },
  { kind: 'interest', person, outcome: 'dispensation', runs },
  { kind: 'vote', for: { count: 5, people: [person] }, against: { count: 0 }, manner: 'unanimous', runs },
  { kind: 'table', rows: [['a', 'b'], ['c']] },
  { kind: 'outstanding', rows: [{ references: ['HWG 6/01', '6/02'], update: 'Closed.' }] },
];

describe('a block and its node', () => {
  test.each(contents.map((content) => [JSON.stringify(content), content] as const))(
    'say the same: %s',
    (_name, content) => {
      const block = storedBlock(1, ITEM_A, content, 'confidential');
      const node = nodeOf(block);
      expect(contentOf(node)).toEqual(content);
      expect(node.attrs).toMatchObject({ id: block.id, visibility: 'confidential' });
      node.check();
    },
  );

  test('let an item without text be typed in', () => {
    const { id } = storedBlock(1, ITEM_A, { kind: 'paragraph', runs: [] });
    const doc = docOf(ITEM_A, [], id);
    doc.check();
    expect(doc.childCount).toBe(1);
    expect(doc.child(0).attrs['id']).toBe(id);
  });
});
