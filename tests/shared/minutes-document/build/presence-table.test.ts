import { describe, expect, it } from 'vitest';
import type { Block, Visibility } from '../../../../shared/domain/block.ts';
import type { ItemRecord, MeetingRecord } from '../../../../shared/domain/meeting-record.ts';
import { presenceTables } from '../../../../shared/minutes-document/build/presence-table.ts';
import { seat } from '../../../helpers/minuted.ts';
import { aBlock, aDecision, anItem, aPerson, aRecord, decided, type RecordChange, runs } from '../records.ts';

const ada = aPerson('Ada Quill', { initials: 'AQ' });
const bo = aPerson('Bo Pell', { initials: 'BP' });
const cy = aPerson('Cy Ash', { initials: 'CA', state: 'apologies' });

const left = (visibility?: Visibility) =>
  aBlock({ kind: 'attendanceEvent', person: bo.id, change: 'left', runs: runs('Bo Pell left.') }, visibility);
const item = (number: string, blocks: Block[]) => anItem(blocks, { number });
const record = (items: ItemRecord[], more: RecordChange = {}) =>
  aRecord({ attendance: [ada, bo, cy], items, presencePrinted: true, ...more });

/** The tables as short texts: a row for each, confidential ones in brackets. */
const printed = (made: MeetingRecord): string[] =>
  presenceTables(made).flatMap(({ rows, confidential }) =>
    rows.map((cells) => {
      const row = cells
        .map((lines) => lines.map((line) => line.map(({ text }) => text).join('')).join(' / '))
        .join(' | ');
      return confidential ? `[${row}]` : row;
    }),
  );

describe('presenceTables', () => {
  it('say who was in the room at each decision, those of one stretch together', () => {
    const said = aBlock({
      kind: 'paragraph',
      runs: [{ text: 'They ' }, decided('NOTED', 'NOTED the tides'), { text: '.' }],
    });
    const items = [
      item('1', [aDecision('AGREED', 'to begin'), said]),
      item('2', [left(), aDecision('AGREED', 'to end')]),
    ];
    expect(printed(record(items))).toEqual(['1 AGREED to begin / 1 NOTED the tides | AQ, BP', '2 AGREED to end | AQ']);
  });

  it('say who was out for an interest, and was back for the next item', () => {
    const interest = aBlock({ kind: 'interest', person: bo.id, outcome: 'left', runs: runs('Bo Pell left.') });
    const items = [item('1', [interest, aDecision('AGREED', 'to begin')]), item('2', [aDecision('AGREED', 'to end')])];
    expect(printed(record(items))).toEqual(['1 AGREED to begin | AQ', '2 AGREED to end | AQ, BP']);
  });

  it('are not there unless the body asks for them, nor without decisions', () => {
    expect(
      presenceTables(aRecord({ attendance: [ada], items: [item('1', [aDecision('AGREED', 'to begin')])] })),
    ).toEqual([]);
    expect(printed(record([item('1', [left()])]))).toEqual([]);
  });

  it('say which decisions need to be ratified', () => {
    const rule = {
      needed: { number: 2 },
      of: 'seats' as const,
      minimumPerCategory: [],
      needsChair: false,
      remoteCounts: true,
    };
    const seats = [ada, bo].map(({ id, name }, index) => seat(index + 1, { name, attendanceId: id }));
    const items = [item('1', [aDecision('AGREED', 'to begin'), left(), aDecision('AGREED', 'to end')])];
    expect(printed(record(items, { quorum: { rule, seats } }))).toEqual([
      '1 AGREED to begin | AQ, BP',
      '1 AGREED to end (not quorate: needs ratification) | AQ',
    ]);
  });

  it('name people where the body shows no initials', () => {
    const items = [item('1', [aDecision('AGREED', 'to begin')])];
    expect(printed(record(items, { body: { initials: false } }))).toEqual(['1 AGREED to begin | Ada Quill, Bo Pell']);
  });

  it('keep confidential decisions apart, and all of it where somebody came or went confidentially', () => {
    const items = [
      item('1', [
        aDecision('AGREED', 'to begin'),
        aDecision('AGREED', 'in private', 'confidential'),
        aDecision('AGREED', 'for all', 'public'),
      ]),
    ];
    expect(printed(record(items))).toEqual(['1 AGREED to begin | AQ, BP', '[1 AGREED in private | AQ, BP]']);
    const secret = [item('1', [aDecision('AGREED', 'to begin'), left('confidential'), aDecision('AGREED', 'to end')])];
    expect(printed(record(secret))).toEqual(['[1 AGREED to begin | AQ, BP]', '[1 AGREED to end | AQ]']);
  });
});
