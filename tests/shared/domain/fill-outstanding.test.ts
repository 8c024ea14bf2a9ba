import { describe, expect, it } from 'vitest';
import { fillOutstanding } from '../../../shared/domain/fill-outstanding.ts';
import type { ByReaders, MadeRow, OutstandingEntry, OutstandingRow } from '../../../shared/domain/outstanding.ts';

const entry = (actionId: string, sentence = '', readers: OutstandingEntry['readers'] = 'everyone') => ({
  actionId,
  reference: `AT 3/0${actionId}`,
  readers,
  sentence,
});
const NONE: ByReaders<MadeRow[]> = { everyone: [], confidential: [] };
const read = (references: readonly string[]) =>
  references.map((reference) => {
    const id = /^AT 3\/0(\d)$/.exec(reference)?.[1];
    return id === undefined ? { reference } : { reference, id };
  });
const inMinutes = ({ everyone, confidential }: ByReaders<MadeRow[]>): ByReaders<OutstandingRow[]> => {
  const bare = ({ references, update }: MadeRow) => ({ references, update });
  return { everyone: everyone.map(bare), confidential: confidential.map(bare) };
};
/** `settled` are actions that are confidential by now, and that no entry tells of any more. */
const fill = (
  entries: readonly OutstandingEntry[],
  made = NONE,
  now: ByReaders<OutstandingRow[]> = inMinutes(made),
  settled: readonly string[] = [],
) => {
  const secret = entries.filter(({ readers }) => readers === 'confidential').map(({ actionId }) => actionId);
  const isConfidential = (id: string) => [...secret, ...settled].includes(id);
  return fillOutstanding({ entries, made, now, read, isConfidential, isGone: () => false });
};
const rows = (made: ByReaders<MadeRow[]>) =>
  made.everyone.map(({ references, update }) => `${references.map((one) => one.slice(5)).join(',')}: ${update}`);
const typed = (made: ByReaders<MadeRow[]>, ...everyone: OutstandingRow[]) => ({ ...inMinutes(made), everyone });

describe('the table of actions outstanding', () => {
  it('joins actions of which there is the same to say, and leaves those alone of which there is nothing', () => {
    const made = fill([entry('1', 'Ongoing.'), entry('2'), entry('3', 'Ongoing.'), entry('4')]);
    expect(rows(made)).toEqual(['01,03: Ongoing.', '02: ', '04: ']);
  });

  it('makes rows that nobody touched anew where they stand, and puts what is missing at the end', () => {
    const made = fill([entry('1', 'Ongoing.'), entry('2')]);
    expect(rows(fill([entry('1', 'Complete.'), entry('2'), entry('3')], made))).toEqual([
      '01: Complete.',
      '02: ',
      '03: ',
    ]);
  });

  it('keeps what was typed, with what there is new to say behind it', () => {
    const made = fill([entry('1', 'Ongoing.'), entry('2')]);
    const own = typed(made, { references: ['AT 3/01'], update: 'The Chair asked for speed.' });
    const again = fill([entry('1', 'Complete.'), entry('2')], made, own);
    expect(rows(again)).toEqual(['01: The Chair asked for speed.\nComplete.', '02: ']);
    expect(rows(fill([entry('1', 'Complete.'), entry('2')], again))).toEqual(rows(again));
  });

  it('keeps actions together that the secretary put together, and brings a row back that she took out', () => {
    const made = fill([entry('1', 'Ongoing.'), entry('2', 'Late.'), entry('3')]);
    const own = typed(made, { references: ['AT 3/01', 'AT 3/02'], update: 'Both wait for the survey.' });
    expect(rows(fill([entry('1', 'Ongoing.'), entry('2', 'Late.'), entry('3')], made, own))).toEqual([
      '01,02: Both wait for the survey.',
      '03: ',
    ]);
  });

  it('leaves an action that was typed into two rows in the first, and keeps the words of both', () => {
    const made = fill([entry('1'), entry('2')]);
    const own = typed(
      made,
      { references: ['AT 3/01'], update: 'First.' },
      { references: ['AT 3/02', 'AT 3/01'], update: 'Second.' },
      { references: ['AT 3/01'], update: 'Third.' },
    );
    expect(rows(fill([entry('1'), entry('2')], made, own))).toEqual(['01: First.\nThird.', '02: Second.']);
  });

  it('takes the words of an action that became confidential out of what everyone reads', () => {
    const made = fill([entry('1', 'Ongoing.'), entry('2')]);
    const own = typed(made, { references: ['AT 3/01'], update: 'The bidder asked for more.' });
    const again = fill([entry('1', 'Ongoing.', 'confidential'), entry('2')], made, own);
    expect(rows(again)).toEqual(['02: ']);
    expect(again.confidential.map(({ update }) => update)).toEqual(['The bidder asked for more.']);
  });

  it('takes the words of an action that is settled, and became confidential, out of what everyone reads', () => {
    const made = fill([entry('1', 'Ongoing.'), entry('2')]);
    const own = typed(made, { references: ['AT 3/01'], update: 'The bidder asked for more.' });
    expect(rows(fill([entry('2')], made, own))).toEqual(['01: The bidder asked for more.', '02: ']);
    const again = fill([entry('2')], made, own, ['1']);
    expect(rows(again)).toEqual(['02: ']);
    expect(again.confidential.map(({ update }) => update)).toEqual(['The bidder asked for more.']);
  });

  it('takes the words of an action that was confidential, and is gone, out of what everyone reads', () => {
    const made = fill([entry('1', 'Ongoing.'), entry('2')]);
    const own = typed(made, { references: ['AT 3/01'], update: 'The bidder asked for more.' });
    // Its number is another one's by now, which everyone hears of.
    const reused = entry('9', 'New.');
    const other = (secret: readonly string[]) =>
      fillOutstanding({
        entries: [{ ...reused, reference: 'AT 3/01' }, entry('2')],
        made,
        now: own,
        read: (references) => references.map((reference) => ({ reference, id: '9' })),
        isConfidential: (id) => secret.includes(id),
        isGone: (id) => id === '1',
      });
    expect(rows(other([])), 'the control').toEqual(['01: The bidder asked for more.\nNew.', '02: ']);
    expect(rows(other(['1']))).toEqual(['01: New.', '02: ']);
    expect(other(['1']).confidential.map(({ update }) => update.split('\n')[0])).toEqual([
      'The bidder asked for more.',
    ]);
  });

  it('leaves in the confidential table what was typed there of an action that everyone hears of', () => {
    const entries = [entry('1'), entry('2'), entry('3', '', 'confidential')];
    const made = fill(entries);
    const { confidential } = inMinutes(made);
    const secret = [...confidential, { references: ['AT 3/01'], update: 'Falcon asks nine million.' }];
    const touched = { ...typed(made, { references: ['AT 3/01'], update: 'Goes well.' }), confidential: secret };
    const untouched = { ...inMinutes(made), confidential: secret };
    for (const [now, first] of [
      [touched, '01: Goes well.'],
      [untouched, '01: '],
    ] as const) {
      const again = fill(entries, made, now);
      expect(rows(again)).toEqual([first, '02: ']);
      expect(inMinutes(again).confidential).toEqual(secret);
      expect(fill(entries, again)).toEqual(again);
    }
  });

  it('puts an action that was opened before everyone, and leaves the words that were confidential', () => {
    const made = fill([entry('1', '', 'confidential')]);
    const own = { everyone: [], confidential: [{ references: ['AT 3/01'], update: 'Falcon asks nine million.' }] };
    const again = fill([entry('1', 'Ongoing.')], made, own);
    expect(rows(again)).toEqual(['01: Ongoing.']);
    expect(again.confidential.map(({ update }) => update.split('\n')[0])).toEqual(['Falcon asks nine million.']);
  });

  it('keeps rows that name no action it knows', () => {
    const own = typed(NONE, { references: ['the old list'], update: 'Closed long ago.' });
    expect(rows(fill([entry('1')], NONE, own))).toEqual(['ld list: Closed long ago.', '01: ']);
  });
});
