import type { ChasedAction, ChasedOwner, ChaseSheet, Contact } from '../shared/chasing/chase-sheet.ts';
import type { Action } from '../shared/domain/action.ts';
import { isHeldAt, type Seat } from '../shared/domain/seat.ts';
import { type ActionId, type BodyId, bodyIdSchema, type PersonId } from '../shared/ids.ts';
import { listActions } from './actions.ts';
import { getBody, getBodyRules } from './bodies.ts';
import { type Asked, lastChases } from './chases.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import { listOwnerContacts } from './owner-contacts.ts';
import { all, given, type Nullable, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** The most open actions that are asked about at once. */
const MOST = 20_000;

type Held = Pick<Seat, 'validFrom' | 'validTo'> & { readonly personId: PersonId; readonly bodyId: BodyId };

/** The bodies whose confidential papers each person gets on a day: by a seat that does more than look on. */
const readersOn = (db: ReadableDb, day: string): ReadonlyMap<PersonId, BodyId[]> => {
  const seats = all<Nullable<Held, 'validFrom' | 'validTo'>>(
    db,
    sql`SELECT person_id AS personId, body_id AS bodyId, valid_from AS validFrom, valid_to AS validTo FROM seats
      WHERE deleted_at IS NULL AND person_id IS NOT NULL AND coalesce(role, 'member') <> 'observer'`,
  ).map((row) => given(row));
  const held = seats.filter((seat) => isHeldAt(seat, day));
  return new Map(
    [...Map.groupBy(held, ({ personId }) => personId)].map(([id, rows]) => [
      id,
      [...new Set(rows.map(({ bodyId }) => bodyId))],
    ]),
  );
};

type Person = Omit<Contact, 'reads'> & { readonly organisationId?: string };

const listPeople = (db: ReadableDb): Person[] =>
  all<Nullable<Person, 'email' | 'organisationId'>>(
    db,
    sql`SELECT id AS personId, name, email, organisation_id AS organisationId FROM people
      WHERE deleted_at IS NULL ORDER BY name_folded, id`,
  ).map((row) => given(row));

type OwnerRow = {
  readonly actionId: ActionId;
  readonly text: string;
  readonly personId: PersonId | null;
  readonly organisationId: string | null;
  readonly person: string | null;
  readonly organisation: string | null;
};

const listOwnerRows = (db: ReadableDb): OwnerRow[] =>
  all<OwnerRow>(
    db,
    sql`SELECT w.action_id AS actionId, w.text, w.person_id AS personId, w.organisation_id AS organisationId,
        p.name AS person, o.name AS organisation
      FROM action_owners w JOIN actions a ON a.id = w.action_id
        LEFT JOIN people p ON p.id = w.person_id LEFT JOIN organisations o ON o.id = w.organisation_id
      WHERE a.deleted_at IS NULL ORDER BY w.action_id, w.position`,
  );

const roleKey = ({ text }: OwnerRow): string => `role:${fold(text)}`;

const keyOf = (row: OwnerRow): string => row.personId ?? row.organisationId ?? roleKey(row);

const kindOf = ({ personId, organisationId }: OwnerRow): ChasedOwner['kind'] => {
  if (personId !== null) return 'person';
  return organisationId === null ? 'role' : 'organisation';
};

const nameOf = ({ person, organisation, text }: OwnerRow): string => person ?? organisation ?? text;

/** The owners of each action, as mails can have called them. */
const askedOf = (rows: readonly OwnerRow[]): ((actionId: ActionId) => readonly Asked[]) => {
  const byAction = Map.groupBy(rows, ({ actionId }) => actionId);
  return (actionId) =>
    [...Map.groupBy(byAction.get(actionId) ?? [], keyOf)].map(([key, rows]) => ({
      key,
      id: rows[0]?.personId ?? rows[0]?.organisationId ?? undefined,
      names: rows.flatMap((row) => [nameOf(row), row.text]),
    }));
};

const collator = new Intl.Collator('en-GB', { numeric: true });

/** The people of the book, by what chasing asks of them. */
const addressBook = (db: ReadableDb, day: string) => {
  const reads = readersOn(db, day);
  const contacts = listPeople(db).map(({ organisationId, ...person }) => ({
    organisationId,
    contact: { ...person, reads: reads.get(person.personId) ?? [] },
  }));
  const byId = new Map(contacts.map(({ contact }) => [contact.personId, contact]));
  const named = listOwnerContacts(db);
  const peopleOf = (ids: readonly PersonId[]): Contact[] => ids.flatMap((id) => byId.get(id) ?? []);
  return {
    // Who was named for a role stays named when the book gets to know whose name it is.
    people: (row: OwnerRow, key: string) =>
      peopleOf(row.personId === null ? (named.get(key) ?? named.get(roleKey(row)) ?? []) : [row.personId]),
    candidates: ({ personId, organisationId }: OwnerRow, bodies: readonly BodyId[]): Contact[] => {
      if (personId !== null) return [];
      const fits =
        organisationId === null
          ? ({ contact }: (typeof contacts)[number]) => contact.reads.some((id) => bodies.includes(id))
          : (one: (typeof contacts)[number]) => one.organisationId === organisationId;
      return contacts.filter(fits).map(({ contact }) => contact);
    },
  };
};

type Owed = { readonly rows: readonly OwnerRow[]; readonly actions: readonly ChasedAction[] };

const ownersOf = (db: ReadableDb, { rows, actions }: Owed, day: string): ChasedOwner[] => {
  const asked = new Set(actions.map(({ id }) => id));
  const book = addressBook(db, day);
  const open = rows.filter(({ actionId }) => asked.has(actionId));
  const owners = [...Map.groupBy(open, keyOf)].flatMap(([key, owned]): ChasedOwner[] => {
    const [row] = owned;
    if (!row) return [];
    const ids = new Set(owned.map(({ actionId }) => actionId));
    const owed = actions.filter(({ id }) => ids.has(id));
    return [
      {
        key,
        name: nameOf(row),
        kind: kindOf(row),
        people: book.people(row, key),
        candidates: book.candidates(
          row,
          owed.map(({ bodyId }) => bodyId),
        ),
        actionIds: owed.map(({ id }) => id),
      },
    ];
  });
  return owners.toSorted((a, b) => collator.compare(a.name, b.name));
};

const chasedAction = (
  { id, bodyId, reference, text, due, dueOn, state, confidential }: Action,
  chases: ChasedAction['chases'],
): ChasedAction => ({
  id,
  bodyId,
  ...given({ reference: reference ?? null, due: due ?? null, dueOn: dueOn ?? null }),
  text,
  state,
  confidential,
  chases,
});

export type WantedChases = { readonly asOf: string; readonly body?: string | undefined };

/** The open actions of a chase in the order of the register, as the register has them. Errors: refused. */
export const actionsToChase = (db: ReadableDb, { asOf, body }: WantedChases): readonly Action[] => {
  const filter = { open: true, awakeOn: asOf, ...(body === undefined ? {} : { body }) };
  const { rows, total } = listActions(db, { filter, limit: MOST });
  if (total > rows.length) {
    throw refusal('refused', `These are ${total} open actions; ${MOST} can be asked about at once. Choose a body.`);
  }
  return rows;
};

/** Every owner of open actions on a day, whom to write to, and what each owes. Errors: refused. */
export const chaseSheet = (db: ReadableDb, wanted: WantedChases): ChaseSheet => {
  const rows = listOwnerRows(db);
  const last = lastChases(db, askedOf(rows));
  const actions = actionsToChase(db, wanted).map((action) => chasedAction(action, last.get(action.id) ?? []));
  const bodyIds = [...new Set(actions.map(({ bodyId }) => bodyId))];
  return {
    owners: ownersOf(db, { rows, actions }, wanted.asOf),
    actions,
    bodies: bodyIds.map((one) => {
      const { id, code, name, shortName } = getBody(db, bodyIdSchema.parse(one));
      return { id, code, name, shortName, forms: getBodyRules(db, id).forms ?? {} };
    }),
  };
};
