import { Checkbox, NativeSelect, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatShortDate } from '../../../shared/dates.ts';
import { type Seat, seatRoleSchema } from '../../../shared/domain/seat.ts';
import { optionalDay } from '../../components/fields/checked.ts';
import { ChoiceField } from '../../components/fields/choice-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { type Save, useDraft } from '../../components/fields/use-draft.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useChoosePerson } from '../people/use-choose-person.ts';
import { type SheetSeat, withDay, withPerson } from './seat-groups.ts';
import { SeatMenu } from './seat-menu.tsx';
import type { SheetProps } from './use-body.ts';

const ROLES = [
  { value: 'chair', label: 'Chair' },
  { value: 'deputy', label: 'Deputy' },
  { value: 'member', label: 'Member' },
  { value: 'alternate', label: 'Alternate' },
  { value: 'observer', label: 'Observer' },
  { value: 'secretary', label: 'Secretary' },
] as const;

export type SeatRowProps = SheetProps & {
  readonly seat: SheetSeat;
  /** 'Large Suppliers, seat 2': what the fields of this row are called after. */
  readonly name: string;
};

/** Saves one seat changed, among the others as they are by then. */
const useSaveSeat = ({ sheet, seat }: Pick<SeatRowProps, 'sheet' | 'seat'>) => {
  const changeSeats = useAppStore((state) => state.changeSeats);
  return <Value,>(change: (seat: Seat, value: Value) => Seat): Save<Value> =>
    (value) =>
      changeSeats(sheet.body.id, (seats) => seats.map((one) => (one.id === seat.id ? change(one, value) : one)));
};

const PersonCell = ({ sheet, seat, name }: SeatRowProps): ReactNode => {
  const { labels, choose, labelOf } = useChoosePerson();
  const save = useSaveSeat({ sheet, seat });
  const shown = seat.personId === undefined ? '' : (labelOf(seat.personId) ?? seat.name ?? '');
  const person = useDraft(shown, async (text) => {
    const chosen = await choose(text);
    return chosen.ok ? save(withPerson)(chosen.value) : chosen.error;
  });
  return <ChoiceField aria-label={`Person, ${name}`} placeholder="Vacant" choices={labels} draft={person} />;
};

type DayProps = SeatRowProps & { readonly end: 'validFrom' | 'validTo'; readonly label: string };

const DayCell = ({ sheet, seat, name, end, label }: DayProps): ReactNode => {
  const save = useSaveSeat({ sheet, seat });
  const today = useAppStore((state) => state.today());
  const day = seat[end];
  const draft = useDraft(
    day === undefined ? '' : formatShortDate(day),
    optionalDay(
      today,
      end === 'validTo' ? 'ahead' : 'this year',
      save((now, chosen: string | undefined) => withDay(now, end, chosen)),
    ),
  );
  return <TextField aria-label={`${label}, ${name}`} draft={draft} />;
};

/** One seat: who has it, as what, and when. */
export const SeatRow = (props: SeatRowProps): ReactNode => {
  const { sheet, seat, name } = props;
  const save = useSaveSeat({ sheet, seat });
  const role = useDraft<string>(
    seat.role,
    save((now, chosen) => ({ ...now, role: seatRoleSchema.parse(chosen) })),
  );
  const voting = useDraft(
    seat.voting,
    save((now, votes: boolean) => ({ ...now, voting: votes })),
  );
  return (
    <Table.Tr>
      <Table.Td className="seat-person">
        <PersonCell {...props} />
      </Table.Td>
      <Table.Td className="seat-role">
        <NativeSelect
          aria-label={`Role, ${name}`}
          data={ROLES}
          value={role.value}
          error={role.error}
          onChange={(event) => role.choose(event.currentTarget.value)}
        />
      </Table.Td>
      <Table.Td>
        <Checkbox
          aria-label={`Votes, ${name}`}
          checked={voting.value}
          error={voting.error}
          onChange={(event) => voting.choose(event.currentTarget.checked)}
        />
      </Table.Td>
      <Table.Td className="seat-day">
        <DayCell {...props} end="validFrom" label="From" />
      </Table.Td>
      <Table.Td className="seat-day">
        <DayCell {...props} end="validTo" label="To" />
      </Table.Td>
      <Table.Td>
        <SeatMenu {...props} />
      </Table.Td>
    </Table.Tr>
  );
};
