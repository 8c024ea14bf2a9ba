import type { Facts, Field, Value } from '../shared/intake/fields.ts';
import type { ListKind } from '../shared/intake/list-kinds.ts';
import {
  type Difference,
  differences,
  fieldsIn,
  type IntakePlan,
  type KnownRow,
  type PairedRow,
  pairUp,
  planIntake,
} from '../shared/intake/plan.ts';
import { headingKey, type KnownColumns, type ReadList, readList } from '../shared/intake/read-list.ts';
import { refusal } from './errors.ts';
import { confidentialCodes, intakeTargets } from './intake-targets.ts';
import { listedRows, listedRowsOf } from './listed-rows.ts';
import { putRow } from './restorer.ts';
import { getSettings, saveSettings } from './settings.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** A list as it came, and what its headings were said to mean, by the heading. */
export type Intake = {
  readonly kind: ListKind;
  readonly text: string;
  readonly columns?: KnownColumns | undefined;
};

const byKey = (columns: KnownColumns): KnownColumns =>
  Object.fromEntries(Object.entries(columns).map(([heading, field]) => [headingKey(heading).slice(0, 200), field]));

const columnsFor = (db: ReadableDb, { kind, columns = {} }: Intake): KnownColumns => ({
  ...getSettings(db).listColumns[kind],
  ...byKey(columns),
});

type Looked = { readonly list: ReadList; readonly known: readonly KnownRow[]; readonly plan: IntakePlan };

const look = (db: ReadableDb, intake: Intake): Looked => {
  const { kind, text } = intake;
  const list = readList(kind, text, columnsFor(db, intake));
  const listed = listedRowsOf(db, kind);
  const known = intakeTargets[kind].known(db).map((row) => ({ ...row, listed: listed.get(row.id)?.said }));
  return { list, known, plan: planIntake(kind, list, known, kind === 'matters' ? [] : confidentialCodes(db)) };
};

/** What taking a list in would do. It keeps nothing. */
export const readIntake = (db: ReadableDb, intake: Intake): IntakePlan => look(db, intake).plan;

export type TakeIntake = Intake & {
  /** Cells that the secretary wrote by hand and the list is to have its way in: the row's id and the field. */
  readonly overwrite: readonly { readonly id: string; readonly field: string }[];
  /** Whether rows that the list has no more go from the book. */
  readonly removeGone: boolean;
  /** What was seen before: nothing else is taken. */
  readonly seen: string;
};

const CHANGED = 'The book has changed since this list was looked at. Look at it again; nothing was kept.';

/** The facts of a row with those that a list says put in their place; undefined takes one out. */
const withFacts = (facts: Facts, said: readonly (readonly [string, Value | undefined])[]): Facts => {
  const after: Record<string, Value> = { ...facts };
  for (const [name, value] of said) {
    if (value === undefined) delete after[name];
    else after[name] = value;
  }
  return after;
};

const isTaken = ({ field, byHand }: Difference, id: string, { overwrite }: TakeIntake): boolean =>
  !byHand || overwrite.some((cell) => cell.id === id && cell.field === field.name);

/** Puts a row under each code that the list has for it, in their order. Gives its id. */
const putConverted = (db: WritableDb, { kind }: TakeIntake, pair: PairedRow, facts: Facts): string => {
  const { known, earlier = [] } = pair;
  const { put } = intakeTargets[kind];
  const first = earlier.reduce<string | undefined>((id, { code }) => put(db, id, { ...facts, code }), known?.id);
  return put(db, first, facts);
};

const takeRow = (db: WritableDb, pair: PairedRow, fields: readonly Field[], intake: TakeIntake): boolean => {
  const { kind } = intake;
  const { known, facts } = pair;
  const found = known ? differences(known, facts, fields) : [];
  const taken = found.filter((one) => isTaken(one, known?.id ?? '', intake));
  const after = known
    ? withFacts(
        known.facts,
        taken.map(({ field, to }) => [field.name, to]),
      )
    : facts;
  const isChanged = known === undefined || taken.length > 0;
  const id = isChanged ? putConverted(db, intake, pair, after) : (known?.id ?? '');
  const said = withFacts(
    known?.listed ?? {},
    fields.map(({ name }) => [name, facts[name]]),
  );
  putRow(db, listedRows, id, { id, kind, said });
  return isChanged;
};

const takeGone = (db: WritableDb, { kind, removeGone }: TakeIntake, { gone }: IntakePlan): number => {
  const { remove } = intakeTargets[kind];
  if (!removeGone || !remove) return 0;
  for (const { id = '' } of gone) {
    remove(db, id);
    putRow(db, listedRows, id, null);
  }
  return gone.length;
};

const rememberColumns = (db: WritableDb, { kind, columns = {} }: Intake): void => {
  if (Object.keys(columns).length === 0) return;
  const { listColumns } = getSettings(db);
  saveSettings(db, { listColumns: { ...listColumns, [kind]: { ...listColumns[kind], ...byKey(columns) } } });
};

/**
 * Takes a list in as it was seen, all of it or nothing: what is new, what has changed, and what it said of each row, by
 * which it is known the next time what was written by hand. Gives how many rows came in, were changed and
 * went. Errors: refused.
 */
export const takeIntake = (
  db: WritableDb,
  intake: TakeIntake,
): { readonly fresh: number; readonly changed: number; readonly removed: number } => {
  const { list, known, plan } = look(db, intake);
  if (plan.seen !== intake.seen) throw refusal('refused', CHANGED, 'seen');
  const fields = fieldsIn(intake.kind, list);
  const { pairs } = pairUp(intake.kind, list, known);
  const taken = pairs.filter((pair) => takeRow(db, pair, fields, intake));
  const fresh = taken.filter((pair) => pair.known === undefined).length;
  const removed = takeGone(db, intake, plan);
  rememberColumns(db, intake);
  return { fresh, changed: taken.length - fresh, removed };
};
