import {
  type ByReaders,
  joinedRows,
  type MadeRow,
  type OutstandingEntry,
  type OutstandingReaders,
  type OutstandingRow,
  outstandingReadersSchema,
  readsSame,
} from './outstanding.ts';
import { actionsIn, type Known, keptRow, type OwnRow, withoutDoubles } from './own-rows.ts';

export type FillOutstanding = {
  readonly entries: readonly OutstandingEntry[];
  /** The tables as they were made last. */
  readonly made: ByReaders<readonly MadeRow[]>;
  /** The tables as they are in the minutes. */
  readonly now: ByReaders<readonly OutstandingRow[]>;
  /** The actions that references name, each written out. */
  readonly read: (references: readonly string[]) => OwnRow['named'];
  /** Whether an action is confidential by now: one that no entry tells of any more, since it is settled or gone, as well. */
  readonly isConfidential: (actionId: string) => boolean;
  /** Whether an action is not in the register any more: its number may be another one's. */
  readonly isGone: (actionId: string) => boolean;
};

/** A row of the minutes as it is: nobody touched it since it was made, or it is the secretary's. */
type Place = { readonly readers: OutstandingReaders } & (
  | { readonly made: MadeRow }
  | {
      readonly own: OwnRow;
      /** The actions that it was about, whatever their numbers name by now. */
      readonly about: readonly string[];
    }
);

/** Takes a row out of a list, once. */
const takeOut = (list: MadeRow[], fits: (row: MadeRow) => boolean): MadeRow | undefined => {
  const at = list.findIndex(fits);
  return at === -1 ? undefined : list.splice(at, 1)[0];
};

/** What a row that was made names. */
export const namedIn = ({ references, actionIds }: MadeRow): OwnRow['named'] =>
  references.map((reference, at) => {
    const id = actionIds[at] ?? '';
    return id === '' ? { reference } : { reference, id };
  });

const hasSameReferences = (one: OutstandingRow, other: OutstandingRow): boolean =>
  readsSame({ ...one, update: '' }, { ...other, update: '' });

const placesOf = ({ made, now, read, isGone }: FillOutstanding, readers: OutstandingReaders): Place[] => {
  const left = [...made[readers]];
  // What reads as it was made is taken first, so that a row that was changed can't be taken for it.
  const same = now[readers].map((row) => takeOut(left, (one) => readsSame(one, row)));
  return now[readers].map((row, at) => {
    const found = same[at];
    if (found && !found.isOwn) return { readers, made: found };
    const before = found ?? takeOut(left, (one) => hasSameReferences(one, row));
    // A number whose action is gone, by now another one's perhaps, names what it names today.
    const named = before
      ? namedIn(before).flatMap((one) => (one.id === undefined || isGone(one.id) ? read([one.reference]) : [one]))
      : read(row.references);
    const own = { readers, named, update: row.update };
    return { readers, own, about: [...actionsIn(own), ...(before?.actionIds ?? [])].filter((id) => id !== '') };
  });
};

/** Her words go with the action: what is confidential by now takes its row along. */
const withReaders = (place: Place, { isConfidential }: FillOutstanding): Place => {
  if ('made' in place || !place.about.some(isConfidential)) return place;
  return { ...place, readers: 'confidential', own: { ...place.own, readers: 'confidential' } };
};

/** Takes out of the new rows those of the actions that a row had. */
const takeOf = (fresh: Set<MadeRow>, made: MadeRow): MadeRow[] => {
  const here = [...fresh].filter(({ actionIds }) => actionIds.some((id) => made.actionIds.includes(id)));
  for (const row of here) fresh.delete(row);
  return here;
};

/** Where an action was put into the minutes for these readers; else where it was for the others. */
const madeFor = (made: FillOutstanding['made'], readers: OutstandingReaders): Known['madeOf'] => {
  const rows = [...made[readers], ...outstandingReadersSchema.options.flatMap((each) => made[each])];
  return (id) => rows.find(({ actionIds }) => actionIds.includes(id));
};

/**
 * The tables of actions outstanding as they are to be: each action is once in the one of its readers. What the secretary
 * typed stays, with what there is new to say behind it, and where she typed it: a row of the confidential table that names
 * an open action takes nothing from the other table, and gives it no word. Rows that nobody touched are made anew where
 * they stand, and what is missing comes at the end.
 */
export const fillOutstanding = (input: FillOutstanding): ByReaders<MadeRow[]> => {
  const entries = new Map(input.entries.map((entry) => [entry.actionId, entry]));
  const places = outstandingReadersSchema.options
    .flatMap((readers) => placesOf(input, readers))
    .map((place) => withReaders(place, input));
  const rowsFor = (readers: OutstandingReaders): MadeRow[] => {
    const here = places.filter((place) => place.readers === readers);
    const own = here.flatMap((place) => ('own' in place ? [place.own] : []));
    const stay = withoutDoubles(own);
    const held = new Set([...stay.values()].flatMap(actionsIn));
    const free = input.entries.filter((entry) => entry.readers === readers && !held.has(entry.actionId));
    const fresh = new Set(joinedRows(free));
    const known = { entries, madeOf: madeFor(input.made, readers) };
    const keep = (row: OwnRow): MadeRow[] => {
      const kept = stay.get(own.indexOf(row));
      return kept ? [keptRow(kept, known)] : [];
    };
    const rows = here.flatMap((place) => ('made' in place ? takeOf(fresh, place.made) : keep(place.own)));
    return [...rows, ...fresh];
  };
  return { everyone: rowsFor('everyone'), confidential: rowsFor('confidential') };
};
