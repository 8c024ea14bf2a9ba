import {
  type AttendanceTable,
  type ColumnShows,
  type HouseStyle,
  type TableHolds,
  wholeStyle,
} from '../../../shared/domain/house-style.ts';

type Column = AttendanceTable['columns'][number];

/** A style with one of its attendance tables changed. */
export const withTable = (
  style: HouseStyle,
  holds: TableHolds,
  change: (table: AttendanceTable) => AttendanceTable,
): HouseStyle => ({
  ...style,
  attendance: wholeStyle(style).attendance.map((table) => (table.holds === holds ? change(table) : table)),
});

/** A style with one column of a table changed. */
export const withColumn = (
  style: HouseStyle,
  { holds, at }: { readonly holds: TableHolds; readonly at: number },
  change: (column: Column) => Column,
): HouseStyle =>
  withTable(style, holds, (table) => ({
    ...table,
    columns: table.columns.map((column, index) => (index === at ? change(column) : column)),
  }));

/** A style with a table one place further up or down. */
export const withTableMoved = (style: HouseStyle, holds: TableHolds, step: -1 | 1): HouseStyle => {
  const tables = [...wholeStyle(style).attendance];
  const at = tables.findIndex((table) => table.holds === holds);
  const [moved] = tables.splice(at, 1);
  if (moved) tables.splice(at + step, 0, moved);
  return { ...style, attendance: tables };
};

const HEADS: Readonly<Record<ColumnShows, string>> = {
  standsFor: 'Representing',
  name: 'Name',
  initials: 'Initials',
  category: 'Category',
  organisation: 'Organisation',
  capacity: 'Capacity',
};

/** What a new column shows first: something that the table does not show yet. */
export const nextColumn = ({ columns }: AttendanceTable): Column => {
  const order: readonly ColumnShows[] = ['initials', 'organisation', 'capacity', 'category', 'standsFor', 'name'];
  const shows = order.find((candidate) => !columns.some((column) => column.shows === candidate)) ?? 'initials';
  return { shows, head: HEADS[shows] };
};
