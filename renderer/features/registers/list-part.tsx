import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ApiError } from '../../../shared/api/errors.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import type { GrowingList } from '../../store/growing-list.ts';
import { ListTable, type ListTableProps } from './list-table.tsx';

type ListPartProps<Row extends { readonly id: string }> = Omit<ListTableProps<Row>, 'list'> & {
  readonly list: GrowingList<Row> | undefined;
  readonly error: ApiError | undefined;
  readonly fetch: () => Promise<void>;
  /** What it means that there are no rows. */
  readonly children: ReactNode;
};

/** The rows of a register, or what there is to be said in their place. */
export const ListPart = <Row extends { readonly id: string }>(props: ListPartProps<Row>): ReactNode => {
  const { list, error, fetch, children, ...table } = props;
  const name = table.label.toLowerCase();
  if (error) {
    return (
      <Notice title={`The ${name} can’t be shown`}>
        <p>{error.message}</p>
        <Button variant="default" onClick={() => void fetch()}>
          Try again
        </Button>
      </Notice>
    );
  }
  if (!list) return <Loading>Opening the register …</Loading>;
  if (list.rows.length === 0) return children;
  return (
    <div className={`list-rows list-${name}`}>
      <ListTable list={list} {...table} />
    </div>
  );
};
