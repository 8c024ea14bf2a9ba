import { digitsOf, lettersOf } from '../domain/matter-entry.ts';
import type { Facts } from './fields.ts';
import { headingKey, type ListRow } from './read-list.ts';

/** A row of a list, with the codes that the same matter had before, by the list. */
export type ListedOnce = ListRow & { readonly earlier?: readonly { readonly code: string; readonly line: number }[] };

const codeIn = ({ code }: Facts): string => String(code ?? '');

/** What a matter keeps when it is converted: its title, and what stands behind the letters of its code. */
const keptPart = ({ facts }: ListRow): string | undefined => {
  const title = headingKey(String(facts['title'] ?? ''));
  const digits = digitsOf(codeIn(facts));
  return title === '' || digits === '' ? undefined : `${digits}\n${title}`;
};

const haveOwnLetters = (rows: readonly ListRow[]): boolean =>
  new Set(rows.map(({ facts }) => lettersOf(codeIn(facts)))).size === rows.length;

/** Earlier rows fill what the last one does not say. */
const asOne = (rows: readonly ListRow[], last: ListRow): ListedOnce => ({
  line: last.line,
  facts: Object.assign({}, ...rows.map(({ facts }) => facts)),
  earlier: rows.slice(0, -1).map(({ facts, line }) => ({ code: codeIn(facts), line })),
});

/** A matter of the book that a row names, and which of its codes the row has: 0 is the first. */
export type Named = { readonly id: string; readonly position: number };

type Whose = (row: ListRow) => Named | undefined;

/** As the book has their codes; else by the day on which each was raised, or as they stand in the list. */
const byAge =
  (whose: Whose) =>
  (a: ListRow, b: ListRow): number => {
    const [known, other] = [whose(a), whose(b)];
    if (known && other) return known.position - other.position;
    const [first, second] = [a.facts['raised'], b.facts['raised']];
    if (first === undefined || second === undefined || first === second) return a.line - b.line;
    return first < second ? -1 : 1;
  };

/**
 * Rows of matters; those of one that stands there under several codes are one row, which goes by the latest of them.
 * Matters that the book tells from each other are told from each other here too.
 */
export const listedOnce = (rows: readonly ListRow[], whose: Whose): ListedOnce[] => {
  const groups = Map.groupBy(rows, (row) => keptPart(row) ?? row);
  return [...groups.values()].flatMap((same): ListedOnce[] => {
    const inOrder = same.toSorted(byAge(whose));
    const last = inOrder.at(-1);
    const known = new Set(same.flatMap((row) => whose(row)?.id ?? []));
    const isOne = same.length > 1 && haveOwnLetters(same) && known.size < 2;
    return isOne && last ? [asOne(inOrder, last)] : same;
  });
};
