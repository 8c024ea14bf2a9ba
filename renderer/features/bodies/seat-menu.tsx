import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../components/icon-button.tsx';
import { useAppStore } from '../../store/hooks.ts';
import type { SeatRowProps } from './seat-row.tsx';

/** What else can be done with a seat. */
export const SeatMenu = ({ sheet, seat, name }: SeatRowProps): ReactNode => {
  const changeSeats = useAppStore((state) => state.changeSeats);
  const { id, categories } = sheet.body;
  const others = categories.filter((category) => category.name !== seat.category);
  const moveTo = (category: string): void => {
    void changeSeats(id, (seats) => seats.map((one) => (one.id === seat.id ? { ...one, category } : one)));
  };
  const remove = (): void => {
    const said = seat.name === undefined ? 'Vacant seat removed' : `Seat of ${seat.name} removed`;
    void changeSeats(id, (seats) => seats.filter((one) => one.id !== seat.id), said);
  };
  return (
    <Menu
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <IconButton icon={IconDots} label={`More, ${name}`} title="More" />
      </Menu.Target>
      <Menu.Dropdown>
        {seat.personId ? (
          <Menu.Item component="a" href={`#/people/${seat.personId}`}>
            Open {seat.name ?? 'the person'}
          </Menu.Item>
        ) : null}
        {others.map((category) => (
          <Menu.Item key={category.name} onClick={() => moveTo(category.name)}>
            Move to {category.name}
          </Menu.Item>
        ))}
        <Menu.Item color="danger" onClick={remove}>
          Remove this seat
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
