import { beforeEach, describe, expect, it } from 'vitest';
import { getBody, getBodyRules } from '../../db/bodies.ts';
import { readLog } from '../../db/edit-log.ts';
import { readMeetingRecord } from '../../db/meeting-record.ts';
import { saveBody } from '../../db/save-body.ts';
import { listSeats, saveSeats } from '../../db/seats.ts';
import type { Book } from '../../db/types.ts';
import type { Body } from '../../shared/domain/body.ts';
import { buildMinutesDocument } from '../../shared/minutes-document/build/build-minutes-document.ts';
import { action, decision, openSmallMeeting } from '../helpers/builders.ts';
import { createBook, write } from '../helpers/create-book.ts';
import { aBody, aSeat, refused, rules } from '../helpers/registers.ts';

describe('saveBody', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  const save = (body: Body, own = rules) => write(book, (db) => saveBody(db, { body, rules: own }));
  const fault = (body: Body) => refused(() => save(body));

  it('makes a body, and keeps it to the letter', () => {
    const body = aBody({ classification: 'Green', statement: 'For members.', matterPatterns: ['LL\\d{2}'] });
    save(body);
    expect(book.read((db) => [getBody(db, body.id), getBodyRules(db, body.id)])).toEqual([body, rules]);
  });

  it('changes all of it, and says so once in the log', () => {
    const body = aBody();
    save(body);
    const next = aBody({ id: body.id, name: 'Lamps', verbs: ['RESOLVED'], categories: [], initials: false });
    const { changes } = save(next, { classes: [], standingItems: ['Minutes'] });
    expect(book.read((db) => getBody(db, body.id))).toEqual(next);
    expect(changes).toMatchObject([
      { noun: 'body', id: body.id, before: { name: body.name, rules }, after: { name: 'Lamps' } },
    ]);
  });

  it('lets the seats of a renamed category follow, in the same edit, and no other seats', () => {
    const body = aBody({ categories: [{ name: 'Keepers', table: 'members' }] });
    const [kept, other] = [aSeat({ category: 'Keepers' }), aSeat({ category: 'Of old' })];
    save(body);
    write(book, (db) => saveSeats(db, { bodyId: body.id, seats: [kept, other] }));
    const next = { ...body, categories: [{ name: 'Wardens', table: 'members' as const }] };
    const renamed = { from: 'Keepers', to: 'Wardens' };
    const { changes } = write(book, (db) => saveBody(db, { body: next, rules, renamed }));
    expect(book.read((db) => listSeats(db, body.id))).toEqual([{ ...kept, category: 'Wardens' }, other]);
    expect(changes.map(({ noun, id }) => [noun, id])).toEqual([
      ['body', body.id],
      ['seat', kept.id],
    ]);
  });

  it('leaves no line in the log when nothing changed', () => {
    const body = aBody();
    save(body);
    save({ ...body });
    expect(book.read((db) => readLog(db, 0))).toHaveLength(1);
  });

  it('refuses the code of another body, however it is written, and keeps its own', () => {
    const body = aBody({ code: 'LLC' });
    save(body);
    expect(fault(aBody({ code: 'llc' }))).toMatchObject({
      code: 'refused',
      path: 'body.code',
      message: expect.stringContaining('Lamp and Lens Committee'),
    });
    expect(fault({ ...body, name: 'Lamps' })).toBeUndefined();
  });

  it('refuses what firstBodyFault finds, and changes nothing', () => {
    expect(fault(aBody({ verbs: ['Agreed'] }))).toMatchObject({ code: 'refused', path: 'body.verbs[0]' });
    expect(book.read((db) => readLog(db, 0))).toEqual([]);
  });

  describe('of a body that has minutes', () => {
    const open = () => {
      const desk = openSmallMeeting(book);
      const [one, two] = [desk.newId(), desk.newId()];
      desk.put(one, action('to dig a well'));
      desk.put(desk.newId(), decision('AGREED', 'to water the beds'));
      desk.handOut();
      const record = () => book.read((db) => readMeetingRecord(db, desk.meetingId));
      return { desk, one, two, record, body: record().body };
    };

    it('leaves references that were given as they are, and gives the next by the new pattern', () => {
      const { desk, one, two, body } = open();
      save({ ...body, actionPattern: 'W{seq:3}', actionPrefix: 'X' });
      desk.put(two, action('to fence it in'));
      expect([desk.badge(one)?.reference, desk.badge(two)?.reference]).toEqual(['AT 3/01', 'W001']);
      save({ ...body, actionPattern: 'W{seq:3}' });
      save(body);
      const three = desk.newId();
      desk.put(three, action('to paint it'));
      expect([one, two, three].map((id) => desk.badge(id)?.reference)).toEqual(['AT 3/01', 'W001', 'AT 3/02']);
    });

    it('leaves the words of blocks as they are when name and verbs change: the sentence around them follows', () => {
      const { record, body } = open();
      const before = record();
      save({ ...body, shortName: 'Board', verbs: ['RESOLVED'] });
      const after = record();
      expect(after.items).toEqual(before.items);
      const words = (one: typeof before) => JSON.stringify(buildMinutesDocument(one));
      expect([words(before).includes('The Trust'), words(after).includes('The Board')]).toEqual([true, true]);
    });

    it('leaves attendance as it was when a category is renamed or taken out', () => {
      const { record, body } = open();
      const before = record().attendance;
      save({ ...body, categories: [{ name: 'Gardeners', table: 'members' }] });
      save({ ...body, categories: [] });
      expect(record().attendance).toEqual(before);
    });
  });
});
