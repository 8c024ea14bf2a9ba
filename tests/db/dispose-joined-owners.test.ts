import { expect, it } from 'vitest';
import { approve } from '../../db/approve.ts';
import { getBodySheet } from '../../db/bodies.ts';
import { joinPeople } from '../../db/join-people.ts';
import { getMeeting } from '../../db/meetings.ts';
import { getPerson } from '../../db/person-list.ts';
import { dispose } from '../../db/retention.ts';
import { saveBody } from '../../db/save-body.ts';
import { savePerson } from '../../db/save-person.ts';
import { all, sql } from '../../db/sql.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { disposalIdSchema, numberedVersionIdSchema } from '../../shared/ids.ts';
import { action, openSmallMeeting } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { aPerson } from '../helpers/registers.ts';

it('takes owners of actions that were taken out from what a join keeps, which is taken back all the same', async () => {
  const makeId = countedIds(0xd15_0000_0000);
  const book = await createBook();
  const desk = openSmallMeeting(book, { meeting: { number: '3', date: '2020-03-02', state: 'draft' } });
  const [aunt, keeper] = [aPerson('Aunt Kestrel'), aPerson('The Keeper')];
  for (const person of [aunt, keeper]) write(book, (db) => savePerson(db, person));
  const [gone, kept] = [desk.newId(), desk.newId()];
  desk.put(gone, action('to feed the birds', { owners: [aunt.name] }));
  desk.put(kept, action('to mend the fence', { owners: [aunt.name] }));
  const joined = makeEditId();
  write(book, (db) => joinPeople(db, { personId: aunt.id, intoId: keeper.id }), joined);
  desk.remove(gone);
  const said = () =>
    book.read((db) =>
      all<{ text: string }>(
        db,
        sql`SELECT said AS text FROM person_joins UNION ALL SELECT changes FROM edit_log WHERE instr(changes, 'personJoin')`,
      ).map(({ text }) => text.split('"text":"Aunt Kestrel"').length - 1),
    );
  const { bodyId } = book.read((db) => getMeeting(db, desk.meetingId));
  const { body, rules } = book.read((db) => getBodySheet(db, bodyId));
  write(book, (db) => saveBody(db, { body, rules: { ...rules, record: { retention: { history: 0 } } } }));
  const versionId = numberedVersionIdSchema.parse(makeId());
  const approval = {
    versionId,
    meetingId: desk.meetingId,
    manner: 'by the Chair' as const,
    date: '2020-05-01',
    corrections: [],
  };
  write(book, (db) => approve(db, approval, () => []));
  // The control: both actions are named, in the book and in its log.
  expect(said()).toEqual([2, 2]);
  const disposalId = disposalIdSchema.parse(makeId());
  write(book, (db) => dispose(db, { disposalId, meetingId: desk.meetingId, disposes: 'history' }));
  expect(said()).toEqual([1, 1]);
  write(book, (db) => undoEdit(db, joined));
  expect(book.read((db) => getPerson(db, aunt.id)).name).toBe(aunt.name);
  const owners = book.read((db) => all(db, sql`SELECT person_id AS id FROM action_owners WHERE text = ${aunt.name}`));
  expect(owners).toEqual([{ id: aunt.id }]);
  book.close();
});
