import type { ActionGroup } from '../../../shared/api/actions.ts';
import type { ListedAction, Register } from '../../store/actions-slice.ts';

/** What tells a row from all others: an action with two owners stands in two groups. */
export const rowKey = ({ id, group }: ListedAction): string => (group === undefined ? id : `${group} ${id}`);

/** One line of the register: the head of a group, or an action with its place among the rows. */
export type Line =
  | { readonly kind: 'head'; readonly key: string; readonly group: ActionGroup; readonly isFolded: boolean }
  | { readonly kind: 'row'; readonly key: string; readonly place: number };

const rowLine = (row: ListedAction, place: number): Line => ({ kind: 'row', key: rowKey(row), place });

/** The lines of what was fetched, in order: of groups behind the last row that is there, nothing is known yet. */
export const linesOf = ({ rows, groups, next }: Register, folded: readonly string[]): readonly Line[] => {
  if (!groups) return rows.map(rowLine);
  const lines: Line[] = [];
  let place = 0;
  for (const group of groups) {
    const isFolded = folded.includes(group.key);
    if (!isFolded && place >= rows.length && next !== undefined) break;
    lines.push({ kind: 'head', key: `head ${group.key}`, group, isFolded });
    for (let row = rows[place]; row?.group === group.key; row = rows[place]) {
      lines.push(rowLine(row, place));
      place += 1;
    }
  }
  return lines;
};
