import { beforeEach, describe, expect, it } from 'vitest';
import { raiseAction } from '../../db/action-raise.ts';
import { saveAction } from '../../db/action-save.ts';
import { type SettleAction, settleAction } from '../../db/action-settle.ts';
import { getActionSheet } from '../../db/action-sheet.ts';
import { listActions } from '../../db/actions.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { decidingMeeting } from '../../shared/domain/action-life.ts';
import { type ActionId, actionIdSchema, type BlockId, type BodyId, type EditId } from '../../shared/ids.ts';
import { action, type Desk, openSmallMeeting, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';
import { refused } from '../helpers/registers.ts';

const makeId = countedIds(0xac71_0000_0000);

describe('settleAction', () => {
  let book: Book;
  let desk: Desk;
  let line: BlockId;
  let id: ActionId;
  let bodyId: BodyId;
  const sheet = (of = id) => book.read((db) => getActionSheet(db, of));
  const edit = (work: (db: WritableDb) => unknown): EditId => {
    const editId = makeEditId();
    write(book, work, editId);
    return editId;
  };
  const settle = (said: Omit<SettleAction, 'actionId' | 'date'> & { date?: string }, actionId = id): EditId =>
    edit((db) => settleAction(db, { actionId, date: '2027-04-01', ...said }));
  const raise = (): ActionId => {
    const actionId = actionIdSchema.parse(makeId());
    edit((db) =>
      raiseAction(db, { actionId, bodyId, date: '2027-03-20', text: 'to dig deeper', owners: [], confidential: false }),
    );
    return actionId;
  };

  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book);
    line = desk.newId();
    desk.put(line, action('to dig', { owners: ['HC'], due: { date: '2027-03-30' } }));
    desk.handOut();
    const [first] = book.read((db) => listActions(db, { filter: {}, limit: 1 })).rows;
    if (!first) throw new Error('The meeting has no action');
    [id, bodyId] = [first.id, first.bodyId];
    return () => book.close();
  });

  it('keeps at which meeting an action was closed, by whom and why', () => {
    settle({ state: 'closed', meetingId: desk.meetingId, by: 'Chair', reason: 'The bed is dug.' });
    expect(sheet().states).toEqual([
      {
        state: 'closed',
        date: '2027-04-01',
        at: expect.any(Number),
        meetingId: desk.meetingId,
        by: 'Chair',
        reason: 'The bed is dug.',
      },
    ]);
    expect(sheet().action).toMatchObject({ state: 'closed', stateSince: '2027-04-01' });
  });

  it('decides what was proposed at the next meeting: closed there, or open again', () => {
    const next = loadFile(book, smallFile({ meeting: { number: '4', date: '2027-04-06', state: 'planned' } }));
    const before = settle({ state: 'proposed for closure' });
    const [proposed] = sheet().states;
    const meeting = proposed && decidingMeeting(sheet().meetings, proposed);
    expect(meeting).toMatchObject({ id: next, number: '4' });
    const refusedThere = settle({ state: 'open', date: '2027-04-06', meetingId: next, reason: 'Not deep enough.' });
    expect(sheet().action.state).toBe('open');
    edit((db) => undoEdit(db, refusedThere));
    expect(sheet().states.map(({ state }) => state)).toEqual(['proposed for closure']);
    settle({ state: 'closed', date: '2027-04-06', meetingId: next });
    expect(sheet().states.map(({ state, meetingId }) => [state, meetingId])).toEqual([
      ['proposed for closure', undefined],
      ['closed', next],
    ]);
    expect(refused(() => edit((db) => undoEdit(db, before)))).toMatchObject({ code: 'refused' });
  });

  it('mends what was said of a state when the same state is said again', () => {
    settle({ state: 'closed' });
    settle({ state: 'closed', date: '2027-03-31', by: 'Otis Bell' });
    expect(sheet().states).toMatchObject([{ state: 'closed', date: '2027-03-31', by: 'Otis Bell' }]);
  });

  it('asks for the reason of a withdrawal, and keeps the number for the gap', () => {
    expect(refused(() => settle({ state: 'withdrawn' }))).toMatchObject({ path: 'reason' });
    expect(refused(() => edit((db) => saveAction(db, { actionId: id, state: 'withdrawn' })))).toMatchObject({
      path: 'reason',
    });
    settle({ state: 'withdrawn', reason: 'The bed was sold.' });
    expect(sheet().action).toMatchObject({ reference: 'AT 3/01', state: 'withdrawn' });
    expect(sheet().states.at(-1)?.reason).toBe('The bed was sold.');
    desk.put(desk.newId(), action('to plant'));
    const references = book.read((db) => listActions(db, { filter: {}, limit: 9 })).rows;
    expect(references.map(({ reference }) => reference)).toEqual(['AT 3/01', 'AT 3/02']);
  });

  it('says on both sheets which action took the place of which, and lets none take its own', () => {
    const other = raise();
    expect(refused(() => settle({ state: 'superseded' }))).toMatchObject({ path: 'intoId' });
    expect(refused(() => settle({ state: 'superseded', intoId: id }))).toMatchObject({ path: 'intoId' });
    const done = settle({ state: 'superseded', intoId: other });
    expect(sheet().successors).toMatchObject([{ id: other, reference: 'AT BM/01' }]);
    expect(sheet(other).origins).toMatchObject([{ id, reference: 'AT 3/01', state: 'superseded' }]);
    expect(refused(() => settle({ state: 'superseded', intoId: id }, other))).toMatchObject({ path: 'intoId' });
    edit((db) => undoEdit(db, done));
    expect([sheet().successors, sheet(other).origins]).toEqual([[], []]);
  });

  it('refuses a meeting of another body', () => {
    const body = { ...smallFile().body, code: 'OT', name: 'Other Trust', shortName: 'Other', actionPrefix: 'OT' };
    const meetingId = loadFile(book, smallFile({ body }));
    expect(refused(() => settle({ state: 'closed', meetingId }))).toMatchObject({ path: 'meetingId' });
  });

  it('is told apart from a line that was taken out of the minutes, which comes back as it was', () => {
    settle({ state: 'closed' });
    desk.remove(line);
    expect(sheet().action.state).toBe('withdrawn');
    expect(sheet().states.at(-1)?.reason).toContain('taken out of the minutes');
    desk.put(line, action('to dig', { owners: ['HC'], due: { date: '2027-03-30' } }));
    expect(sheet().states.map(({ state }) => state)).toEqual(['closed']);
    settle({ state: 'withdrawn', reason: 'By hand.' });
    desk.remove(line);
    desk.put(line, action('to dig', { owners: ['HC'], due: { date: '2027-03-30' } }));
    expect(sheet().action.state).toBe('withdrawn');
  });
});
