import { z } from 'zod';
import { digitsOf, plainCode } from '../domain/matter-entry.ts';
import type { Facts, Field, Value } from './fields.ts';
import { type ListKind, listKindOf } from './list-kinds.ts';
import { type ListedOnce, listedOnce, type Named } from './listed-once.ts';
import { type Fault, headingKey, keyOf, type ReadList } from './read-list.ts';

/** A row of the book as a list of its kind would say it. */
export type KnownRow = {
  readonly id: string;
  readonly facts: Facts;
  /** What else it goes by: the earlier codes of its matter. */
  readonly aliases?: readonly Facts[];
  /** What the last list said of it; missing when no list had it. */
  readonly listed?: Facts | undefined;
  /** Whether confidential minutes alone know it, or its matter is confidential, so that no list makes it public. */
  readonly staysConfidential?: boolean;
};

const cellSchema = z.object({
  field: z.string(),
  label: z.string(),
  /** As it is shown; missing for nothing. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** Whether the book has it by hand, not as the last list said it: then it is changed only where that is asked for. */
  byHand: z.boolean(),
});
export type PlannedCell = z.infer<typeof cellSchema>;

const rowSchema = z.object({
  /** The line of the list on which it stands; missing for what only the book has. */
  line: z.int().optional(),
  /** Of the row in the book; missing for a new one. */
  id: z.string().optional(),
  /** What it goes by: 'MP078 PA'. */
  name: z.string(),
  cells: z.array(cellSchema),
  /** Whether what is taken in of it is confidential: confidential minutes alone know it, or its matter is so. */
  staysConfidential: z.boolean().optional(),
});
export type PlannedRow = z.infer<typeof rowSchema>;

/** What taking a list in would do, before anything is kept. */
export const intakePlanSchema = z.object({
  columns: z.array(z.object({ heading: z.string(), field: z.string().optional() })),
  fresh: z.array(rowSchema),
  changed: z.array(rowSchema),
  /** What the secretary wrote by hand and the list, as last time, says otherwise. */
  kept: z.array(rowSchema),
  /** What the last lists had and this one has not. */
  gone: z.array(rowSchema),
  faults: z.array(z.object({ line: z.int(), words: z.string() })),
  /** How many rows are in the book as the list has them. */
  same: z.int(),
  /** Stands for all of the above: what is taken is what was seen. */
  seen: z.string(),
});
export type IntakePlan = z.infer<typeof intakePlanSchema>;

/** A row of the list with the row of the book that it is. */
export type PairedRow = ListedOnce & { readonly known: KnownRow | undefined };

const shown = (field: Field, value: Value | undefined): string | undefined =>
  value === undefined ? undefined : field.show(value);

/** 'MP078 preliminary', without a first round. */
export const nameOf = (kind: ListKind, facts: Facts): string =>
  listKindOf(kind)
    .keys.map((name) => (name === 'round' && facts[name] === 1 ? '' : String(facts[name] ?? '')))
    .filter((part) => part !== '')
    .join(' ');

/** The row of a Draft Proposal that was converted: it keeps its title and what stands behind the letters of its code. */
const convertedFrom = (facts: Facts, known: readonly KnownRow[]): KnownRow | undefined => {
  const [code, title] = [String(facts['code']), headingKey(String(facts['title'] ?? ''))];
  if (title === '' || digitsOf(code) === '') return undefined;
  const found = known.filter((row) => {
    const own = String(row.facts['code']);
    return digitsOf(own) === digitsOf(code) && headingKey(String(row.facts['title'] ?? '')) === title;
  });
  return found.length === 1 ? found[0] : undefined;
};

type Pairs = { readonly pairs: readonly PairedRow[]; readonly faults: readonly Fault[] };

const byNames = (kind: ListKind, known: readonly KnownRow[]): ReadonlyMap<string, KnownRow> =>
  new Map(
    known.flatMap((row) =>
      [...(row.aliases ?? []), row.facts].map((facts) => [keyOf(kind, facts) ?? '', row] as const),
    ),
  );

const namedBy = (names: ReadonlyMap<string, KnownRow>, facts: Facts): Named | undefined => {
  const key = keyOf('matters', facts);
  const row = names.get(key ?? '');
  return row && { id: row.id, position: (row.aliases ?? []).findIndex((alias) => keyOf('matters', alias) === key) };
};

/** The row of the book that a row of a list names, by the code that it has or one of those before. */
const namedIn = (kind: ListKind, names: ReadonlyMap<string, KnownRow>, { facts, earlier = [] }: ListedOnce) =>
  [facts, ...earlier.map(({ code }) => ({ code }))]
    .map((one) => names.get(keyOf(kind, one) ?? ''))
    .find((row) => row !== undefined);

/** An earlier code of what the book has under the later one: no list puts a code before those that a matter has. */
const leftOut = (rows: readonly PairedRow[]): Fault[] =>
  rows.flatMap(({ facts, known, earlier = [] }) => {
    if (known === undefined || !isSameCode(known.facts['code'], facts['code'])) return [];
    const isNew = ({ code }: { readonly code: string }): boolean =>
      !(known.aliases ?? []).some((alias) => isSameCode(alias['code'], code));
    const words = `It has the title and the number of ${String(facts['code'])}, and is taken for its earlier code. Put it into the register by hand if it is a matter of its own.`;
    return earlier.filter(isNew).map(({ line }) => ({ line, words }));
  });

/** The rows of a list, each with the row of the book that it is; of two that are the same one the second is a fault. */
export const pairUp = (kind: ListKind, { rows }: ReadList, known: readonly KnownRow[]): Pairs => {
  const names = byNames(kind, known);
  const once = kind === 'matters' ? listedOnce(rows, ({ facts }) => namedBy(names, facts)) : rows;
  const named = once.map((row): PairedRow => ({ ...row, known: namedIn(kind, names, row) }));
  const taken = new Set(named.flatMap((row) => row.known?.id ?? []));
  const free = kind === 'matters' ? known.filter(({ id }) => !taken.has(id)) : [];
  const all = named.map((row) => ({ ...row, known: row.known ?? convertedFrom(row.facts, free) }));
  const first = new Map(all.toReversed().map((row) => [row.known?.id, row.line]));
  const isFirst = ({ known: own, line }: PairedRow): boolean => own === undefined || first.get(own.id) === line;
  const pairs = all.filter(isFirst);
  const twice = all
    .filter((row) => !isFirst(row))
    .map((row) => ({
      line: row.line,
      words: `It is what line ${first.get(row.known?.id)} is already, under another code.`,
    }));
  return { pairs, faults: [...twice, ...leftOut(pairs)] };
};

/** The fields that the list has a column for. */
export const fieldsIn = (kind: ListKind, { columns }: Pick<ReadList, 'columns'>): Field[] =>
  listKindOf(kind).fields.filter(({ name }) => columns.some(({ field }) => field === name));

/** What a list says otherwise than the book; whether it may be changed unasked, and whether the list says it anew. */
export type Difference = {
  readonly field: Field;
  readonly from: Value | undefined;
  readonly to: Value | undefined;
  readonly byHand: boolean;
  readonly isNews: boolean;
};

/** Whether two values are one code, however it is spelt. */
const isSameCode = (one: Value | undefined, other: Value | undefined): boolean =>
  one !== undefined && other !== undefined && plainCode(String(one)) === plainCode(String(other));

const isAlias = ({ aliases = [], facts: own }: KnownRow, { name }: Field, value: Value | undefined): boolean =>
  name === 'code' && [own, ...aliases].some((facts) => isSameCode(facts[name], value));

/**
 * Where a row of a list and of the book differ. What the book has otherwise than the last list said it was written by
 * hand; a cell that is empty, and was, says nothing.
 */
export const differences = (known: KnownRow, facts: Facts, fields: readonly Field[]): Difference[] =>
  fields.flatMap((field) => {
    const { name } = field;
    const [from, to, last] = [known.facts[name], facts[name], known.listed?.[name]];
    if (from === to || (to === undefined && last === undefined) || isAlias(known, field, to)) return [];
    const byHand = name !== 'code' && from !== last && !(from === undefined && last === undefined);
    return [{ field, from, to, byHand, isNews: to !== last }];
  });

/** What a new row is held against. */
const NOTHING: KnownRow = { id: '', facts: {} };

/** A code that is new and a conversion at once is told with the one before. */
const withConversion = ({ known, earlier }: PairedRow, cell: PlannedCell): PlannedCell =>
  known || earlier === undefined || cell.field !== 'code'
    ? cell
    : { ...cell, from: earlier.map(({ code }) => code).join(', ') };

const cellOf = ({ field, from, to, byHand }: Difference): PlannedCell => {
  const [before, after] = [shown(field, from), shown(field, to)];
  return {
    field: field.name,
    label: field.label,
    ...(before === undefined ? {} : { from: before }),
    ...(after === undefined ? {} : { to: after }),
    byHand,
  };
};

const plannedRow = (kind: ListKind, pair: PairedRow, cells: readonly Difference[]): PlannedRow => {
  const { line, known, facts } = pair;
  return {
    line,
    ...(known && { id: known.id }),
    name: nameOf(kind, known?.facts ?? facts),
    cells: cells.map((cell) => withConversion(pair, cellOf(cell))),
    ...(known?.staysConfidential && { staysConfidential: true }),
  };
};

/** A number that stands for a text: two texts of one number are the same, but for chance. */
const fingerprint = (text: string): string => {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
};

/** What a list had before and has not any more; what it has but can't be read is there. */
const goneRows = (
  kind: ListKind,
  pairs: readonly PairedRow[],
  known: readonly KnownRow[],
  unread: readonly string[],
): PlannedRow[] => {
  const there = new Set(pairs.map((pair) => pair.known?.id));
  return known
    .filter(({ id, listed }) => listed !== undefined && !there.has(id))
    .filter(({ facts, aliases = [] }) => [facts, ...aliases].every((one) => !unread.includes(keyOf(kind, one) ?? '')))
    .map(({ id, facts }) => ({ id, name: nameOf(kind, facts), cells: [] }));
};

type Sorted = Pick<IntakePlan, 'fresh' | 'changed' | 'kept' | 'same'>;

const sortRows = (kind: ListKind, pairs: readonly PairedRow[], fields: readonly Field[]): Sorted => {
  const all = pairs.map((pair) => {
    const found = differences(pair.known ?? NOTHING, pair.facts, fields);
    const isKept = ({ isNews, byHand }: Difference): boolean => !isNews && byHand;
    return { pair, news: found.filter((one) => !isKept(one)), kept: found.filter(isKept) };
  });
  const known = all.filter(({ pair }) => pair.known !== undefined);
  const rowsOf = (rows: typeof all, cells: 'news' | 'kept') =>
    rows.filter((row) => row[cells].length > 0).map((row) => plannedRow(kind, row.pair, row[cells]));
  return {
    fresh: all.filter(({ pair }) => pair.known === undefined).map(({ pair, news }) => plannedRow(kind, pair, news)),
    changed: rowsOf(known, 'news'),
    kept: rowsOf(known, 'kept'),
    same: known.filter(({ news, kept }) => news.length + kept.length === 0).length,
  };
};

/** New rows of matters that are confidential, by their codes, say that they are so as well. */
const marked = (fresh: readonly PlannedRow[], pairs: readonly PairedRow[], codes: readonly string[]): PlannedRow[] => {
  const shut = new Set(codes.map(plainCode));
  const lines = new Set(
    pairs.filter(({ facts }) => shut.has(plainCode(String(facts['code'])))).map(({ line }) => line),
  );
  return fresh.map((row) =>
    row.line !== undefined && lines.has(row.line) ? { ...row, staysConfidential: true } : row,
  );
};

/**
 * What taking a list in would do to the rows of the book. `confidential` has the codes of the matters of which new rows
 * are confidential too. Pure: same list and same rows, same plan.
 */
export const planIntake = (
  kind: ListKind,
  list: ReadList,
  known: readonly KnownRow[],
  confidential: readonly string[] = [],
): IntakePlan => {
  const { pairs, faults } = pairUp(kind, list, known);
  const sorted = sortRows(kind, pairs, fieldsIn(kind, list));
  const whole = {
    columns: list.columns.map(({ heading, field }) => (field === undefined ? { heading } : { heading, field })),
    ...sorted,
    fresh: marked(sorted.fresh, pairs, confidential),
    gone: goneRows(kind, pairs, known, list.unread),
    faults: [...list.faults, ...faults],
  };
  return { ...whole, seen: fingerprint(JSON.stringify(whole)) };
};
