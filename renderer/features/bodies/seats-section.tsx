import { Button, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ApiError } from '../../../shared/api/errors.ts';
import { AddField } from '../../components/fields/add-field.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useChoosePerson } from '../people/use-choose-person.ts';
import { BodyTerms } from '../terms/body-terms.tsx';
import { newSeat, type SeatGroup, seatGroups } from './seat-groups.ts';
import { SeatRow } from './seat-row.tsx';
import { Section } from './section.tsx';
import type { SheetProps } from './use-body.ts';

const NO_CATEGORY = 'Without a category';
const VACANT_ADDED = 'Vacant seat added';

const AddSeat = ({ sheet, group }: SheetProps & { readonly group: SeatGroup }): ReactNode => {
  const { labels, choose } = useChoosePerson();
  const addSeat = useAppStore((state) => state.addSeat);
  const { id } = sheet.body;
  const add = async (text: string): Promise<ApiError | undefined> => {
    const person = await choose(text);
    if (!person.ok) return person.error;
    const seat = newSeat(group.category);
    if (person.value === undefined) return addSeat(id, seat, VACANT_ADDED);
    return addSeat(id, { ...seat, personId: person.value }, `Seat for ${text.trim()} added`);
  };
  const where = group.category?.name ?? 'the body';
  return (
    <AddField label={`Add a person to ${where}`} placeholder="Name (Organisation)" choices={labels} add={add}>
      <Button
        variant="subtle"
        aria-label={`Add a vacant seat to ${where}`}
        onClick={() => void addSeat(id, newSeat(group.category), VACANT_ADDED)}
      >
        Add a vacant seat
      </Button>
    </AddField>
  );
};

const Group = ({ sheet, group }: SheetProps & { readonly group: SeatGroup }): ReactNode => {
  const title = group.category?.name ?? NO_CATEGORY;
  return (
    <Table.Tbody>
      <Table.Tr className="seat-group">
        <Table.Th scope="rowgroup" colSpan={6}>
          {title}
        </Table.Th>
      </Table.Tr>
      {group.seats
        .map((seat, at) => ({ seat, place: at + 1 }))
        .map(({ seat, place }) => (
          <SeatRow key={seat.id} sheet={sheet} seat={seat} name={`${title}, seat ${place}`} />
        ))}
      <Table.Tr>
        <Table.Td colSpan={6}>
          <AddSeat sheet={sheet} group={group} />
        </Table.Td>
      </Table.Tr>
    </Table.Tbody>
  );
};

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Who has a place on the body. */
export const SeatsSection = ({ sheet }: SheetProps): ReactNode => {
  const vacant = sheet.seats.filter(({ personId }) => personId === undefined).length;
  return (
    <Section
      id="seats"
      title="Seats"
      hint={`${counted(sheet.seats.length, 'seat', 'seats')}, ${vacant} vacant. A vacant seat counts as a seat; an alternate is a seat beside the member’s.`}
    >
      <BodyTerms sheet={sheet} />
      <Table className="seats" verticalSpacing={2} horizontalSpacing="xs" withRowBorders={false}>
        <caption className="unseen">Seats by category</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Person</Table.Th>
            <Table.Th scope="col">Role</Table.Th>
            <Table.Th scope="col">Votes</Table.Th>
            <Table.Th scope="col">From</Table.Th>
            <Table.Th scope="col">To</Table.Th>
            <Table.Th scope="col">
              <span className="unseen">More</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        {seatGroups(sheet).map((group) => (
          <Group key={group.category?.name ?? NO_CATEGORY} sheet={sheet} group={group} />
        ))}
      </Table>
    </Section>
  );
};
