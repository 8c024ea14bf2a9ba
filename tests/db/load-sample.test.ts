import { beforeEach, describe, expect, it } from 'vitest';
import { listActions } from '../../db/actions.ts';
import { readLog } from '../../db/edit-log.ts';
import { expectedPeople } from '../../db/expected-people.ts';
import { listItems } from '../../db/items.ts';
import { loadSample } from '../../db/load-sample.ts';
import { codesOf } from '../../db/matter-rows.ts';
import { findMatterId } from '../../db/matters.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { getMeetingSheet } from '../../db/meeting-sheet.ts';
import type { Book } from '../../db/types.ts';
import { isOpen } from '../../shared/domain/action.ts';
import { plannedLength } from '../../shared/domain/meeting-clock.ts';
import { formatMeetingFile, meetingFileOf } from '../../shared/interchange/write.ts';
import { localDay } from '../../shared/local-day.ts';
import { makeSample } from '../../shared/sample/sample.ts';
import { smallFile } from '../helpers/builders.ts';
import { createBook, FIXED_NOW, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';
import { refused } from '../helpers/registers.ts';

describe('loadSample', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  const today = localDay(FIXED_NOW);
  const load = () => write(book, loadSample).reply.meetingIds;
  const lastOf = <T>(list: readonly T[]): T => {
    const last = list.at(-1);
    if (last === undefined) throw new Error('There is nothing in the list');
    return last;
  };
  const record = (id: ReturnType<typeof load>[number]) => book.read((db) => readMeetingRecord(db, id));
  const actions = (filter = {}) => book.read((db) => listActions(db, { filter, limit: 100 })).rows;

  it('takes in all meetings as they are written, in one line of the log', () => {
    const ids = load();
    const files = makeSample(today).meetings;
    expect(ids.slice(0, -1).map((id) => formatMeetingFile(meetingFileOf(record(id))))).toEqual(
      files.map(formatMeetingFile),
    );
    expect(book.read((db) => readLog(db, 0))).toHaveLength(1);
  });

  it('plans a meeting of today with its agenda nested, people in the room, and some who are not marked', () => {
    const planned = lastOf(load());
    const { meeting, attendance, items } = record(planned);
    expect(meeting).toMatchObject({ date: today, state: 'planned' });
    expect(attendance.filter(({ state }) => state === 'present')).toHaveLength(10);
    expect(attendance.filter(({ state }) => state === 'apologies')).toHaveLength(1);
    expect(book.read((db) => expectedPeople(db, planned)).map(({ name }) => name)).toEqual([
      'Siân Breck',
      'Celia Marsh',
    ]);
    const four = items.find(({ number }) => number === '4');
    expect(items.filter(({ parentId }) => parentId === four?.id).map(({ number }) => number)).toEqual([
      '4.1',
      '4.2',
      '4.3',
    ]);
    expect(items.filter(({ confidential }) => confidential).map(({ number }) => number)).toEqual(['6']);
    expect(plannedLength(items)).toBe(110);
    expect(items.filter(({ plannedMinutes }) => plannedMinutes === undefined)).toEqual([four]);
    expect(four?.title).toBe('Water proposals');
  });

  it('puts papers before the meeting that it plans, each under its item', () => {
    const { papers, items } = book.read((db) => getMeetingSheet(db, lastOf(load())));
    const numberOf = new Map(items.map(({ id, number }) => [id, number]));
    expect(papers.map(({ itemId, recommendations }) => [numberOf.get(itemId), recommendations.length])).toEqual([
      ['4.1', 3],
      ['5', 1],
      ['6', 1],
    ]);
    const verbs = papers.flatMap(({ recommendations }) => recommendations.map(({ verb }) => verb));
    expect(verbs).toEqual(['NOTE', 'AGREE', 'RECOMMEND', 'NOTE', 'APPROVE']);
  });

  it('has actions that are closed, open, and overdue, and one that was put off', () => {
    load();
    const open = actions().filter(({ state }) => isOpen(state));
    expect(open.length).toBeGreaterThan(5);
    expect(actions().length - open.length).toBeGreaterThan(3);
    expect(actions({ overdueOn: today }).map(({ reference }) => reference)).toEqual(
      expect.arrayContaining(['CMG 11/03', 'CMG 12/02']),
    );
  });

  it('has one matter under both codes of a proposal that was converted between two meetings', () => {
    const [eleventh, , panel] = load();
    const [before, after] = book.read((db) => [findMatterId(db, 'WP031'), findMatterId(db, 'WM031')]);
    expect(before).toBeDefined();
    expect(after).toBe(before);
    expect(book.read((db) => codesOf(db, before ?? ''))).toEqual(['WP031', 'WM031']);
    if (!eleventh || !panel) throw new Error('The sample has too few meetings');
    const codes = (id: typeof panel) => record(id).matters.map(({ code }) => code);
    expect(codes(eleventh)).toContain('WP031');
    expect(codes(panel)).toContain('WM031');
  });

  it('nests the items of a past meeting by their numbers', () => {
    const [first] = load();
    if (first === undefined) throw new Error('There is no meeting');
    const items = book.read((db) => listItems(db, first));
    const above = new Map(items.map(({ id, number }) => [id, number]));
    expect(items.flatMap(({ number, parentId }) => (parentId ? `${above.get(parentId)} > ${number}` : []))).toEqual([
      '4 > 4.1',
      '4 > 4.2',
      '4 > 4.3',
    ]);
  });

  it('refuses a book that is not empty, and leaves it as it is', () => {
    loadFile(book, smallFile());
    const before = book.read((db) => readLog(db, 0)).length;
    const error = refused(load);
    expect(error).toMatchObject({ code: 'refused', message: expect.stringContaining('empty book only') });
    expect(book.read((db) => readLog(db, 0))).toHaveLength(before);
  });

  it('refuses to come in twice', () => {
    load();
    expect(refused(load)?.code).toBe('refused');
  });
});
