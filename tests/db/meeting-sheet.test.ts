import { describe, expect, it } from 'vitest';
import { getMeetingSheet } from '../../db/meeting-sheet.ts';
import { saveOrganisation } from '../../db/organisations.ts';
import { savePerson } from '../../db/save-person.ts';
import { saveSeats } from '../../db/seats.ts';
import { meetingsApi } from '../../shared/api/meetings.ts';
import { meetingIdSchema } from '../../shared/ids.ts';
import { action, heading, openDesk } from '../helpers/builders.ts';
import { countedIds, createBook, write } from '../helpers/create-book.ts';
import { loadFictional } from '../helpers/fictional-meeting.ts';
import { anOrganisation, aPerson, aSeat } from '../helpers/registers.ts';

describe('the sheet of a meeting', () => {
  it('has what the live screen shows, as the contract says', async () => {
    const book = await createBook();
    const id = loadFictional(book);
    const sheet = book.read((db) => getMeetingSheet(db, id));
    book.close();
    expect(meetingsApi['meetings.get'].output.parse(sheet)).toEqual(sheet);
    expect(sheet.items.map(({ number, confidential }) => [number, confidential])).toEqual([
      ['1', false],
      ['2', undefined],
      ['2.1', undefined],
      ['3', true],
      ['4', undefined],
    ]);
    expect(sheet.attendance.map(({ initials }) => initials)).toContain('MO’C');
    expect(sheet.body.classification).toBe('Green');
  });

  it('names those that an action can be placed on, besides those present', async () => {
    const book = await createBook();
    const id = loadFictional(book);
    const desk = openDesk(book, id);
    desk.put(desk.newId(), action('to ask', { owners: ['the night watch'] }));
    const { owners } = book.read((db) => getMeetingSheet(db, id));
    book.close();
    expect(owners).toEqual(expect.arrayContaining(['Brightwick', 'Rufus Pell', 'the pier wardens', 'the night watch']));
    expect(owners).not.toContain('Ida Quist');
    expect(new Set(owners).size).toBe(owners.length);
  });

  it('names people on seats, and what people and organisations also go by', async () => {
    const book = await createBook();
    const id = loadFictional(book);
    const { body } = book.read((db) => getMeetingSheet(db, id));
    const warden = aPerson('Tamsin Hollow', { aliases: ['Tam Hollow'], organisation: 'Pier Wardens' });
    const stranger = aPerson('Nobody Known');
    for (const person of [warden, stranger]) write(book, (db) => savePerson(db, person));
    write(book, (db) => saveOrganisation(db, anOrganisation('Weir Board', 'The Weir')));
    write(book, (db) => saveSeats(db, { bodyId: body.id, seats: [aSeat({ personId: warden.id })] }));
    const { owners } = book.read((db) => getMeetingSheet(db, id));
    book.close();
    expect(owners).toEqual(expect.arrayContaining(['Tamsin Hollow', 'Tam Hollow', 'Pier Wardens', 'The Weir']));
    expect(owners).not.toContain('Nobody Known');
  });

  it('lists a matter that is typed as a heading, for as long as it stands there', async () => {
    const book = await createBook();
    const id = loadFictional(book);
    const desk = openDesk(book, id);
    const typed = desk.newId();
    const codes = () => book.read((db) => getMeetingSheet(db, id)).matters.map(({ code }) => code);
    desk.put(typed, heading(1, 'LP099 ‘Buoys’'));
    expect(codes()).toEqual(['LP014', 'LP021', 'BR27/03', 'LP099']);
    desk.remove(typed);
    expect(codes()).toEqual(['LP014', 'LP021', 'BR27/03']);
    book.close();
  });

  it('is refused for a meeting that is not there', async () => {
    const book = await createBook();
    const nowhere = meetingIdSchema.parse(countedIds()());
    expect(() => book.read((db) => getMeetingSheet(db, nowhere))).toThrow('not in the book');
    book.close();
  });
});
