import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../../renderer/features/preview/facts.ts';
import type { MeetingState } from '../../../../shared/domain/meeting.ts';
import type { MeetingRecord } from '../../../../shared/domain/meeting-record.ts';
import { gapsFound } from '../../../helpers/a-gap-in-each-kind.ts';
import { seat } from '../../../helpers/minuted.ts';
import { aBlock, aDecision, anItem, aParagraph, aPerson, aRecord } from '../../../shared/minutes-document/records.ts';

const facts = (record: MeetingRecord) => factsOf({ record, numbers: [] });
const runs = [{ text: 'to ring the bell' }];

describe('factsOf', () => {
  test('counts confidential items, and the paragraphs that are so in others', () => {
    const items = [
      anItem([aParagraph('a', 'confidential'), aParagraph('b')], { confidential: true }),
      anItem([aParagraph('c', 'confidential'), aParagraph('d', 'public'), aParagraph('e')]),
    ];
    expect(facts(aRecord({ items }))).toMatchObject({ confidentialItems: 1, confidentialBlocks: 1 });
    expect(facts(aRecord({}))).toMatchObject({ confidentialItems: 0, confidentialBlocks: 0 });
  });

  test.each([
    ['planned', true, false],
    ['with the Chair', true, false],
    ['approved', false, false],
    ['cancelled', true, true],
  ] satisfies [MeetingState, boolean, boolean][])('knows what is %s', (state, isDraft, isCancelled) => {
    expect(facts(aRecord({ meeting: { state } }))).toMatchObject({ isDraft, isCancelled });
  });

  test('finds what actions lack; that nothing is set is an answer', () => {
    const owners = ['Orla Penhale'];
    const due = { none: true } as const;
    const actions = [
      aBlock({ kind: 'action', runs }),
      aBlock({ kind: 'action', owners, runs }),
      aBlock({ kind: 'action', owners: [], due, runs }),
      aBlock({ kind: 'action', owners, due, runs }),
    ];
    const references = Object.fromEntries(actions.slice(1).map(({ id }, index) => [id, `X/${index}`]));
    expect(facts(aRecord({ items: [anItem(actions)], references })).gaps).toMatchObject([
      { name: 'An action', lacks: 'no owner and no due date' },
      { name: 'X/0', lacks: 'no due date' },
      { name: 'X/1', lacks: 'no owner' },
    ]);
  });

  // A private note never comes this far.
  const inRecords = gapsFound.filter(([kind]) => kind !== 'privateNote');
  test.each(inRecords)('finds the gap of a block that is a %s', (_kind, content, words) => {
    const { gaps } = facts(aRecord({ items: [anItem([aBlock(content)])] }));
    expect(gaps.map(({ lacks }) => lacks)).toEqual(words.map((found) => `a gap: ${found}`));
  });

  test('knows which numbers would be fixed, with the words of their actions', () => {
    const [one, two, three] = [1, 2, 3].map(() => aBlock({ kind: 'action', runs }));
    if (!one || !two || !three) throw new Error('There are three blocks');
    const numbers = [
      { blockId: one.id, now: 'X/2', reference: 'X/1', frozen: false },
      { blockId: two.id, reference: 'Old 7', frozen: true },
      { blockId: three.id, frozen: false },
    ];
    const found = factsOf({ record: aRecord({ items: [anItem([one, two, three])] }), numbers });
    expect(found).toMatchObject({
      actions: 3,
      newNumbers: [{ reference: 'X/1', now: 'X/2', text: 'to ring the bell' }],
    });
  });

  test('counts decisions that were taken without a quorum', () => {
    const here = aPerson('Ada Quill');
    const rule = {
      needed: { number: 2 },
      of: 'seats' as const,
      minimumPerCategory: [],
      needsChair: false,
      remoteCounts: true,
    };
    const items = [anItem([aDecision('AGREED', 'to ring the bell'), aParagraph('Words.')])];
    const seats = [seat(1, { name: here.name, attendanceId: here.id }), seat(undefined)];
    const record = aRecord({ attendance: [here], items });
    expect(facts({ ...record, quorum: { rule, seats } }).toRatify).toBe(1);
    expect(facts(record).toRatify).toBe(0);
  });
});
