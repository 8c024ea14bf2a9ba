import { beforeEach, describe, expect, it } from 'vitest';
import { raiseAction } from '../../db/action-raise.ts';
import { saveAction } from '../../db/action-save.ts';
import { settleAction } from '../../db/action-settle.ts';
import { getActionSheet } from '../../db/action-sheet.ts';
import { type TransferAction, transferAction } from '../../db/action-transfer.ts';
import { addUpdate } from '../../db/action-updates.ts';
import { listActions } from '../../db/actions.ts';
import { markSent } from '../../db/chases.ts';
import { getMeeting } from '../../db/meetings.ts';
import { run, sql } from '../../db/sql.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { Due } from '../../shared/domain/block.ts';
import { type ActionId, actionIdSchema, type BodyId, type EditId, updateIdSchema } from '../../shared/ids.ts';
import { action, type Desk, openSmallMeeting, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';
import { refused } from '../helpers/registers.ts';

const makeId = countedIds(0xac72_0000_0000);
const nextId = (): ActionId => actionIdSchema.parse(makeId());
const other = { ...smallFile().body, code: 'OT', name: 'Other Trust', shortName: 'Other', actionPrefix: 'OT' };

describe('actions that no meeting of their body raised', () => {
  let book: Book;
  let desk: Desk;
  let id: ActionId;
  let [here, there]: BodyId[] = [];
  const sheet = (of: ActionId) => book.read((db) => getActionSheet(db, of));
  const list = (body?: string) =>
    book.read((db) => listActions(db, { filter: body === undefined ? {} : { body }, limit: 99 })).rows;
  const edit = (work: (db: WritableDb) => unknown): EditId => {
    const editId = makeEditId();
    write(book, work, editId);
    return editId;
  };
  const undo = (undoes: EditId) => edit((db) => undoEdit(db, undoes));
  const raise = (more: { text?: string; due?: Due } = {}, actionId = nextId(), confidential = false): EditId =>
    edit((db) => {
      if (!here) throw new Error('No body');
      const said = { actionId, bodyId: here, date: '2027-03-20', text: 'to count', owners: ['HC'], ...more };
      raiseAction(db, { ...said, confidential });
    });
  const transfer = (more: Partial<TransferAction> = {}): ActionId => {
    const intoId = nextId();
    edit((db) => {
      if (!there) throw new Error('No body');
      transferAction(db, { actionId: id, bodyId: there, intoId, date: '2027-03-09', ...more });
    });
    return intoId;
  };

  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book);
    desk.put(desk.newId(), action('to dig', { owners: ['HC', 'the digger'], due: { workingDays: 5 } }));
    desk.handOut();
    id = list()[0]?.id ?? nextId();
    const far = loadFile(
      book,
      smallFile({ body: other, meeting: { number: '9', date: '2027-03-16', state: 'planned' } }),
    );
    [here, there] = book.read((db) => [getMeeting(db, desk.meetingId).bodyId, getMeeting(db, far).bodyId]);
    return () => book.close();
  });

  it('are numbered for themselves, whatever meetings count, and the number of one taken back is given again', () => {
    raise();
    const second = raise();
    expect(list('AT').map(({ reference }) => reference)).toContain('AT BM/02');
    const back = undo(second);
    expect(list('AT').map(({ reference }) => reference)).not.toContain('AT BM/02');
    raise({ text: 'to weigh' });
    undo(back);
    expect(list('AT').map(({ reference, text }) => [reference, text])).toEqual(
      expect.arrayContaining([
        ['AT BM/01', 'to count'],
        ['AT BM/02', 'to weigh'],
        ['AT BM/03', 'to count'],
      ]),
    );
  });

  it('stay, with the words that were written about them since, when their raising is to be taken back', () => {
    const actionId = nextId();
    const raised = raise({}, actionId);
    const update = { actionId, updateId: updateIdSchema.parse(makeId()), date: '2027-03-21', text: 'letter sent' };
    const written = edit((db) => addUpdate(db, update));
    expect(refused(() => undo(raised))?.message).toContain('since');
    undo(written);
    const sent = [{ actionId, tone: 'first' as const, owner: 'HC' }];
    const mailed = edit((db) => markSent(db, { date: '2027-03-22', sent }));
    expect(refused(() => undo(raised))?.message).toContain('since');
    undo(mailed);
    undo(raised);
    expect(list('AT').map(({ id: one }) => one)).not.toContain(actionId);
  });

  it('count on in the one sequence of a body whose meetings do not count for themselves', () => {
    write(book, (db) => run(db, sql`UPDATE bodies SET action_pattern = '{prefix}-{seq:3}' WHERE id = ${here ?? ''}`));
    desk.put(desk.newId(), action('to plant'));
    raise();
    expect(list('AT').map(({ reference }) => reference)).toEqual(expect.arrayContaining(['AT-001', 'AT-002']));
  });

  it('keep every due and every owner from the beginning, and count working days from their own day', () => {
    const actionId = nextId();
    raise({ due: { workingDays: 5 } }, actionId);
    expect(sheet(actionId).action).toMatchObject({
      raised: '2027-03-20',
      // Easter lies between.
      dueOn: '2027-03-30',
      frozen: false,
      slips: 0,
    });
    edit((db) => saveAction(db, { actionId, due: { date: '2027-04-09' }, owners: ['OB'], text: 'to count all' }));
    expect(sheet(actionId).action).toMatchObject({ text: 'to count all', slips: 1 });
    expect(sheet(actionId).dues.map(({ due }) => due)).toEqual([{ workingDays: 5 }, { date: '2027-04-09' }]);
    expect(sheet(actionId).ownerLists.map(({ owners }) => owners)).toEqual([['HC'], ['OB']]);
    const refusal = refused(() => edit((db) => saveAction(db, { actionId: id, text: 'to dive' })));
    expect(refusal).toMatchObject({ path: 'text', message: expect.stringContaining('minutes') });
  });

  it('are due at the first meeting after the day on which they were raised', () => {
    loadFile(book, smallFile({ meeting: { number: '4', date: '2027-04-06', state: 'planned' } }));
    const actionId = nextId();
    raise({ due: { meeting: 'next' } }, actionId);
    expect(sheet(actionId).action.dueOn).toBe('2027-04-06');
  });

  it('are handed over with words, owners by name and a due that holds there, and both sheets say so', () => {
    const copy = transfer({ reason: 'It is their bed.' });
    expect(sheet(copy).action).toMatchObject({
      bodyCode: 'OT',
      reference: 'OT BM/01',
      text: 'to dig',
      owners: ['Hester Crane', 'the digger'],
      due: { date: '2027-03-09' },
      raised: '2027-03-09',
      state: 'open',
      slips: 0,
    });
    expect(sheet(copy).origins).toMatchObject([{ id, reference: 'AT 3/01', state: 'transferred' }]);
    expect(sheet(id).successors).toMatchObject([{ id: copy, reference: 'OT BM/01' }]);
    expect(sheet(id).states).toMatchObject([{ state: 'transferred', reason: 'It is their bed.', intoId: copy }]);
  });

  it('are taken back with the transfer, and refused it once something was done with them there', () => {
    const before = sheet(id);
    const [first, second] = [makeEditId(), nextId()];
    const into = { actionId: id, bodyId: there ?? here, intoId: second, date: '2027-03-09' };
    write(book, (db) => into.bodyId && transferAction(db, { ...into, bodyId: into.bodyId }), first);
    const back = undo(first);
    expect(sheet(id)).toEqual(before);
    expect(list('OT')).toEqual([]);
    const again = undo(back);
    expect(sheet(second).action.reference).toBe('OT BM/01');
    edit((db) => saveAction(db, { actionId: second, state: 'in progress' }));
    expect(refused(() => undo(again))).toMatchObject({ code: 'refused' });
  });

  it('hold what was transferred where it is: here it opens again only when it is withdrawn there', () => {
    const copy = transfer();
    const reopen = () => edit((db) => saveAction(db, { actionId: id, state: 'open' }));
    expect(refused(reopen)).toMatchObject({ message: expect.stringContaining('OT BM/01') });
    edit((db) => settleAction(db, { actionId: copy, state: 'withdrawn', date: '2027-04-01', reason: 'Not ours.' }));
    reopen();
    expect(sheet(id).action.state).toBe('open');
  });

  it('go to no body that they are of, and not when they are settled', () => {
    expect(refused(() => transfer({ ...(here && { bodyId: here }) }))).toMatchObject({ path: 'bodyId' });
    edit((db) => saveAction(db, { actionId: id, state: 'closed' }));
    expect(refused(() => transfer())).toMatchObject({ path: 'state' });
  });

  it('are confidential when they are called so, and as long as the action that they go on with is', () => {
    const actionId = nextId();
    raise({}, actionId, true);
    expect(sheet(actionId).action.confidential).toBe(true);
    edit((db) => saveAction(db, { actionId, confidential: false }));
    expect(sheet(actionId).action.confidential).toBe(false);
    const copy = transfer();
    expect(sheet(copy).action.confidential).toBe(false);
    write(book, (db) =>
      run(db, sql`UPDATE items SET visibility = 'confidential' WHERE meeting_id = ${desk.meetingId}`),
    );
    expect(sheet(copy).action.confidential).toBe(true);
  });
});
