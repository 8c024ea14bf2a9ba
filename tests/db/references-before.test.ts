import { beforeEach, describe, expect, it } from 'vitest';
import { saveAction } from '../../db/action-save.ts';
import { listActions } from '../../db/actions.ts';
import { getMeetingSheet } from '../../db/meeting-sheet.ts';
import type { Book } from '../../db/types.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { action, openDesk, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';

describe('the references that a meeting may report on', () => {
  let book: Book;
  let made = 0;

  const load = (number: string, date: string, more: Partial<MeetingFile> = {}) =>
    loadFile(book, smallFile({ meeting: { number, date, state: 'draft' }, ...more }));

  /** A meeting with an action of each of these states. */
  const withActions = (number: string, date: string, states: readonly ('open' | 'closed')[]) => {
    const id = load(number, date);
    made += 1;
    const desk = openDesk(book, id, countedIds(0xb10c_0000_0000 + made * 0x1000));
    for (const state of states) {
      desk.put(desk.newId(), action('to dig'));
      const rows = book.read((db) => listActions(db, { filter: { meetingId: id }, limit: 50 })).rows;
      const newest = rows.find((row) => row.reference === `AT ${number}/${String(rows.length).padStart(2, '0')}`);
      if (newest && state === 'closed') write(book, (db) => saveAction(db, { actionId: newest.id, state }));
    }
    return id;
  };

  const referencesOf = (id: Parameters<typeof getMeetingSheet>[1]) =>
    book.read((db) => getMeetingSheet(db, id)).references;

  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  it('are the open ones, and all of the two years before', () => {
    withActions('1', '2020-01-07', ['open', 'closed']);
    withActions('2', '2026-01-06', ['closed']);
    expect(referencesOf(load('3', '2027-03-02'))).toEqual(['AT 1/01', 'AT 2/01']);
  });

  it('are not its own, and those of other bodies too', () => {
    const id = withActions('3', '2027-03-02', ['open']);
    expect(referencesOf(id)).toEqual([]);
    const other = load('1', '2027-03-03', { body: { ...smallFile().body, code: 'XX', name: 'Other Trust' } });
    expect(referencesOf(other)).toEqual(['AT 3/01']);
  });

  it('are the open ones where the meeting has no date', () => {
    withActions('1', '2020-01-07', ['open', 'closed']);
    const id = loadFile(book, smallFile({ meeting: { number: '9', state: 'planned' } }));
    expect(referencesOf(id)).toEqual(['AT 1/01']);
  });
});
