import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { saveAction } from '../../db/action-save.ts';
import { settleAction } from '../../db/action-settle.ts';
import { getActionSheet } from '../../db/action-sheet.ts';
import { transferAction } from '../../db/action-transfer.ts';
import { addUpdate } from '../../db/action-updates.ts';
import { listActions } from '../../db/actions.ts';
import { Refusal } from '../../db/errors.ts';
import { getMeeting } from '../../db/meetings.ts';
import { saveMeeting } from '../../db/save-meeting.ts';
import { get, run, sql } from '../../db/sql.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { Due } from '../../shared/domain/block.ts';
import { type ActionId, actionIdSchema, type EditId, type MeetingId, updateIdSchema } from '../../shared/ids.ts';
import { action, openDesk, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, write } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';

/*
 * Lives at random: whatever is done to actions that have been handed out, the first due stays, each change after it is a
 * slip, and what is undone has never been. The model keeps nothing but the dues that were said.
 */

const makeId = countedIds(0xac73_0000_0000);

/** Long runs are new ones each time; short ones the same. */
const HOW = process.env['MINUTEBOOK_LONG'] ? { numRuns: 300 } : { numRuns: 6, seed: 6 };
/** Enough to find a fault. */
const CONTROL = { numRuns: 25, seed: 6, endOnFailure: true };

const anyDay = fc.integer({ min: 1, max: 28 }).map((day) => `2027-05-${String(day).padStart(2, '0')}`);
const anyDue: fc.Arbitrary<Due | null> = fc.oneof(
  anyDay.map((date) => ({ date })),
  fc.constant<Due>({ meeting: 'next' }),
  fc.integer({ min: 1, max: 9 }).map((workingDays) => ({ workingDays })),
  fc.constant<Due>({ none: true }),
  fc.constant(null),
);

type Act =
  | { readonly kind: 'update' | 'transfer'; readonly which: number; readonly date: string }
  | { readonly kind: 'due'; readonly which: number; readonly due: Due | null }
  | { readonly kind: 'owners'; readonly which: number; readonly owners: readonly string[] }
  | { readonly kind: 'snooze'; readonly which: number; readonly days: number | null }
  | { readonly kind: 'move'; readonly date: string }
  | {
      readonly kind: 'state';
      readonly which: number;
      readonly state: 'open' | 'in progress' | 'proposed for closure' | 'closed' | 'withdrawn';
      readonly date: string;
    };

const which = fc.nat({ max: 7 });
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constantFrom('update', 'transfer'), which, date: anyDay }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('due'), which, due: anyDue }) },
  fc.record({ kind: fc.constant('owners'), which, owners: fc.subarray(['HC', 'Otis Bell', 'the digger']) }),
  fc.record({ kind: fc.constant('snooze'), which, days: fc.option(fc.nat({ max: 20 })) }),
  fc.record({ kind: fc.constant('move'), date: anyDay }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('state'),
      which,
      state: fc.constantFrom('open', 'in progress', 'proposed for closure', 'closed', 'withdrawn'),
      date: anyDay,
    }),
  },
);

/** The acts of the store that a fault can be put into. */
type Store = {
  readonly saveDue: (db: WritableDb, actionId: ActionId, due: Due | null) => void;
  readonly undo: (db: WritableDb, editId: EditId) => unknown;
};
const sound: Store = {
  saveDue: (db, actionId, due) => saveAction(db, { actionId, due }),
  undo: undoEdit,
};

type Scene = {
  readonly book: Book;
  readonly store: Store;
  readonly next: MeetingId;
  readonly other: MeetingId;
  /** The dues that were said of each action, those that were undone not among them. */
  readonly dues: Map<ActionId, readonly string[]>;
};

let bodies = 0;

/** Two actions that were handed out, at a body of their own that meets again, and another body. */
const setScene = (book: Book, store: Store): Scene => {
  bodies += 1;
  const body = (code: string) => ({ ...smallFile().body, code, name: code, shortName: code, actionPrefix: code });
  const here = body(`A${bodies}`);
  const desk = openDesk(book, loadFile(book, smallFile({ body: here })), makeId);
  const next = loadFile(
    book,
    smallFile({ body: here, meeting: { number: '4', date: '2027-04-06', state: 'planned' } }),
  );
  const other = loadFile(book, smallFile({ body: body(`B${bodies}`) }));
  desk.put(desk.newId(), action('to dig', { owners: ['HC'], due: { date: '2027-03-30' } }));
  desk.put(desk.newId(), action('to plant', { owners: ['OB'], due: { meeting: 'next' } }));
  desk.handOut();
  const { rows } = book.read((db) => listActions(db, { filter: { body: here.code }, limit: 9 }));
  return { book, store, next, other, dues: new Map(rows.map(({ id, due }) => [id, [JSON.stringify(due)]])) };
};

const sheetsOf = ({ book, dues }: Scene) => book.read((db) => [...dues.keys()].map((id) => getActionSheet(db, id)));

/** Does one act, as one edit; the id of the action that it made. */
const perform = ({ store, next, other, dues }: Scene, act: Act) => {
  const ids = [...dues.keys()];
  return (db: WritableDb): ActionId | undefined => {
    if (act.kind === 'move') {
      const { state: _state, ...meeting } = getMeeting(db, next);
      saveMeeting(db, { ...meeting, state: 'planned', date: act.date });
      return undefined;
    }
    const actionId = ids[act.which % ids.length];
    if (!actionId) throw new Error('There is an action');
    switch (act.kind) {
      case 'update':
        addUpdate(db, { updateId: updateIdSchema.parse(makeId()), actionId, date: act.date, text: 'Dug.' });
        return undefined;
      case 'due':
        store.saveDue(db, actionId, act.due);
        return undefined;
      case 'owners':
        saveAction(db, { actionId, owners: act.owners });
        return undefined;
      case 'snooze':
        saveAction(db, { actionId, snoozeDays: act.days });
        return undefined;
      case 'state':
        settleAction(db, { actionId, state: act.state, date: act.date, reason: 'So it is.' });
        return undefined;
      case 'transfer': {
        const intoId = actionIdSchema.parse(makeId());
        const { bodyId } = getMeeting(db, other);
        transferAction(db, { actionId, intoId, bodyId, date: act.date });
        return intoId;
      }
      default:
        return act satisfies never;
    }
  };
};

/** What the model expects of an act that was done. */
const follow = ({ book, dues }: Scene, act: Act, made: ActionId | undefined): void => {
  if (act.kind === 'due') {
    const ids = [...dues.keys()];
    const id = ids[act.which % ids.length];
    const said = id && dues.get(id);
    const due = JSON.stringify(act.due ?? undefined) ?? '';
    if (id && said && said.at(-1) !== due && !(said.length === 0 && due === '')) dues.set(id, [...said, due]);
  }
  if (made === undefined) return;
  const { due } = book.read((db) => getActionSheet(db, made)).action;
  dues.set(made, due === undefined ? [] : [JSON.stringify(due)]);
};

const assertDues = (scene: Scene): void => {
  for (const {
    action: { id, slips },
    dues,
  } of sheetsOf(scene)) {
    const said = scene.dues.get(id) ?? [];
    expect(dues.map(({ due }) => JSON.stringify(due) ?? '')).toEqual(said);
    expect(slips).toBe(Math.max(0, said.length - 1));
  }
};

/** One act as one edit; undefined for one that is refused or changes nothing, else the action that it made, if any. */
const attempt = (scene: Scene, act: Act, editId: EditId): { readonly made: ActionId | undefined } | undefined => {
  const work = perform(scene, act);
  try {
    const { reply, seq } = write(scene.book, work, editId);
    return seq === undefined ? undefined : { made: reply };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
};

/** One act, undone and done again: between them everything is as it was. */
const step = (scene: Scene, act: Act): void => {
  const { book, store } = scene;
  const before = sheetsOf(scene);
  const [first, second, third] = [makeEditId(), makeEditId(), makeEditId()];
  const done = attempt(scene, act, first);
  const after = sheetsOf(scene);
  if (done) write(book, (db) => store.undo(db, first), second);
  expect(sheetsOf(scene)).toEqual(before);
  if (!done) return;
  write(book, (db) => store.undo(db, second), third);
  expect(sheetsOf(scene)).toEqual(after);
  follow(scene, act, done.made);
  assertDues(scene);
};

describe('the lives of actions', () => {
  let book: Book;
  beforeAll(async () => {
    book = await createBook();
    return () => book.close();
  });
  const lives = (store: Store) =>
    fc.property(fc.array(anyAct, { minLength: 1, maxLength: 14 }), (acts) => {
      const scene = setScene(book, store);
      for (const act of acts) step(scene, act);
    });

  it('keep the first due, count each change after it, and are as they were when an edit is undone', {
    timeout: 300_000,
  }, () => {
    fc.assert(lives(sound), HOW);
  });

  it('fail with a store that writes over the first due', () => {
    const overwriting: Store = {
      ...sound,
      saveDue: (db, actionId, due) => {
        run(db, sql`DELETE FROM action_dues WHERE action_id = ${actionId} AND position = 0`);
        run(db, sql`UPDATE action_dues SET position = position - 1 WHERE action_id = ${actionId}`);
        saveAction(db, { actionId, due });
      },
    };
    expect(fc.check(lives(overwriting), CONTROL).failed).toBe(true);
  });

  it('fail with an undo that leaves a slip behind', () => {
    const leaving: Store = {
      ...sound,
      undo: (db, editId) => {
        const count = () => get<{ n: number }>(db, sql`SELECT count(*) AS n FROM action_dues`)?.n ?? 0;
        const before = count();
        const done = undoEdit(db, editId);
        if (count() < before) {
          run(
            db,
            sql`INSERT INTO action_dues (action_id, position, kind, value, at)
              SELECT action_id, max(position) + 1, 'none', NULL, ${db.at} FROM action_dues GROUP BY action_id`,
          );
        }
        return done;
      },
    };
    expect(fc.check(lives(leaving), CONTROL).failed).toBe(true);
  });
});
