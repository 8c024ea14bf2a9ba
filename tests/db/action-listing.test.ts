import { beforeEach, describe, expect, it } from 'vitest';
import { listed } from '../../db/action-listing.ts';
import { listActionIds } from '../../db/action-many.ts';
import { saveAction } from '../../db/action-save.ts';
import { listActions } from '../../db/actions.ts';
import { bodyRows } from '../../db/body-rows.ts';
import { itemRows } from '../../db/item-rows.ts';
import { meetingRows } from '../../db/meeting-rows.ts';
import { all, run, sql } from '../../db/sql.ts';
import type { Book, WritableDb } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { Due } from '../../shared/domain/block.ts';
import { createBook, makeEditId, write } from '../helpers/create-book.ts';
import { runSeed, seeded } from '../helpers/random.ts';
import { type Draw, daysAfter, drawing } from '../helpers/secretariat/draw.ts';
import { generateSecretariat } from '../helpers/secretariat/generate.ts';
import { loadSecretariat } from '../helpers/secretariat/load.ts';

const secretariat = generateSecretariat({ bodies: 2, meetings: 12, actions: 60 });
const { today, meetings, actions, bodies } = secretariat;

const DUES: readonly (Due | null)[] = [
  { meeting: 'next' },
  { meeting: '7' },
  { workingDays: 5 },
  { date: today },
  { words: 'soon' },
  null,
];

/** States that need no more to be said of them. */
const STATES = ['open', 'in progress', 'proposed for closure', 'closed'] as const;

type Act = (db: WritableDb, draw: Draw) => void;

/** Every way in which something that the register goes by is written. */
const ACTS: readonly Act[] = [
  (db, draw) => saveAction(db, { actionId: draw.one(listActionIds(db, {}).ids), due: draw.one(DUES) }),
  (db, draw) => saveAction(db, { actionId: draw.one(listActionIds(db, {}).ids), state: draw.one(STATES) }),
  (db, draw) =>
    saveAction(db, {
      actionId: draw.one(listActionIds(db, {}).ids),
      owners: draw.often(500) ? [] : ['Zoë', 'The Pier'],
    }),
  (db, draw) => saveAction(db, { actionId: draw.one(listActionIds(db, {}).ids), snoozeDays: draw.one([null, 0, 7]) }),
  // The next meeting is moved, cancelled, planned anew.
  (db, draw) => {
    const meeting = meetingRows.read(db, draw.one(meetings).id);
    if (!meeting) return;
    const date = draw.often(100) ? undefined : daysAfter(meeting.date ?? today, draw.between(-90, 90));
    meetingRows.write(db, { ...meeting, date, state: draw.one(['planned', 'cancelled', 'circulated']) });
  },
  (db, draw) => {
    const { id: _id, items: _items, ...meeting } = draw.one(meetings);
    const number = String(draw.between(100, 999));
    const id = meetingRows.read(db, NEW_MEETING)?.id ?? NEW_MEETING;
    meetingRows.write(db, { ...meeting, id, number, date: daysAfter(today, draw.between(1, 20)), state: 'planned' });
  },
  (db, draw) => {
    const item = itemRows.read(db, draw.one(draw.one(meetings).items).id);
    if (item) itemRows.write(db, { ...item, confidential: draw.often(500) });
  },
  (db, draw) => {
    const { items } = draw.one(meetings);
    const [above, below] = [items[0], draw.one(items.slice(1))];
    run(db, sql`UPDATE items SET parent_id = ${draw.often(500) ? above?.id : null} WHERE id = ${below.id}`);
  },
  (db, draw) => {
    const { blockId } = draw.one(actions);
    run(db, sql`UPDATE blocks SET visibility = ${draw.one(['confidential', 'everyone'])} WHERE id = ${blockId}`);
  },
  (db, draw) => {
    const [one, other] = [draw.one(actions), draw.one(actions)];
    if (one.id < other.id) run(db, sql`UPDATE actions SET from_id = ${one.id} WHERE id = ${other.id}`);
  },
  (db, draw) => {
    const body = bodyRows.read(db, draw.one(bodies).id);
    if (body) bodyRows.write(db, { ...body, code: `${body.code.slice(0, 3)}${draw.between(1, 9)}` });
  },
  (db, draw) => {
    const gone = draw.often(500) ? db.at : null;
    run(db, sql`UPDATE actions SET deleted_at = ${gone} WHERE id = ${draw.one(actions).id}`);
  },
];

const NEW_MEETING = meetings[0]?.id.replace(/.$/, 'f') as (typeof meetings)[number]['id'];

describe('what the register is sorted by', () => {
  let book: Book;
  beforeEach(async () => {
    book = await createBook();
    loadSecretariat(book, secretariat);
    return () => book.close();
  });

  const rows = (): unknown[] => book.read((db) => all(db, sql`SELECT * FROM action_listing ORDER BY action_id`));
  const workedOut = (): unknown[] =>
    book.read((db) => all<object>(db, sql`${listed} ORDER BY a.id`).map((row) => Object.values(row)));
  const isRight = (): boolean =>
    JSON.stringify(rows().map((row) => Object.values(row as object))) === JSON.stringify(workedOut());

  /** One act, and now and then its undo; whether every row was right after each. */
  const actRightly = (draw: Draw): boolean => {
    const editId = makeEditId();
    const { seq } = write(book, (db) => draw.one(ACTS)(db, draw), editId);
    if (!isRight()) return false;
    if (seq !== undefined && draw.often(300)) write(book, (db) => undoEdit(db, editId));
    return isRight();
  };

  /** How many acts it takes until a row is not what it should be; undefined when all are right to the end. */
  const firstFault = (seed: number, count: number): number | undefined => {
    const draw = drawing(seeded(seed));
    const step = Array.from({ length: count }).findIndex(() => !actRightly(draw));
    return step === -1 ? undefined : step;
  };

  it('stays right whatever is written in whatever order, taken back or not', () => {
    const seed = runSeed();
    expect(isRight()).toBe(true);
    expect([seed, firstFault(seed, 150)]).toEqual([seed, undefined]);
  });

  it.each(['meetings_listed_anew', 'action_dues_listed_new', 'blocks_listed_anew'])(
    'would be seen to go wrong without %s',
    (trigger) => {
      write(book, (db) => void db.connection.exec(`DROP TRIGGER ${trigger}`));
      expect(firstFault(1, 300)).toBeDefined();
    },
  );

  it('follows the next meeting as it moves', () => {
    const waiting = (on: string) =>
      book.read((db) => listActions(db, { filter: { dueFrom: on, dueTo: on }, limit: 100 })).rows.map(({ id }) => id);
    const meeting = meetings.find(({ state }) => state === 'planned');
    if (!meeting) throw new Error('Nothing is planned');
    const before = waiting(meeting.date);
    expect(before.length).toBeGreaterThan(0);
    const moved = daysAfter(meeting.date, 3);
    const there = waiting(moved);
    write(book, (db) => {
      const row = meetingRows.read(db, meeting.id);
      if (row) meetingRows.write(db, { ...row, date: moved });
      // The write itself is answered by what it has written.
      const own = listActions(db, { filter: { dueFrom: moved, dueTo: moved }, limit: 100 }).rows;
      expect(own).toHaveLength(before.length + there.length);
    });
    expect(waiting(meeting.date)).toEqual([]);
    expect(waiting(moved)).toHaveLength(before.length + there.length);
  });
});
