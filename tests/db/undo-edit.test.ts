import { beforeEach, describe, expect, it } from 'vitest';
import { getBodySheet, listBodies } from '../../db/bodies.ts';
import { readLog } from '../../db/edit-log.ts';
import { handOut } from '../../db/hand-out.ts';
import { listOrganisations } from '../../db/organisations.ts';
import { listPeople } from '../../db/person-list.ts';
import { saveBody } from '../../db/save-body.ts';
import { saveItems } from '../../db/save-items.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import { savePerson } from '../../db/save-person.ts';
import { saveSeats } from '../../db/seats.ts';
import { run, sql } from '../../db/sql.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { contract, methodNames } from '../../shared/api/contract.ts';
import { handOutFilesSchema } from '../../shared/api/hand-outs.ts';
import { documentFileSchema } from '../../shared/api/minutes.ts';
import type { Attendance } from '../../shared/domain/attendance.ts';
import type { Item } from '../../shared/domain/item.ts';
import {
  attendanceIdSchema,
  type EditId,
  editIdSchema,
  type ItemId,
  itemIdSchema,
  meetingIdSchema,
} from '../../shared/ids.ts';
import { action, openSmallMeeting, paragraph } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { seeded } from '../helpers/random.ts';
import { aBody, aPerson, aSeat, refused, rules } from '../helpers/registers.ts';
import { type Tally, tryUndo, type Undo } from '../helpers/undo-model.ts';
import { saveWholeList } from '../helpers/whole-list.ts';

describe('undoEdit', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  const edit = (work: (db: WritableDb) => unknown): EditId => {
    const id = makeEditId();
    write(book, work, id);
    return id;
  };
  const undo = (undoes: EditId): EditId => edit((db) => undoEdit(db, undoes));
  const fault = (undoes: EditId) => refused(() => undo(undoes));
  const people = () => book.read((db) => listPeople(db, { filter: {}, limit: 200 })).rows;
  const all = { filter: {}, limit: 200 };

  it('takes out what was made, puts back what was changed, and does both again', () => {
    const ida = aPerson('Ida Quist', { aliases: ['Dot'], organisation: 'Brightwick' });
    const made = edit((db) => savePerson(db, ida));
    const changed = edit((db) => savePerson(db, { ...ida, name: 'Ida Bell', aliases: [] }));
    const back = undo(changed);
    expect(people()).toEqual([ida]);
    const again = undo(back);
    expect(people()).toMatchObject([{ name: 'Ida Bell', aliases: [] }]);
    undo(again);
    const gone = undo(made);
    expect([people(), book.read((db) => listOrganisations(db, all)).rows]).toEqual([[], []]);
    undo(gone);
    expect(people()).toEqual([ida]);
  });

  it('brings back what was taken out', () => {
    const body = aBody();
    edit((db) => saveBody(db, { body, rules }));
    const seats = [aSeat({ category: 'Keepers' }), aSeat({ role: 'chair' })];
    edit((db) => saveSeats(db, { bodyId: body.id, seats }));
    const emptied = edit((db) => saveSeats(db, { bodyId: body.id, seats: [] }));
    undo(emptied);
    expect(book.read((db) => getBodySheet(db, body.id)).seats).toEqual(seats);
  });

  it('is an edit like any other: in the log with its own changes, and done once however often it is sent', () => {
    const made = edit((db) => savePerson(db, aPerson('Ida Quist')));
    const id = makeEditId();
    const first = write(book, (db) => undoEdit(db, made), id);
    const second = write(book, (db) => undoEdit(db, made), id);
    expect([first.reply, second.reply, second.changes]).toEqual([{ method: 'test' }, { method: 'test' }, []]);
    expect(first.changes).toMatchObject([{ noun: 'person', before: { name: 'Ida Quist' }, after: null }]);
    expect(book.read((db) => readLog(db, 0))).toHaveLength(2);
  });

  it('is refused when a row has changed since, and when something else needs it', () => {
    const [body, ida] = [aBody(), aPerson('Ida Quist')];
    const made = edit((db) => saveBody(db, { body, rules }));
    const person = edit((db) => savePerson(db, ida));
    edit((db) => saveSeats(db, { bodyId: body.id, seats: [aSeat({ personId: ida.id })] }));
    const needed = { code: 'refused', path: 'undoes', message: expect.stringContaining('Ida Quist has a seat') };
    expect(fault(person)).toMatchObject(needed);
    expect(fault(made)).toMatchObject({ path: 'undoes', message: expect.stringContaining('has seats') });
    edit((db) => saveBody(db, { body: { ...body, name: 'Lamps' }, rules }));
    expect(fault(made)).toMatchObject({ message: expect.stringContaining('changed since') });
    expect(book.read((db) => listBodies(db, { limit: 9 })).rows).toMatchObject([{ name: 'Lamps', seats: 1 }]);
  });

  it('is refused when the place was taken meanwhile', () => {
    const [first, second] = [aBody(), aBody({ name: 'Later' })];
    const gone = undo(edit((db) => saveBody(db, { body: first, rules })));
    edit((db) => saveBody(db, { body: second, rules }));
    expect(fault(gone)).toMatchObject({ path: 'undoes', message: expect.stringContaining('Later has the code') });
  });

  describe('of a list of a meeting', () => {
    const plan = () => {
      const body = aBody();
      const meetingId = meetingIdSchema.parse(countedIds(0x5000)());
      edit((db) => saveBody(db, { body, rules: { classes: [], standingItems: [] } }));
      edit((db) => saveMeeting(db, { id: meetingId, bodyId: body.id, number: '1', state: 'planned' }));
      const makeId = countedIds(0x6000);
      const item = (number: string, parentId?: ItemId): Item => ({
        id: itemIdSchema.parse(makeId()),
        number,
        title: `Item ${number}`,
        rank: `a${number}`,
        parentId,
      });
      const here = (name: string, initials: string): Attendance => ({
        id: attendanceIdSchema.parse(makeId()),
        name,
        initials,
        state: 'present',
      });
      const saveAgenda = (...items: Item[]) => edit((db) => saveItems(db, { meetingId, items }));
      const saveList = (...list: Attendance[]) => edit((db) => saveWholeList(db, meetingId, list));
      return { item, here, saveAgenda, saveList };
    };

    it('is refused when two items would have one number', () => {
      const { item, saveAgenda } = plan();
      const first = item('1');
      saveAgenda(first);
      const renumbered = saveAgenda({ ...first, number: '2' });
      saveAgenda({ ...first, number: '2' }, item('1'));
      expect(fault(renumbered)).toMatchObject({ path: 'undoes', message: expect.stringContaining('two items 1') });
    });

    it('is refused when an item would stand below none', () => {
      const { item, saveAgenda } = plan();
      const above = item('1');
      const made = saveAgenda(above);
      saveAgenda(above, item('1.1', above.id));
      expect(fault(made)).toMatchObject({ message: expect.stringContaining('not on this agenda') });
    });

    it('is refused when two people would have the same initials', () => {
      const { here, saveList } = plan();
      const ida = here('Ida Quist', 'Q');
      saveList(ida);
      const changed = saveList({ ...ida, initials: 'IQ' });
      saveList({ ...ida, initials: 'IQ' }, here('Otto Quint', 'Q'));
      expect(fault(changed)).toMatchObject({ message: expect.stringContaining('has the initials Q already') });
    });

    it('is refused when somebody on it is not in the book any more', () => {
      const { here, saveList } = plan();
      const ida = aPerson('Ida Quist');
      const made = edit((db) => savePerson(db, ida));
      saveList(here('Ida Quist', 'IQ'));
      const emptied = saveList();
      undo(made);
      expect(fault(emptied)).toMatchObject({ message: expect.stringContaining('Add the person first') });
    });

    it('takes out the people that the list brought, and brings them again', () => {
      const { here, saveList } = plan();
      const gone = undo(saveList({ ...here('Ida Quist', 'IQ'), organisation: 'Brightwick' }));
      expect([people(), book.read((db) => listOrganisations(db, all)).rows]).toEqual([[], []]);
      undo(gone);
      expect(people()).toMatchObject([{ name: 'Ida Quist', organisation: 'Brightwick' }]);
    });
  });

  /** Every write of the contract that gives a file away, whatever comes to it later. */
  const givingAway = methodNames.filter(
    (name) =>
      contract[name].kind === 'write' && /handOut|circulate|^invitations\.|^chases\.make$|\.calendar$/iu.test(name),
  );

  it('knows every way in which something goes out', () => {
    expect(givingAway).toEqual(expect.arrayContaining(['minutes.handOut', 'documents.handOut', 'record.circulate']));
    const files = methodNames.filter(
      (name) =>
        contract[name].kind === 'write' &&
        (contract[name].output === documentFileSchema || contract[name].output === handOutFilesSchema),
    );
    expect(givingAway).toEqual(expect.arrayContaining(files));
  });

  it.each([
    ['blocks.save', 'Ctrl+Z in the minutes'],
    ...givingAway.map((name) => [name, 'can’t be called back']),
    ['meetings.load', 'in one step'],
    ['sample.load', 'in one step'],
  ])('never takes back %s', (method, words) => {
    const id = makeEditId();
    const codec = { encode: () => null, decode: () => undefined };
    book.write({ editId: id, method }, codec, (db) => savePerson(db, aPerson('Ida Quist')));
    expect(fault(id)).toMatchObject({ code: 'refused', message: expect.stringContaining(words) });
    expect(people()).toHaveLength(1);
  });

  it('never loosens a number that was fixed, whatever the edit was called', () => {
    const desk = openSmallMeeting(book);
    const id = desk.newId();
    desk.put(id, action('to dig the bed'));
    const out = edit((db) => handOut(db, desk.meetingId));
    expect(fault(out)).toMatchObject({ code: 'refused', message: expect.stringContaining('can’t be called back') });
    expect(desk.badge(id)).toMatchObject({ reference: 'AT 3/01', frozen: true });
  });

  it('never takes a line of the minutes back, whatever the edit was called', () => {
    const desk = openSmallMeeting(book);
    const id = desk.newId();
    desk.put(id, paragraph('The beds were looked at.'));
    const line = book.read((db) => readLog(db, 0)).at(-1);
    expect(fault(editIdSchema.parse(line?.editId))).toMatchObject({ code: 'refused', path: 'undoes' });
    expect(desk.block(id)).toMatchObject({ revision: 1 });
  });

  it('says that an edit which changed nothing, or never was, is not there', () => {
    expect(fault(editIdSchema.parse(countedIds(1)()))).toMatchObject({ code: 'notFound', path: 'undoes' });
    const ida = aPerson('Ida Quist');
    edit((db) => savePerson(db, ida));
    expect(fault(edit((db) => savePerson(db, ida)))).toMatchObject({ code: 'notFound' });
  });

  it('refuses a row in the log that this version can’t read', () => {
    const ida = aPerson('Ida Quist');
    const made = edit((db) => savePerson(db, ida));
    const undone = undo(made);
    edit((db) => {
      const other = JSON.stringify([{ noun: 'person', id: ida.id, before: { surname: 'Quist' }, after: null }]);
      run(db, sql`UPDATE edit_log SET changes = ${other} WHERE edit_id = ${undone}`);
    });
    expect(fault(undone)).toMatchObject({ code: 'refused', message: expect.stringContaining('older version') });
  });
});

describe('edits and undos in any order', () => {
  const SEQUENCES = 15;
  const tryAll = async (undo: Undo, from: number, count: number): Promise<Tally> => {
    const tally: Tally = { edits: 0, undone: 0, redone: 0, refused: 0 };
    for (let seed = from; seed < from + count; seed += 1) {
      const book = await createBook();
      try {
        tryUndo(book, undo, seeded(seed), tally);
      } catch (error) {
        throw new Error(`Seed ${seed}: ${error instanceof Error ? error.message : ''}`, { cause: error });
      } finally {
        book.close();
      }
    }
    return tally;
  };

  it('leave every row as the model has it, and are refused when the model says so', { timeout: 300_000 }, async () => {
    const tally = await tryAll(undoEdit, 1, SEQUENCES);
    for (const count of Object.values(tally)) expect(count).toBeGreaterThan(SEQUENCES);
  });

  it.each<[string, Undo]>([
    [
      'forgets a field',
      (db, undoes) => {
        undoEdit(db, undoes);
        run(db, sql`UPDATE people SET initials = NULL`);
      },
    ],
    [
      'leaves a list behind',
      (db, undoes) => {
        undoEdit(db, undoes);
        run(db, sql`DELETE FROM body_categories`);
      },
    ],
    ['does nothing', () => undefined],
  ])('would be found out by the model: an undo that %s', async (_what, broken) => {
    await expect(tryAll(broken, 1, SEQUENCES)).rejects.toThrow(/Seed \d+: After undo|Seed \d+: It should/);
  });
});
