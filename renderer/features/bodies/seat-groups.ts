import type { BodySheet } from '../../../shared/api/bodies.ts';
import type { Category } from '../../../shared/domain/body.ts';
import type { Seat } from '../../../shared/domain/seat.ts';

export type SheetSeat = BodySheet['seats'][number];
export type SeatGroup = { readonly category: Category | undefined; readonly seats: readonly SheetSeat[] };

/** The seats by category, in the order of the body; those of no category that the body has stand last. */
export const seatGroups = ({ body: { categories }, seats }: BodySheet): SeatGroup[] => {
  const names = new Set(categories.map(({ name }) => name));
  const groups = categories.map((category) => ({
    category,
    seats: seats.filter((seat) => seat.category === category.name),
  }));
  const rest = seats.filter(({ category }) => category === undefined || !names.has(category));
  return rest.length === 0 && groups.length > 0 ? groups : [...groups, { category: undefined, seats: rest }];
};

/** What a new seat of a category is most often. */
export const newSeat = (category: Category | undefined): Omit<Seat, 'id'> => {
  const isOther = category?.table === 'others';
  const isChair = !isOther && /\bchair/i.test(category?.name ?? '');
  const role = isChair ? ('chair' as const) : ('member' as const);
  return {
    role: isOther ? 'observer' : role,
    voting: !isOther,
    ...(category === undefined ? {} : { category: category.name }),
  };
};

/** The seat with somebody else on it, or with nobody. */
export const withPerson = ({ personId: _, ...seat }: Seat, personId: Seat['personId']): Seat =>
  personId === undefined ? seat : { ...seat, personId };

/** The seat with another day on which it begins or ends, or without one. */
export const withDay = (seat: Seat, end: 'validFrom' | 'validTo', day: string | undefined): Seat => {
  const { [end]: _, ...rest } = seat;
  return day === undefined ? rest : { ...rest, [end]: day };
};
