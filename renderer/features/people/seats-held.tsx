import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatLongDate } from '../../../shared/dates.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Seat } from '../../../shared/domain/seat.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { SeatOfBody } from '../../store/people-slice.ts';

const timeOf = ({ validFrom, validTo }: Seat): string =>
  [validFrom && `from ${formatLongDate(validFrom)}`, validTo && `to ${formatLongDate(validTo)}`]
    .filter(Boolean)
    .join(' ');

const SeatLine = ({ of }: { readonly of: SeatOfBody }): ReactNode => (
  <Table.Tr>
    <Table.Td className="register-key">
      <a href={`#/bodies/${of.bodyId}`}>{of.code}</a>
    </Table.Td>
    <Table.Td>{of.body}</Table.Td>
    <Table.Td>{of.seat.category}</Table.Td>
    <Table.Td>
      {of.seat.role}
      {of.seat.voting ? '' : ', no vote'}
    </Table.Td>
    <Table.Td>{timeOf(of.seat)}</Table.Td>
  </Table.Tr>
);

/** The places that a person has on bodies. */
export const SeatsHeld = ({ person }: { readonly person: Person }): ReactNode => {
  const seats = useAppStore((state) => state.allSeats)?.filter(({ seat }) => seat.personId === person.id) ?? [];
  return (
    <section className="sheet-section" aria-labelledby="seats-held">
      <h2 id="seats-held">Seats</h2>
      {seats.length === 0 ? (
        <p className="sheet-hint">None. Seats are given on the screen of the body.</p>
      ) : (
        <Table className="register" aria-labelledby="seats-held">
          <Table.Thead className="unseen">
            <Table.Tr>
              <Table.Th scope="col">Body</Table.Th>
              <Table.Th scope="col">Name</Table.Th>
              <Table.Th scope="col">Category</Table.Th>
              <Table.Th scope="col">Role</Table.Th>
              <Table.Th scope="col">Time</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {seats.map((of) => (
              <SeatLine key={of.seat.id} of={of} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
};
