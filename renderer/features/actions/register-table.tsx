import { useTable } from '@tanstack/react-table';
import { memo, type ReactNode, type RefObject, useEffect, useMemo } from 'react';
import { actionSortSchema } from '../../../shared/domain/action-view.ts';
import type { ActionId } from '../../../shared/ids.ts';
import type { Register } from '../../store/actions-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useRows } from '../registers/use-rows.ts';
import { columns, features, SelectionContext, TabStopContext } from './columns.tsx';
import { GroupHead } from './group-head.tsx';
import { type Line, linesOf, rowKey } from './lines.ts';
import { SortHead } from './sort-head.tsx';
import type { Selection } from './use-selection.ts';

export type RegisterTableProps = {
  readonly register: Register;
  /** The place of the row that the keyboard is on. */
  readonly active: number;
  readonly openId: ActionId | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly selection: Selection;
  readonly onFold: (key: string) => void;
};

type Table = ReturnType<typeof useRegisterTable>;

/** The same table for as long as its rows are the same: else each of them would be drawn again. */
const useRegisterTable = ({ rows: data }: Register) => useTable(useMemo(() => ({ features, columns, data }), [data]));

const Heads = ({ table }: { readonly table: Table }): ReactNode => {
  const { sort, descending } = useAppStore((state) => state.registerView);
  const order = descending ? ('descending' as const) : ('ascending' as const);
  return (
    <thead>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} aria-rowindex={1}>
          {group.headers.map((header) => {
            const sortable = actionSortSchema.safeParse(header.column.id);
            const label = <table.FlexRender header={header} />;
            return (
              <th
                key={header.id}
                scope="col"
                data-column={header.column.id}
                {...(sort === header.column.id ? { 'aria-sort': order } : {})}
              >
                {sortable.success ? <SortHead id={sortable.data}>{label}</SortHead> : label}
              </th>
            );
          })}
        </tr>
      ))}
    </thead>
  );
};

type RowProps = {
  readonly table: Table;
  readonly row: ReturnType<Table['getRowModel']>['rows'][number];
  /** The place of its line among all that can be drawn. */
  readonly index: number;
  readonly measure: (line: HTMLTableRowElement | null) => void;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
};

/** Drawn anew for what is new in it alone: what is asked of the register changes at each key, before its answer is there. */
const ActionRow = memo(
  ({ table, row, index, measure, isActive, isOpen, isSelected }: RowProps): ReactNode => (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      data-active={isActive || undefined}
      data-open={isOpen || undefined}
      data-selected={isSelected || undefined}
    >
      {row.getAllCells().map((cell) => (
        <td key={cell.id} data-column={cell.column.id}>
          <table.FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  ),
);

type LinesProps = RegisterTableProps & {
  readonly table: Table;
  readonly lines: readonly Line[];
  readonly rows: ReturnType<typeof useRows>;
};

const Lines = ({ register, active, openId, selection, onFold, table, lines, rows }: LinesProps): ReactNode => {
  const by = useAppStore((state) => state.registerView.group);
  const cells = table.getRowModel().rows;
  const tabStop = register.rows[Math.max(0, active)];
  return (
    <tbody ref={rows.containerRef}>
      <TabStopContext value={tabStop && rowKey(tabStop)}>
        {rows.getVirtualItems().map(({ index }) => {
          const line = lines[index];
          if (!line) return null;
          if (line.kind === 'head') {
            return (
              <tr
                key={line.key}
                ref={rows.measureElement}
                className="group-row"
                data-index={index}
                aria-rowindex={index + 2}
              >
                <th scope="rowgroup" colSpan={columns.length}>
                  {by ? (
                    <GroupHead
                      by={by}
                      group={line.group}
                      isFolded={line.isFolded}
                      onFold={() => onFold(line.group.key)}
                    />
                  ) : null}
                </th>
              </tr>
            );
          }
          const row = cells[line.place];
          if (!row) return null;
          const { id } = row.original;
          return (
            <ActionRow
              key={line.key}
              table={table}
              row={row}
              index={index}
              measure={rows.measureElement}
              isActive={line.place === active}
              isOpen={id === openId}
              isSelected={selection.selected.has(id)}
            />
          );
        })}
      </TabStopContext>
    </tbody>
  );
};

/** The actions, a row each, under the heads of their groups. The first cell leads to the action; clicked anywhere a row does. */
export const RegisterTable = (props: RegisterTableProps): ReactNode => {
  const { register, scroller, selection, active } = props;
  const fetchMore = useAppStore((state) => state.fetchMoreActions);
  const { folded, ...view } = useAppStore((state) => state.registerView);
  const table = useRegisterTable(register);
  const lines = useMemo(() => linesOf(register, folded), [register, folded]);
  const keys = useMemo(() => lines.map(({ key }) => key), [lines]);
  const activeLine = useMemo(
    () => lines.findIndex((line) => line.kind === 'row' && line.place === active),
    [lines, active],
  );
  // Here, where the scroller is: a part of it would look for it before it is there.
  const rows = useRows({ view, scroller, ids: keys, active: activeLine, fetchMore });
  useEffect(() => {
    if (activeLine >= 0) rows.scrollToIndex(activeLine);
  }, [rows, activeLine]);
  const marks = useMemo(() => ({ selection, rows: register.rows }), [selection, register.rows]);
  return (
    <div className="actions-scroller" ref={scroller} data-region="register">
      <table className="actions-table" aria-rowcount={register.total + 1} aria-label="Actions">
        <SelectionContext value={marks}>
          <Heads table={table} />
          <Lines {...props} table={table} lines={lines} rows={rows} />
        </SelectionContext>
      </table>
    </div>
  );
};
