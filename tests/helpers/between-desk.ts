import { changeMany } from '../../db/action-many.ts';
import { raiseAction } from '../../db/action-raise.ts';
import { saveAction } from '../../db/action-save.ts';
import { transferAction } from '../../db/action-transfer.ts';
import { addUpdate } from '../../db/action-updates.ts';
import { blockRows, contentOf } from '../../db/blocks.ts';
import { toApiError } from '../../db/errors.ts';
import { handOut } from '../../db/hand-out.ts';
import { listItems } from '../../db/items.ts';
import { makeAgenda, refillTable } from '../../db/make-agenda.ts';
import { getMeeting } from '../../db/meetings.ts';
import { comingMeeting } from '../../db/review-rows.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import { saveReview } from '../../db/save-review.ts';
import { get, sql } from '../../db/sql.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { MeetingState } from '../../shared/domain/meeting.ts';
import {
  type ActionId,
  actionIdSchema,
  type BodyId,
  blockIdSchema,
  type EditId,
  type MeetingId,
  meetingIdSchema,
  updateIdSchema,
} from '../../shared/ids.ts';
import { ACTIONS, type Act, type ActOf } from './between-acts.ts';
import { action, openSmallMeeting, smallFile } from './builders.ts';
import { countedIds, createBook, makeEditId, write } from './create-book.ts';
import { loadFile } from './fictional-meeting.ts';
import { type LivesModel, livesModel } from './lives-model.ts';
import { outstandingFaults, rowsOfActions, type TableReaders } from './outstanding-faults.ts';

/*
 * A body between two meetings, with hands on it: one meeting was held and its actions handed out, the next one is made,
 * moved, cancelled and made again, and held, with the one after it to come.
 */

/** What is typed in the confidential table alone. */
const WHISPER = 'Falcon asks nine million.';

export type BetweenDesk = {
  readonly book: Book;
  readonly bodyId: BodyId;
  /** The body that actions are transferred to. */
  readonly other: BodyId;
  /** Those of the meeting that was held, then those that were raised or minuted since. */
  readonly actions: ActionId[];
  readonly done: EditId[];
  readonly lives: LivesModel;
};
type Rows = readonly { references: string[]; update: string }[];

const makeId = countedIds(0x4a4d_0000_0000);
const SAID = { date: '2027-03-20', text: 'It moves.' };
const OTHER = { code: 'BB', name: 'Ballast Board', shortName: 'Board', actionPrefix: 'BB' };

export const openBetweenDesk = async (): Promise<BetweenDesk> => {
  const book = await createBook();
  const other = loadFile(book, smallFile({ body: { ...smallFile().body, ...OTHER } }));
  const held = openSmallMeeting(book);
  for (let at = 0; at < ACTIONS; at += 1) {
    const due = at % 2 === 0 ? { due: { date: `2027-04-0${at + 1}` } } : {};
    held.put(held.newId(), action(`do ${at}`, due));
  }
  held.handOut();
  const bodyOf = (id: MeetingId): BodyId => book.read((db) => getMeeting(db, id)).bodyId;
  const bodyId = bodyOf(held.meetingId);
  const desk: BetweenDesk = {
    book,
    bodyId,
    other: bodyOf(other),
    actions: rowsOfActions(book, bodyId).map(({ id }) => id),
    done: [],
    lives: livesModel(book),
  };
  desk.lives.meet();
  for (const confidential of [true, false]) perform(desk, { do: 'raise', confidential });
  return desk;
};

/** What is refused changes nothing, and is no fault. */
const attempt = (desk: BetweenDesk, method: string, run: (db: WritableDb) => unknown): EditId | undefined => {
  const editId = makeEditId();
  try {
    const { seq } = write(desk.book, run, editId, method);
    if (seq === undefined) return undefined;
    desk.done.push(editId);
    return editId;
  } catch (error) {
    if (toApiError(error).code === 'internal') throw error;
    return undefined;
  }
};

/** The meeting that comes next, where it is in the book. */
const coming = ({ book, bodyId }: BetweenDesk): MeetingId | undefined => book.read((db) => comingMeeting(db, bodyId));

const tableIn = (desk: BetweenDesk, readers: TableReaders) => {
  const meetingId = coming(desk);
  if (!meetingId) return undefined;
  const row = desk.book
    .read((db) => blockRows(db, meetingId))
    .find((line) => contentOf(line).kind === 'outstanding' && line.visibility === readers);
  return row && { meetingId, row };
};

/** The rows of the next meeting's table for these readers. */
const rowsOf = (desk: BetweenDesk, readers: TableReaders = null): Rows => {
  const found = tableIn(desk, readers);
  const content = found && contentOf(found.row);
  return content?.kind === 'outstanding' ? content.rows : [];
};

/** The secretary changes the table by hand. */
const typeRows = (desk: BetweenDesk, change: (rows: Rows) => Rows, readers: TableReaders = null): void => {
  const found = tableIn(desk, readers);
  if (!found) return;
  const rows = change(rowsOf(desk, readers)).map((row) => ({ ...row }));
  const { id, itemId, rank, revision: baseRevision } = found.row;
  const content = { kind: 'outstanding' as const, rows };
  const block = { id, itemId, rank, baseRevision, ...(readers && { visibility: readers }), content };
  write(
    desk.book,
    (db) => saveBlocks(db, { meetingId: found.meetingId, blocks: [block], removed: [] }),
    makeEditId(),
    'blocks.save',
  );
};

const joinWithNext = (rows: Rows, at: number): Rows => {
  const [row, next] = [rows[at], rows[at + 1]];
  if (!row || !next) return rows;
  const joined = { references: [...row.references, ...next.references], update: row.update };
  return [...rows.slice(0, at), joined, ...rows.slice(at + 2)];
};

const idOf = ({ actions }: BetweenDesk, at: number): ActionId => {
  const id = actions[at % actions.length];
  if (id === undefined) throw new Error('There is no such action');
  return id;
};

const newUpdateId = () => updateIdSchema.parse(makeId());

/** Whether what is said of an action says when it is due. */
const follow = (desk: BetweenDesk, editId: EditId | undefined, said: Parameters<LivesModel['says']>[1]): void => {
  if (editId) desk.lives.says(editId, said);
};

const changeAll = (desk: BetweenDesk, { all, state, due, says }: ActOf<'many'>): void => {
  const actionIds = [...new Set(all.map((at) => idOf(desk, at)))];
  const editId = attempt(desk, 'actions.changeMany', (db) =>
    changeMany(db, { actionIds, state, due, ...(says && { update: SAID }) }),
  );
  if (due !== undefined) follow(desk, editId, { ids: actionIds, due });
};

const undo = (desk: BetweenDesk, back: number): void => {
  const undoes = desk.done.at(-1 - back);
  const editId = undoes && attempt(desk, 'edits.undo', (db) => undoEdit(db, undoes));
  if (undoes && editId) desk.lives.undoes(editId, undoes);
};

/** She types into the confidential table what is said of an action that everyone hears of. */
const whisper = (desk: BetweenDesk, at: number): void => {
  const references = rowsOf(desk)[at]?.references;
  if (references) typeRows(desk, (rows) => [...rows, { references: [...references], update: WHISPER }], 'confidential');
};

type MeetingChange = { readonly date?: string; readonly state?: MeetingState };

const changeMeeting = (desk: BetweenDesk, change: MeetingChange, meetingId = coming(desk)): void => {
  if (meetingId) attempt(desk, 'meetings.save', (db) => saveMeeting(db, { ...getMeeting(db, meetingId), ...change }));
};

/** The meeting places an action on somebody, in its last item. */
const minuteAction = (desk: BetweenDesk, meetingId: MeetingId, { due, confidential }: ActOf<'hold'>): void => {
  const item = desk.book.read((db) => listItems(db, meetingId)).at(-1);
  if (!item) return;
  const block = {
    id: blockIdSchema.parse(makeId()),
    itemId: item.id,
    rank: 'zz',
    baseRevision: 0,
    ...(confidential && { visibility: 'confidential' as const }),
    content: action('to go on with it', due ? { due } : {}),
  };
  const save = (db: WritableDb) => saveBlocks(db, { meetingId, blocks: [block], removed: [] });
  write(desk.book, save, makeEditId(), 'blocks.save');
};

/** One day after the other, and all of them before any day that a meeting to come is moved to. */
const dayHeld = ({ book, bodyId }: BetweenDesk): string => {
  const count = sql`SELECT count(*) AS meetings FROM meetings WHERE body_id = ${bodyId}`;
  const { meetings } = book.read((db) => get<{ meetings: number }>(db, count)) ?? { meetings: 0 };
  return `2027-03-${String(meetings + 1).padStart(2, '0')}`;
};

/** The next meeting is held, places an action on somebody, and its minutes go out; the one after it is made. */
const hold = (desk: BetweenDesk, act: ActOf<'hold'>): void => {
  const meetingId = coming(desk);
  if (!meetingId) return;
  changeMeeting(desk, { state: 'in session', date: dayHeld(desk) });
  minuteAction(desk, meetingId, act);
  attempt(desk, 'minutes.handOut', (db) => handOut(db, meetingId));
  changeMeeting(desk, { state: 'circulated' }, meetingId);
  const known = new Set(desk.actions);
  desk.actions.push(
    ...rowsOfActions(desk.book, desk.bodyId)
      .map(({ id }) => id)
      .filter((id) => !known.has(id)),
  );
  desk.lives.meet();
  perform(desk, { do: 'make' });
};

/** One whose words are the register's own, so that it can be hidden there. */
const raisedOne = (desk: BetweenDesk, at: number): ActionId =>
  idOf(desk, ACTIONS + (at % (desk.actions.length - ACTIONS)));

type Doing = { readonly [Name in Act['do']]: (desk: BetweenDesk, act: ActOf<Name>) => void };

const DOING: Doing = {
  state: (desk, { which, state }) =>
    void attempt(desk, 'actions.save', (db) => saveAction(db, { actionId: idOf(desk, which), state })),
  update: (desk, { which }) =>
    void attempt(desk, 'actions.addUpdate', (db) =>
      addUpdate(db, { updateId: newUpdateId(), actionId: idOf(desk, which), ...SAID }),
    ),
  due: (desk, { which, due }) => {
    const actionId = idOf(desk, which);
    follow(
      desk,
      attempt(desk, 'actions.save', (db) => saveAction(db, { actionId, due })),
      { ids: [actionId], due },
    );
  },
  snooze: (desk, { which, days }) =>
    void attempt(desk, 'actions.save', (db) => saveAction(db, { actionId: idOf(desk, which), snoozeDays: days })),
  transfer: (desk, { which }) => {
    const said = { actionId: idOf(desk, which), bodyId: desk.other, date: SAID.date };
    attempt(desk, 'actions.transfer', (db) => transferAction(db, { ...said, intoId: actionIdSchema.parse(makeId()) }));
    desk.lives.meet();
  },
  many: changeAll,
  review: (desk, { which, choice }) => {
    const { bodyId } = desk;
    const said = { ...SAID, text: choice === 'update' ? SAID.text : '', toBodyId: desk.other };
    attempt(desk, 'reviews.save', (db) => saveReview(db, { bodyId, actionIds: [idOf(desk, which)], choice, ...said }));
    desk.lives.meet();
  },
  move: (desk, { date }) => changeMeeting(desk, { date }),
  cancel: (desk) => changeMeeting(desk, { state: 'cancelled' }),
  make: (desk) => {
    const meetingId = meetingIdSchema.parse(makeId());
    const said = { bodyId: desk.bodyId, meetingId, meeting: {}, leaveOut: [] };
    attempt(desk, 'agendas.make', (db) => makeAgenda(db, said));
  },
  fill: (desk) => {
    const meetingId = coming(desk);
    if (meetingId) attempt(desk, 'agendas.fillTable', (db) => refillTable(db, { meetingId }));
  },
  type: (desk, { row, text }) =>
    typeRows(desk, (rows) => rows.map((one, at) => (at === row ? { ...one, update: text } : one))),
  join: (desk, { row }) => typeRows(desk, (rows) => joinWithNext(rows, row)),
  double: (desk, { row }) => typeRows(desk, (rows) => [...rows, ...rows.slice(row, row + 1)]),
  strike: (desk, { row }) =>
    typeRows(desk, (rows) => (rows.length > 1 ? rows.filter((_one, index) => index !== row) : rows)),
  hide: (desk, { which, confidential }) =>
    void attempt(desk, 'actions.save', (db) => saveAction(db, { actionId: raisedOne(desk, which), confidential })),
  raise: (desk, { confidential }) => {
    const [actionId, { bodyId }] = [actionIdSchema.parse(makeId()), desk];
    const said = { actionId, bodyId, date: '2027-03-05', text: 'to see to it', owners: [], confidential };
    attempt(desk, 'actions.raise', (db) => raiseAction(db, said));
    desk.actions.push(actionId);
    desk.lives.meet();
  },
  whisper: (desk, { which }) => whisper(desk, which),
  handOut: (desk) => {
    const meetingId = coming(desk);
    if (meetingId) attempt(desk, 'minutes.handOut', (db) => handOut(db, meetingId));
  },
  hold,
  undo: (desk, { back }) => undo(desk, back),
};

/** Does one act; the store may well refuse it. */
export const perform = <Name extends Act['do']>(desk: BetweenDesk, act: ActOf<Name> & { readonly do: Name }): void =>
  DOING[act.do](desk, act);

/** What is wrong with the next meeting's tables. */
export const tableFaults = (desk: BetweenDesk): string[] =>
  outstandingFaults({ ...desk, meetingId: coming(desk) }, (readers) => rowsOf(desk, readers), WHISPER);

/** Whether the confidential table still says what was typed there alone. */
export const stillWhispers = (desk: BetweenDesk): boolean =>
  JSON.stringify(rowsOf(desk, 'confidential')).includes(WHISPER);
