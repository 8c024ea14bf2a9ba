import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { type ReactNode, type RefObject, useEffect, useMemo } from 'react';
import type { GrowingList } from '../../store/growing-list.ts';
import { useRows } from './use-rows.ts';

/** A column: what stands above it, and what in a row. The first one holds the way to the row. */
export type ListColumn<Row> = {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
};

const features = tableFeatures({});

type KeyedRow = { readonly id: string };

export type ListTableProps<Row extends KeyedRow> = {
  readonly label: string;
  /** What is asked of the register. */
  readonly view: object;
  readonly columns: readonly ListColumn<Row>[];
  readonly list: GrowingList<Row>;
  readonly addressOf: (row: Row) => string;
  readonly active: number;
  readonly openId: string | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly fetchMore: () => Promise<void>;
};

/** A register, a row each. The first cell leads to what it is about; clicked anywhere a row does. */
export const ListTable = <Row extends KeyedRow>(props: ListTableProps<Row>): ReactNode => {
  const { label, view, columns, list, addressOf, active, openId, scroller, fetchMore } = props;
  const defined = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return helper.columns(
      columns.map(({ id, title, cell }) =>
        helper.display({ id, header: title, cell: ({ row }) => cell(row.original) }),
      ),
    );
  }, [columns]);
  const table = useTable({ features, columns: defined, data: list.rows });
  const lines = table.getRowModel().rows;
  const ids = useMemo(() => list.rows.map(({ id }) => id), [list.rows]);
  const rows = useRows({ view, scroller, ids, active, fetchMore });
  useEffect(() => {
    if (active >= 0) rows.scrollToIndex(active);
  }, [rows, active]);
  const tabStop = Math.max(0, active);
  return (
    <div className="list-scroller" ref={scroller} data-region="list">
      <table className="list-table" aria-rowcount={list.total + 1} aria-label={label}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => (
                <th key={header.id} scope="col" data-column={header.id}>
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody ref={rows.containerRef}>
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
                {line.getAllCells().map((cell, at) => (
                  <td key={cell.id} data-column={cell.column.id}>
                    {at === 0 ? (
                      <a href={`#${addressOf(line.original)}`} data-row={id} tabIndex={index === tabStop ? 0 : -1}>
                        <table.FlexRender cell={cell} />
                      </a>
                    ) : (
                      <table.FlexRender cell={cell} />
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
