import { actionStateSchema } from '../shared/domain/action.ts';
import type { ActionSort } from '../shared/domain/action-view.ts';
import { readCursor } from './paging.ts';
import { type Query, sql } from './sql.ts';

/** One of the things that rows `l` of the listing are sorted by; `name` is what it is called further out. */
export type SortKey = { readonly value: Query; readonly name: Query; readonly descending: boolean };

const key = (value: Query, name: Query, descending = false): SortKey => ({ value, name, descending });

const STATES = actionStateSchema.options.join('|');

const place = (descending: boolean): SortKey => key(sql`l.place`, sql`by_place`, descending);

/** What has none stands last, whichever way the others run. */
const lastWithout = (column: Query, descending: boolean): SortKey[] => [
  key(sql`${column} IS NULL`, sql`by_lack`),
  key(sql`coalesce(${column}, '')`, sql`by_value`, descending),
];

const KEYS: Readonly<Record<ActionSort, (descending: boolean) => SortKey[]>> = {
  reference: () => [],
  text: (descending) => [key(sql`l.words`, sql`by_value`, descending)],
  owners: (descending) => lastWithout(sql`l.owners`, descending),
  due: (descending) => lastWithout(sql`l.due_on`, descending),
  state: (descending) => [key(sql`instr(${STATES}, l.state)`, sql`by_value`, descending)],
  slips: (descending) => [key(sql`l.slips`, sql`by_value`, descending)],
};

/** What a list is sorted by; the order of the register decides between what is equal. */
export const sortKeys = (sort: ActionSort, descending: boolean): SortKey[] => [
  ...KEYS[sort](descending),
  place(descending),
];

const joined = (parts: readonly Query[]): Query => parts.reduce((list, part) => sql`${list}, ${part}`);

export const valuesOf = (keys: readonly SortKey[]): Query => joined(keys.map(({ value }) => value));
export const namesOf = (keys: readonly SortKey[]): Query => joined(keys.map(({ name }) => name));
export const orderOf = (keys: readonly SortKey[]): Query =>
  joined(keys.map(({ name, descending }) => (descending ? sql`${name} DESC` : name)));

type Passed = { readonly key: SortKey; readonly value: string | number };

/** Behind a row: by the first key in which they differ. */
const isBehind = ([first, ...rest]: readonly Passed[]): Query => {
  if (!first) return sql`false`;
  const { name, descending } = first.key;
  const beyond = descending ? sql`${name} < ${first.value}` : sql`${name} > ${first.value}`;
  return rest.length === 0 ? beyond : sql`(${beyond} OR (${name} = ${first.value} AND ${isBehind(rest)}))`;
};

/** Where a list goes on behind a cursor. Errors: invalidInput. */
export const behind = (after: string | undefined, keys: readonly SortKey[]): Query => {
  if (after === undefined) return sql`true`;
  const values = readCursor(after, keys.length);
  return isBehind(keys.flatMap((one, at) => ({ key: one, value: values[at] ?? '' })));
};
