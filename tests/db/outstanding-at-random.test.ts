import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { raiseAction } from '../../db/action-raise.ts';
import { saveAction } from '../../db/action-save.ts';
import { addUpdate } from '../../db/action-updates.ts';
import { blockRows, contentOf } from '../../db/blocks.ts';
import { toApiError } from '../../db/errors.ts';
import { handOut } from '../../db/hand-out.ts';
import { makeAgenda, refillTable } from '../../db/make-agenda.ts';
import { getMeeting } from '../../db/meetings.ts';
import { saveBlocks } from '../../db/save-blocks.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import { saveReview } from '../../db/save-review.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { ActionState } from '../../shared/domain/action.ts';
import {
  type ActionId,
  actionIdSchema,
  type BodyId,
  type EditId,
  type MeetingId,
  meetingIdSchema,
  updateIdSchema,
} from '../../shared/ids.ts';
import { action, openSmallMeeting } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { outstandingFaults, rowsOfActions, type TableReaders } from '../helpers/outstanding-faults.ts';

const ACTIONS = 5;
/** What is typed in the confidential table alone. */
const WHISPER = 'Falcon asks nine million.';
const which = fc.nat({ max: ACTIONS - 1 });
const act = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('state' as const),
      which,
      state: fc.constantFrom<ActionState>('open', 'in progress', 'proposed for closure', 'closed', 'withdrawn'),
    }),
  },
  fc.record({ do: fc.constant('update' as const), which }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('review' as const),
      which,
      choice: fc.constantFrom('done' as const, 'update' as const, 'carry' as const),
    }),
  },
  fc.record({ do: fc.constant('move' as const), day: fc.integer({ min: 10, max: 28 }) }),
  fc.record({ do: fc.constant('make' as const) }),
  fc.record({ do: fc.constant('fill' as const) }),
  fc.record({ do: fc.constant('type' as const), row: which, text: fc.constantFrom('', 'She said more.', 'Ongoing.') }),
  fc.record({ do: fc.constant('join' as const), row: which }),
  fc.record({ do: fc.constant('double' as const), row: which }),
  fc.record({ do: fc.constant('strike' as const), row: which }),
  fc.record({ do: fc.constant('hide' as const), which, confidential: fc.boolean() }),
  fc.record({ do: fc.constant('raise' as const), confidential: fc.boolean() }),
  fc.record({ do: fc.constant('whisper' as const), which }),
  fc.record({ do: fc.constant('handOut' as const) }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), back: fc.nat({ max: 3 }) }) },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

type Desk = {
  readonly book: Book;
  readonly bodyId: BodyId;
  readonly meetingId: MeetingId;
  /** Those of the first meeting, then those that were raised since. */
  readonly actions: ActionId[];
  readonly done: EditId[];
};
type Rows = readonly { references: string[]; update: string }[];

const makeId = countedIds(0x4a4d_0000_0000);

const openDesk = async (): Promise<Desk> => {
  const book = await createBook();
  const desk = openSmallMeeting(book);
  for (let at = 0; at < ACTIONS; at += 1) desk.put(desk.newId(), action(`do ${at}`));
  const { bodyId } = book.read((db) => getMeeting(db, desk.meetingId));
  const actions = rowsOfActions(book).map(({ id }) => id);
  const opened = { book, bodyId, meetingId: meetingIdSchema.parse(makeId()), actions, done: [] };
  for (const confidential of [true, false]) raise(opened, confidential);
  return opened;
};

/** What is refused changes nothing, and is no fault. */
const attempt = ({ book, done }: Desk, method: string, run: (db: WritableDb) => unknown): void => {
  const editId = makeEditId();
  try {
    const { seq } = write(book, run, editId, method);
    if (seq !== undefined) done.push(editId);
  } catch (error) {
    if (toApiError(error).code === 'internal') throw error;
  }
};

const raise = (desk: Desk, confidential: boolean): void => {
  const actionId = actionIdSchema.parse(makeId());
  const { bodyId } = desk;
  const said = { actionId, bodyId, date: '2027-03-05', text: 'to see to it', owners: [], confidential };
  attempt(desk, 'actions.raise', (db) => raiseAction(db, said));
  desk.actions.push(actionId);
};

const tableIn = ({ book, meetingId }: Desk, readers: TableReaders) =>
  book.read((db) => {
    try {
      return blockRows(db, meetingId).find(
        (row) => contentOf(row).kind === 'outstanding' && row.visibility === readers,
      );
    } catch {
      return undefined;
    }
  });

const rowsOf = (desk: Desk, readers: TableReaders = null): Rows => {
  const line = tableIn(desk, readers);
  const content = line && contentOf(line);
  return content?.kind === 'outstanding' ? content.rows : [];
};

/** The secretary changes the table by hand. */
const typeRows = (desk: Desk, change: (rows: Rows) => Rows, readers: TableReaders = null): void => {
  const line = tableIn(desk, readers);
  if (!line) return;
  const rows = change(rowsOf(desk, readers)).map((row) => ({ ...row }));
  const block = {
    id: line.id,
    itemId: line.itemId,
    rank: line.rank,
    baseRevision: line.revision,
    ...(readers && { visibility: readers }),
    content: { kind: 'outstanding' as const, rows },
  };
  write(
    desk.book,
    (db) => saveBlocks(db, { meetingId: desk.meetingId, blocks: [block], removed: [] }),
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

const idOf = ({ actions }: Desk, at: number): ActionId => {
  const id = actions[at];
  if (id === undefined) throw new Error('There is no such action');
  return id;
};

const say = (desk: Desk, one: Extract<Act, { do: 'state' | 'update' | 'review' }>): void => {
  const { bodyId } = desk;
  const actionId = idOf(desk, one.which);
  const said = { date: '2027-03-20', text: 'It moves.' };
  if (one.do === 'state') attempt(desk, 'actions.save', (db) => saveAction(db, { actionId, state: one.state }));
  if (one.do === 'update') {
    const updateId = updateIdSchema.parse(makeId());
    attempt(desk, 'actions.addUpdate', (db) => addUpdate(db, { updateId, actionId, ...said }));
  }
  if (one.do === 'review') {
    const words = { ...said, text: one.choice === 'update' ? said.text : '' };
    attempt(desk, 'reviews.save', (db) =>
      saveReview(db, { bodyId, actionIds: [actionId], choice: one.choice, ...words }),
    );
  }
};

const undo = (desk: Desk, back: number): void => {
  const undoes = desk.done.at(-1 - back);
  if (undoes !== undefined) attempt(desk, 'edits.undo', (db) => undoEdit(db, undoes));
};

/** She types into the confidential table what is said of an action that everyone hears of. */
const whisper = (desk: Desk, at: number): void => {
  const references = rowsOf(desk)[at]?.references;
  if (references) typeRows(desk, (rows) => [...rows, { references: [...references], update: WHISPER }], 'confidential');
};

const typed: Readonly<Record<'join' | 'double' | 'strike', (rows: Rows, at: number) => Rows>> = {
  join: joinWithNext,
  double: (rows, at) => [...rows, ...rows.slice(at, at + 1)],
  strike: (rows, at) => (rows.length > 1 ? rows.filter((_row, index) => index !== at) : rows),
};

const run = (desk: Desk, one: Act): void => {
  const { bodyId, meetingId } = desk;
  switch (one.do) {
    case 'state':
    case 'update':
    case 'review':
      say(desk, one);
      break;
    case 'move':
      attempt(desk, 'meetings.save', (db) =>
        saveMeeting(db, { ...getMeeting(db, meetingId), date: `2027-04-${one.day}` }),
      );
      break;
    case 'make':
      attempt(desk, 'agendas.make', (db) => makeAgenda(db, { bodyId, meetingId, meeting: {}, leaveOut: [] }));
      break;
    case 'fill':
      attempt(desk, 'agendas.fillTable', (db) => refillTable(db, { meetingId }));
      break;
    case 'type':
      typeRows(desk, (rows) => rows.map((row, at) => (at === one.row ? { ...row, update: one.text } : row)));
      break;
    case 'hide': {
      const actionId = idOf(desk, ACTIONS + (one.which % (desk.actions.length - ACTIONS)));
      const { confidential } = one;
      attempt(desk, 'actions.save', (db) => saveAction(db, { actionId, confidential }));
      break;
    }
    case 'raise':
      raise(desk, one.confidential);
      break;
    case 'whisper':
      whisper(desk, one.which);
      break;
    case 'handOut':
      attempt(desk, 'minutes.handOut', (db) => handOut(db, meetingId));
      break;
    case 'undo':
      undo(desk, one.back);
      break;
    default:
      typeRows(desk, (rows) => typed[one.do](rows, one.row));
  }
};

const readsOf =
  (desk: Desk) =>
  (readers: TableReaders): Rows =>
    rowsOf(desk, readers);

const faultsOf = (desk: Desk): string[] => outstandingFaults(desk.book, readsOf(desk), WHISPER);

const whispers = (desk: Desk): boolean => JSON.stringify(rowsOf(desk, 'confidential')).includes(WHISPER);

const played = async (acts: readonly Act[]): Promise<Desk> => {
  const desk = await openDesk();
  for (const one of acts) run(desk, one);
  return desk;
};

const RUNS = Number(process.env['MINUTEBOOK_RUNS'] ?? 25);

describe('the table of the next agenda', () => {
  it('has every open action once and no closed one twice, whatever was done before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 24 }), async (acts) => {
        const desk = await played(acts);
        run(desk, { do: 'make' });
        const isWhispered = whispers(desk);
        run(desk, { do: 'fill' });
        expect(faultsOf(desk)).toEqual([]);
        expect(whispers(desk)).toBe(isWhispered);
        desk.book.close();
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('would be found wanting if it were not made again', async () => {
    const acts: Act[] = [{ do: 'make' }, { do: 'strike', row: 1 }, { do: 'double', row: 0 }];
    const desk = await played(acts);
    expect(faultsOf(desk)).toEqual(['AT 3/01 open, 2 times', 'AT 3/02 open, 0 times']);
    run(desk, { do: 'fill' });
    expect(faultsOf(desk)).toEqual([]);
    desk.book.close();
  });
});
