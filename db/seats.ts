import { z } from 'zod';
import type { BodySheet, RenamedCategory } from '../shared/api/bodies.ts';
import { type Seat, seatSchema } from '../shared/domain/seat.ts';
import { type BodyId, bodyIdSchema } from '../shared/ids.ts';
import { bodyRows } from './body-rows.ts';
import { refusal } from './errors.ts';
import { idByNow } from './joined-ids.ts';
import { personRows } from './person-rows.ts';
import { putRow, type Restorer, type Rows, readLogged } from './restorer.ts';
import { all, get, given, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const seatRowSchema = seatSchema.extend({ bodyId: bodyIdSchema, position: z.int().min(0) });
type SeatRow = z.infer<typeof seatRowSchema>;

type Stored = Nullable<Omit<SeatRow, 'voting'>, 'personId' | 'category' | 'validFrom' | 'validTo'> & {
  readonly voting: number;
};

const columns = sql`s.id, s.body_id AS bodyId, s.position, s.person_id AS personId, s.category,
  coalesce(s.role, 'member') AS role, s.voting, s.valid_from AS validFrom, s.valid_to AS validTo`;

const seatOf = ({ voting, ...row }: Stored): SeatRow => ({ ...given(row), voting: voting === 1 });

const read = (db: ReadableDb, id: string): SeatRow | null => {
  const row = get<Stored>(db, sql`SELECT ${columns} FROM seats s WHERE s.id = ${id} AND s.deleted_at IS NULL`);
  return row ? seatOf(row) : null;
};

const assertKnown = (db: ReadableDb, { bodyId, personId, position }: SeatRow): void => {
  if (!bodyRows.read(db, bodyId)) throw refusal('notFound', 'The body of this seat is not in the book.', 'bodyId');
  if (personId === undefined || personRows.read(db, personId)) return;
  const path = `seats[${position}].personId`;
  throw refusal('refused', 'The person on this seat is not in the book. Choose another, or leave it vacant.', path);
};

const write = (db: WritableDb, seat: SeatRow): void => {
  assertKnown(db, seat);
  run(
    db,
    sql`INSERT INTO seats (id, body_id, position, person_id, category, role, voting, valid_from, valid_to)
      VALUES (${seat.id}, ${seat.bodyId}, ${seat.position}, ${seat.personId}, ${seat.category}, ${seat.role},
        ${seat.voting ? 1 : 0}, ${seat.validFrom}, ${seat.validTo})
      ON CONFLICT (id) DO UPDATE SET body_id = excluded.body_id, position = excluded.position, person_id = excluded.person_id,
        category = excluded.category, role = excluded.role, voting = excluded.voting,
        valid_from = excluded.valid_from, valid_to = excluded.valid_to, revision = revision + 1, deleted_at = NULL`,
  );
};

/** The rows of seats, as changes record them. */
export const seatRows: Rows<SeatRow> = {
  noun: 'seat',
  row: seatRowSchema,
  read,
  write,
  remove: (db, { id }) => {
    run(db, sql`UPDATE seats SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
  },
};

/** Whose seat it is or was, which can be somebody else than the log has: two people can be made one, and parted again. */
const holderOf = (db: ReadableDb, id: string): Pick<SeatRow, 'personId'> =>
  given(
    get<Nullable<Pick<SeatRow, 'personId'>, 'personId'>>(
      db,
      sql`SELECT person_id AS personId FROM seats WHERE id = ${id} AND person_id IS NOT NULL`,
    ) ?? { personId: null },
  );

/** How undo puts a seat back: one that was taken out is that of who has it by now. */
export const seatRestorer: Restorer = {
  read,
  put: (db, id, logged) => {
    const seat = logged === null ? null : readLogged(seatRowSchema, logged);
    const isBack = seat?.personId !== undefined && read(db, id) === null;
    putRow(db, seatRows, id, isBack ? { ...seat, ...holderOf(db, id) } : seat);
  },
};

/** The seats of a body in the order that they were put in, each with the name of who has it. */
export const listSeats = (db: ReadableDb, bodyId: BodyId): BodySheet['seats'] =>
  all<Stored & { readonly name: string | null }>(
    db,
    sql`SELECT ${columns}, p.name FROM seats s LEFT JOIN people p ON p.id = s.person_id
      WHERE s.body_id = ${bodyId} AND s.deleted_at IS NULL ORDER BY s.position, s.id`,
  ).map(({ name, ...row }) => {
    const { bodyId: _body, position: _position, ...seat } = seatOf(row);
    return name === null ? seat : { ...seat, name };
  });

const assertOwn = (db: ReadableDb, bodyId: BodyId, seats: readonly Seat[]): void => {
  const seen = new Set<string>();
  for (const [index, { id, validFrom, validTo }] of seats.entries()) {
    const owner = get<{ bodyId: BodyId }>(db, sql`SELECT body_id AS bodyId FROM seats WHERE id = ${id}`);
    if (seen.has(id) || (owner && owner.bodyId !== bodyId)) {
      throw refusal('refused', 'This seat stands elsewhere already; add a new one.', `seats[${index}].id`);
    }
    seen.add(id);
    if (validFrom === undefined || validTo === undefined || validFrom <= validTo) continue;
    throw refusal('refused', 'The seat ends before it begins; change one of the dates.', `seats[${index}].validTo`);
  }
};

type SaveSeats = { readonly bodyId: BodyId; readonly seats: readonly Seat[] };

/**
 * Says which seats a body has, all of them and in order: those left out are gone. Several people may chair, and one
 * may have several seats: bodies do. Errors: notFound; refused, with the path of the field.
 */
export const saveSeats = (db: WritableDb, { bodyId, seats }: SaveSeats): void => {
  if (!bodyRows.read(db, bodyId)) throw refusal('notFound', 'This body is not in the book.', 'bodyId');
  assertOwn(db, bodyId, seats);
  const heldByNow = ({ personId, ...seat }: Seat): Seat => ({
    ...seat,
    ...given({ personId: personId === undefined ? null : idByNow(db, personId) }),
  });
  const kept = new Set<string>(seats.map(({ id }) => id));
  for (const { id } of listSeats(db, bodyId)) if (!kept.has(id)) putRow(db, seatRows, id, null);
  for (const [position, seat] of seats.entries())
    putRow(db, seatRows, seat.id, { ...heldByNow(seat), bodyId, position });
};

/** Puts the seats of one category of a body into another. */
export const moveSeats = (db: WritableDb, bodyId: BodyId, { from, to }: RenamedCategory): void => {
  const stored = all<Stored>(
    db,
    sql`SELECT ${columns} FROM seats s WHERE s.body_id = ${bodyId} AND s.category = ${from} AND s.deleted_at IS NULL`,
  );
  for (const seat of stored.map(seatOf)) putRow(db, seatRows, seat.id, { ...seat, category: to });
};
