/** The cells of a table by row and column; a place that a merged cell takes too, or nothing stands at, has none. */
export type TableGrid = readonly (readonly (Element | undefined)[])[];

/** More than a table that anybody reads has. */
const MAX_SPAN = 100;

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Math.min(MAX_SPAN, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1));

const ownCells = (row: Element): Element[] => [...row.children].filter(({ tagName }) => /^T[DH]$/.test(tagName));

/** The rows of a table, without those of a table in one of its cells. */
const ownRows = (table: Element): Element[] =>
  [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table && ownCells(row).length > 0);

const place = (taken: Set<string>, cell: Element, x: number, y: number): void => {
  for (let row = 0; row < spanOf(cell, 'rowspan'); row += 1)
    for (let column = 0; column < spanOf(cell, 'colspan'); column += 1) taken.add(`${y + row} ${x + column}`);
};

/** Where each cell of a table stands, merged ones at their first place; all rows are as long as the longest. */
export const tableGrid = (table: Element): TableGrid => {
  const taken = new Set<string>();
  const rows = ownRows(table).map((row, y) => {
    const cells: (Element | undefined)[] = [];
    let x = 0;
    for (const cell of ownCells(row)) {
      while (taken.has(`${y} ${x}`)) x += 1;
      place(taken, cell, x, y);
      cells[x] = cell;
    }
    return cells;
  });
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return rows.map((cells) => Array.from({ length: width }, (_, x) => cells[x]));
};
