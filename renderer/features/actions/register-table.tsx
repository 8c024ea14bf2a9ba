import { IconArrowUp } from '@tabler/icons-react';
import { useTable } from '@tanstack/react-table';
import { type ReactNode, type RefObject, useEffect, useMemo } from 'react';
import { type ActionSort, actionSortSchema } from '../../../shared/api/actions.ts';
import type { ActionId } from '../../../shared/ids.ts';
import type { Register } from '../../store/actions-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { columns, features, TabStopContext } from './columns.tsx';
import { useRows } from './use-rows.ts';

const SortHead = ({ id, children }: { readonly id: ActionSort; readonly children: ReactNode }): ReactNode => {
  const sort = useAppStore((state) => state.registerView.sort);
  const showRegister = useAppStore((state) => state.showRegister);
  return (
    <button type="button" title="Sort by this" onClick={() => showRegister({ sort: id })}>
      {children}
      {sort === id ? <IconArrowUp className="icon" aria-hidden="true" /> : null}
    </button>
  );
};

export type RegisterTableProps = {
  readonly register: Register;
  /** The place of the row that the keyboard is on. */
  readonly active: number;
  readonly openId: ActionId | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
};

/** The actions, a row each. The first cell leads to the action; clicked anywhere a row does. */
export const RegisterTable = ({ register, active, openId, scroller }: RegisterTableProps): ReactNode => {
  const sort = useAppStore((state) => state.registerView.sort);
  const table = useTable({ features, columns, data: register.rows });
  const lines = table.getRowModel().rows;
  const ids = useMemo(() => register.rows.map(({ id }) => id), [register.rows]);
  const rows = useRows(scroller, ids, active);
  useEffect(() => {
    if (active >= 0) rows.scrollToIndex(active);
  }, [rows, active]);
  return (
    <div className="actions-scroller" ref={scroller} data-region="register">
      <table className="actions-table" aria-rowcount={register.total + 1} aria-label="Actions">
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => {
                const sortable = actionSortSchema.safeParse(header.id);
                const label = <table.FlexRender header={header} />;
                return (
                  <th key={header.id} scope="col" {...(sort === header.id ? { 'aria-sort': 'ascending' } : {})}>
                    {sortable.success ? <SortHead id={sortable.data}>{label}</SortHead> : label}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody ref={rows.containerRef}>
          <TabStopContext value={lines[Math.max(0, active)]?.original.id}>
            {rows.getVirtualItems().map(({ index }) => {
              const line = lines[index];
              if (!line) return null;
              const { id } = line.original;
              return (
                <tr
                  key={id}
                  ref={rows.measureElement}
                  data-index={index}
                  data-active={index === active || undefined}
                  data-open={id === openId || undefined}
                  aria-rowindex={index + 2}
                >
                  {line.getAllCells().map((cell) => (
                    <td key={cell.id} data-column={cell.column.id}>
                      <table.FlexRender cell={cell} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </TabStopContext>
        </tbody>
      </table>
    </div>
  );
};
