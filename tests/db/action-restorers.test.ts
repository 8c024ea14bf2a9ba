import { beforeEach, describe, expect, it } from 'vitest';
import { type SaveAction, saveAction } from '../../db/action-save.ts';
import { getActionSheet } from '../../db/action-sheet.ts';
import { addUpdate, changeUpdate, removeUpdate } from '../../db/action-updates.ts';
import { listActions } from '../../db/actions.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import { run, sql } from '../../db/sql.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { type ActionId, actionIdSchema, type BlockId, type EditId, updateIdSchema } from '../../shared/ids.ts';
import { action, type Desk, openSmallMeeting } from '../helpers/builders.ts';
import { createBook, makeEditId, write } from '../helpers/create-book.ts';

const UPDATE = updateIdSchema.parse('0192f0c0-0000-7000-8000-000000000001');

describe('undo in the register of actions', () => {
  let book: Book;
  let desk: Desk;
  let line: BlockId;
  let id: ActionId;

  beforeEach(async () => {
    book = await createBook();
    desk = openSmallMeeting(book);
    line = desk.newId();
    desk.put(line, action('to dig', { owners: ['HC'], due: { date: '2027-03-30' } }));
    id = actionIdSchema.parse(book.read((db) => listActions(db, { filter: {}, limit: 1 })).rows[0]?.id);
    return () => book.close();
  });

  const state = () => [book.read((db) => getActionSheet(db, id)), desk.block(line)?.content];
  const edit = (work: (db: WritableDb) => void): EditId => {
    const editId = makeEditId();
    write(book, work, editId);
    return editId;
  };
  const save = (what: Omit<SaveAction, 'actionId'>) => edit((db) => saveAction(db, { actionId: id, ...what }));
  const undo = (undoes: EditId) => edit((db) => void undoEdit(db, undoes));
  /** Types on in a page that has taken in what the register changed. */
  const retype = (text: string): void => {
    const known = desk.block(line);
    if (known?.content.kind !== 'action') throw new Error('The line is gone');
    const { revision: baseRevision, ...block } = known;
    const next = { ...block, baseRevision, content: { ...known.content, runs: [{ text }] } };
    write(book, (db) => saveBlocks(db, { meetingId: desk.meetingId, blocks: [next], removed: [] }));
  };
  const refused = (words: RegExp) =>
    expect.objectContaining({
      error: expect.objectContaining({ code: 'refused', message: expect.stringMatching(words) }),
    });

  const edits: readonly (readonly [string, () => EditId])[] = [
    ['an owner', () => save({ owners: ['Otis Bell', 'HC'] })],
    ['a due', () => save({ due: { workingDays: 5 } })],
    ['a due that was taken away', () => save({ due: null })],
    ['a state', () => save({ state: 'closed' })],
    [
      'an update',
      () => edit((db) => addUpdate(db, { updateId: UPDATE, actionId: id, date: '2027-03-09', text: 'Begun.' })),
    ],
  ];

  it.each(edits)('takes back, and does again, while the line of the minutes follows: %s', (_name, change) => {
    const before = state();
    const done = change();
    const after = state();
    expect(after).not.toEqual(before);
    const undone = undo(done);
    expect(state()).toEqual(before);
    undo(undone);
    expect(state()).toEqual(after);
  });

  it.each(edits)('takes back once the minutes are out, without a slip left behind: %s', (_name, change) => {
    desk.handOut();
    const before = state();
    const done = change();
    expect(state()).not.toEqual(before);
    undo(done);
    expect(state()).toEqual(before);
  });

  it('has an update back that was mended or taken out', () => {
    edit((db) => addUpdate(db, { updateId: UPDATE, actionId: id, date: '2027-03-09', text: 'Begun.' }));
    const before = state();
    const mended = edit((db) => changeUpdate(db, { updateId: UPDATE, date: '2027-03-10', text: 'Begun at last.' }));
    undo(mended);
    expect(state()).toEqual(before);
    const removed = edit((db) => removeUpdate(db, UPDATE));
    undo(removed);
    expect(state()).toEqual(before);
  });

  it('is refused when the action, or its line in the minutes, was changed since', () => {
    const first = save({ owners: ['Otis Bell'] });
    retype('to dig deep');
    expect(() => undo(first)).toThrow(refused(/changed since/));
    const second = save({ state: 'closed' });
    desk.handOut();
    expect(() => undo(second)).toThrow(refused(/changed since/));
  });

  it('never reaches into minutes that were approved since', () => {
    const done = save({ owners: ['Otis Bell'] });
    write(book, (db) => run(db, sql`UPDATE meetings SET state = 'approved' WHERE id = ${desk.meetingId}`));
    const before = state();
    expect(() => undo(done)).toThrow(refused(/approved/));
    expect(state()).toEqual(before);
  });
});
