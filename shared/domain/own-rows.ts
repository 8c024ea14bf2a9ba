import { type MadeRow, type OutstandingEntry, type OutstandingReaders, saidOf } from './outstanding.ts';

/** A row that the secretary typed, or typed in. */
export type OwnRow = {
  /** Who is to read it: what is confidential by now takes its row along. */
  readonly readers: OutstandingReaders;
  readonly named: readonly { readonly reference: string; readonly id?: string | undefined }[];
  readonly update: string;
};

/** Each text once, a line each; those that say nothing left out. */
const linesOf = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ''))].join('\n');

/** The actions that a row names. */
export const actionsIn = ({ named }: OwnRow): string[] => named.flatMap(({ id }) => id ?? []);

/**
 * Leaves an action that stands in two rows of one table in the first of them. What the other row said goes along when it has no action
 * of its own left; the rows that stay are told by their place in the list.
 */
export const withoutDoubles = (rows: readonly OwnRow[]): ReadonlyMap<number, OwnRow> => {
  const stay = new Map<number, OwnRow>();
  const placeOf = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    const doubled = (id: string | undefined) => id !== undefined && placeOf.has(id);
    const seen = new Set<string>();
    const named = row.named.filter(({ id }) => !doubled(id) && (id === undefined || (!seen.has(id) && seen.add(id))));
    const first = row.named
      .map(({ id }) => (id === undefined ? undefined : placeOf.get(id)))
      .find((n) => n !== undefined);
    const into = first === undefined ? undefined : stay.get(first);
    if (first !== undefined && into && named.length === 0) {
      stay.set(first, { ...into, update: linesOf([into.update, row.update]) });
      continue;
    }
    stay.set(at, { ...row, named });
    for (const id of seen) placeOf.set(id, at);
  }
  return stay;
};

export type Known = {
  readonly entries: ReadonlyMap<string, OutstandingEntry>;
  /** The row in which an action was put into the minutes. */
  readonly madeOf: (actionId: string) => MadeRow | undefined;
};

/** The words of the secretary, with what there is new to say of the actions behind them. */
const updateOf = (row: OwnRow, { entries, madeOf }: Known): string => {
  const own = actionsIn(row).flatMap((id) => entries.get(id) ?? []);
  const news = own.filter(({ actionId, sentence }) => madeOf(actionId)?.said[actionId] !== sentence);
  if (news.length === 0) return row.update;
  const wasMade = ({ actionId }: OutstandingEntry) => {
    const made = madeOf(actionId);
    return made !== undefined && !made.isOwn && made.update === row.update;
  };
  if (row.update === '' || own.some(wasMade)) return linesOf(own.map(({ sentence }) => sentence));
  return linesOf([row.update, ...news.map(({ sentence }) => sentence).filter((text) => !row.update.includes(text))]);
};

/** A row of the secretary's as it goes back into the minutes; a number that moved since is put right. */
export const keptRow = (row: OwnRow, known: Known): MadeRow => {
  const { entries } = known;
  return {
    references: row.named.map(({ id, reference }) => entries.get(id ?? '')?.reference ?? reference),
    update: updateOf(row, known),
    actionIds: row.named.map(({ id }) => id ?? ''),
    said: saidOf(actionsIn(row).flatMap((id) => entries.get(id) ?? [])),
    isOwn: true,
  };
};
