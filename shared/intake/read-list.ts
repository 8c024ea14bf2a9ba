import { plainCode } from '../domain/matter-entry.ts';
import { type CellRow, readCells, type Separator, separators } from './cells.ts';
import { type Facts, type Field, isEmptyCell, type Value } from './fields.ts';
import { type ListKind, listKindOf } from './list-kinds.ts';

/** The most rows of a list, and the most characters of its text. */
export const MOST_ROWS = 20_000;
export const LONGEST_LIST = 5_000_000;

/** A heading of the list and the field that its column is; without one it is passed over. */
export type Column = { readonly heading: string; readonly field?: string | undefined };

/** Fields that headings were said to mean, by the heading as it is compared; '' means none. */
export type KnownColumns = Readonly<Record<string, string>>;

export type ListRow = { readonly line: number; readonly facts: Facts };

/** What can't be read, and why: a sentence. */
export type Fault = { readonly line: number; readonly words: string };

/** A list as it was read. */
export type ReadList = {
  readonly columns: readonly Column[];
  readonly rows: readonly ListRow[];
  readonly faults: readonly Fault[];
  /** What tells the rows that can't be read from the others, where that much of them is read. */
  readonly unread: readonly string[];
};

/** A heading as it is compared: 'Date  Raised:' and 'date raised' are one. */
export const headingKey = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The field that each heading usually means: its own names go first, then the field that comes first. */
const usualFields = (fields: readonly Field[]): ReadonlyMap<string, string> => {
  const own = fields.flatMap(({ name, label }) => [
    [headingKey(label), name] as const,
    [headingKey(name), name] as const,
  ]);
  const others = fields.flatMap(({ name, headings }) =>
    headings.map((heading) => [headingKey(heading), name] as const),
  );
  return new Map([...own, ...others].toReversed());
};

/** The first column that means a field is that field. */
const columnsOf = ({ cells }: CellRow, kind: ListKind, known: KnownColumns): Column[] => {
  const { fields } = listKindOf(kind);
  const usual = usualFields(fields);
  const taken = new Set<string>();
  return cells.map((cell) => {
    const heading = cell.replace(/\s+/gu, ' ').trim();
    const key = headingKey(heading);
    const name = Object.hasOwn(known, key) ? known[key] : usual.get(key);
    if (key === '' || name === undefined || taken.has(name) || !fields.some((one) => one.name === name)) {
      return { heading };
    }
    taken.add(name);
    return { heading, field: name };
  });
};

const matched = (columns: readonly Column[]): number => columns.filter(({ field }) => field !== undefined).length;

/** How far down the headings of a list are looked for: a title may stand above them. */
const HEADINGS_WITHIN = 20;

type Heads = { readonly at: number; readonly columns: readonly Column[] };

const headsIn = (rows: readonly CellRow[], kind: ListKind, known: KnownColumns): Heads | undefined =>
  rows
    .slice(0, HEADINGS_WITHIN)
    .map((row, at) => ({ at, columns: columnsOf(row, kind, known) }))
    .reduce<Heads | undefined>(
      (best, each) => (matched(each.columns) > matched(best?.columns ?? []) ? each : best),
      undefined,
    );

const SAID = /^(?:\uFEFF)?sep=(.)(?:\r\n|\r|\n)/iu;

const asSeparator = (sign: string | undefined): Separator | undefined => separators.find((one) => one === sign);

/** What stands between the cells: as the text says itself, else what makes the most of its headings. */
const separatorOf = (text: string, kind: ListKind, known: KnownColumns): Separator => {
  const said = asSeparator(SAID.exec(text)?.[1]);
  if (said !== undefined) return said;
  const rated = separators.map((separator) => {
    const rows = readCells(text, separator, HEADINGS_WITHIN);
    const cells = Math.max(0, ...rows.map((row) => row.cells.length));
    return { separator, score: matched(headsIn(rows, kind, known)?.columns ?? []) * 1000 + Math.min(cells, 999) };
  });
  return rated.reduce((best, each) => (each.score > best.score ? each : best)).separator;
};

const shortened = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);

type Read = { readonly facts: Facts; readonly words: readonly string[] };

const readRow = ({ cells }: CellRow, columns: readonly Column[], fields: readonly Field[]): Read => {
  const facts: Record<string, string | number> = {};
  const words: string[] = [];
  for (const [at, { field: name, heading }] of columns.entries()) {
    const cell = cells[at] ?? '';
    const field = fields.find((one) => one.name === name);
    if (!field || isEmptyCell(cell)) continue;
    const read = field.read(cell);
    if (read.ok) facts[field.name] = read.value;
    else words.push(`${heading}: “${shortened(cell.replace(/\s+/gu, ' ').trim())}” ${read.error.replace(/\.$/u, '')}.`);
  }
  return { facts, words };
};

/** What a list of the kind need not say of a row. */
const UNSAID: Readonly<Partial<Record<ListKind, Facts>>> = { assessments: { round: 1 } };

const withUnsaid = (kind: ListKind, facts: Facts): Facts => ({ ...UNSAID[kind], ...facts });

/** A value of a key as it is compared: 'DP 094' and 'dp094' are one code. */
const compared = (name: string, value: Value): string => {
  const text = String(value).normalize('NFKC');
  return name === 'code' ? plainCode(text) : text.toLowerCase();
};

/** What tells a row of a list from the others; undefined where the list does not say it. */
export const keyOf = (kind: ListKind, facts: Facts): string | undefined => {
  const parts = listKindOf(kind).keys.map((name) => {
    const value = facts[name];
    return value === undefined ? undefined : compared(name, value);
  });
  return parts.includes(undefined) ? undefined : parts.join('\n');
};

const noHeadings = (kind: ListKind): Fault => ({
  line: 1,
  words: `No line names the columns. Copy the headings along with the rows, such as ${listKindOf(kind)
    .fields.slice(0, 3)
    .map(({ label }) => `“${label}”`)
    .join(', ')}.`,
});

const missingKeys = (kind: ListKind, columns: readonly Column[]): string[] =>
  listKindOf(kind)
    .keys.filter((name) => UNSAID[kind]?.[name] === undefined && !columns.some(({ field }) => field === name))
    .map((name) => listKindOf(kind).fields.find((field) => field.name === name)?.label ?? name);

const nameless = (kind: ListKind, facts: Facts): string => {
  const { keys, fields } = listKindOf(kind);
  const names = keys.filter((name) => facts[name] === undefined);
  return `It does not say ${names.map((name) => fields.find((field) => field.name === name)?.label.toLowerCase() ?? name).join(' and ')}.`;
};

type Said = Read & { readonly line: number; readonly key: string | undefined };

/** Why a row can't be taken; nothing where it can. `twice` is the line on which it stands already. */
const faultOf = (kind: ListKind, { words, key, facts }: Said, twice: number | undefined): string | undefined => {
  if (words.length > 0) return words.join(' ');
  if (key === undefined) return nameless(kind, facts);
  return twice === undefined ? undefined : `It is in the list already, on line ${twice}.`;
};

/** Sorts the rows into those that can be taken and those that can't be read, or are there twice. */
const sorted = (kind: ListKind, rows: readonly CellRow[], columns: readonly Column[]): Omit<ReadList, 'columns'> => {
  const { fields } = listKindOf(kind);
  const all = rows.map((row): Said => {
    const { words, ...read } = readRow(row, columns, fields);
    const facts = withUnsaid(kind, read.facts);
    return { line: row.line, words, facts, key: keyOf(kind, facts) };
  });
  const first = new Map(all.toReversed().map(({ key, line }) => [key, line]));
  const judged = all.map((said) => {
    const line = first.get(said.key);
    return { ...said, fault: faultOf(kind, said, line === said.line ? undefined : line) };
  });
  return {
    rows: judged.filter(({ fault }) => fault === undefined).map(({ line, facts }) => ({ line, facts })),
    faults: judged.flatMap(({ line, fault }) => (fault === undefined ? [] : [{ line, words: fault }])),
    unread: judged.flatMap(({ key, fault }) => (fault === undefined ? [] : (key ?? []))),
  };
};

const unreadable = (fault: Fault, columns: readonly Column[] = []): ReadList => ({
  columns,
  rows: [],
  faults: [fault],
  unread: [],
});

/**
 * Reads a list that was pasted or comes out of a file: copied cells, or values with a separator. Columns are known by
 * their headings, as `known` has them or as they are usually called. What can't be read is said line by line.
 */
export const readList = (kind: ListKind, text: string, known: KnownColumns = {}): ReadList => {
  if (text.length > LONGEST_LIST) {
    return unreadable({
      line: 1,
      words: `The list is too long: ${LONGEST_LIST / 1_000_000} million characters at most.`,
    });
  }
  const separator = separatorOf(text, kind, known);
  const all = readCells(text.replace(SAID, '\n'), separator, MOST_ROWS + HEADINGS_WITHIN + 1);
  const heads = headsIn(all, kind, known);
  if (!heads)
    return all.length === 0 ? { columns: [], rows: [], faults: [], unread: [] } : unreadable(noHeadings(kind));
  const { at, columns } = heads;
  const missing = missingKeys(kind, columns);
  if (missing.length > 0) {
    const words = `No column is ${missing.map((label) => `“${label}”`).join(' or ')}. Say below which one it is.`;
    return unreadable({ line: all[at]?.line ?? 1, words }, columns);
  }
  const rows = all.slice(at + 1);
  if (rows.length > MOST_ROWS) {
    return unreadable({ line: 1, words: `The list has more than ${MOST_ROWS} rows. Take it in parts.` }, columns);
  }
  return { columns, ...sorted(kind, rows, columns) };
};
