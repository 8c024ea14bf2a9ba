import { Table } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PackRow } from '../../../shared/pack/row.ts';

const FileCell = ({ row }: { readonly row: PackRow }): ReactNode => {
  const { file, state, timing } = row;
  const isBad = state === 'missing' || (file !== undefined && timing !== undefined);
  return (
    <span className="pack-file">
      {isBad ? <IconAlertTriangle className="icon" aria-hidden="true" /> : null}
      <span>
        {file ? file.fileName : <b>{state === 'missing' ? 'missing' : 'not in this pack'}</b>}
        {timing === undefined ? null : <span className="quiet">, {timing}</span>}
      </span>
    </span>
  );
};

const titleOf = ({ title, isAttachment, reference }: PackRow): ReactNode => (
  <>
    {reference === undefined ? null : <span className="quiet">{reference} </span>}
    {isAttachment ? 'Attachment: ' : ''}
    {title ?? (reference === undefined ? 'A paper' : '')}
  </>
);

/** What lies in the pack, in the order of the agenda. */
export const PackTable = ({ rows }: { readonly rows: readonly PackRow[] }): ReactNode => (
  <Table className="register pack-table" verticalSpacing="xs">
    <caption className="unseen">Papers in the pack, in the order of the agenda</caption>
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">Item</Table.Th>
        <Table.Th scope="col">Paper</Table.Th>
        <Table.Th scope="col">Class</Table.Th>
        <Table.Th scope="col">File</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {rows.map((row) => (
        <Table.Tr key={row.key} data-state={row.state}>
          <Table.Td className="numeral">{row.isAttachment ? '' : row.itemNumber}</Table.Td>
          <Table.Td>{titleOf(row)}</Table.Td>
          <Table.Td>
            {row.classification}
            {row.confidential ? <span className="confidential-word"> Confidential</span> : null}
          </Table.Td>
          <Table.Td>
            <FileCell row={row} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
