import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { personIdSchema, seatIdSchema } from '../ids.ts';
import { namedSchema } from './text.ts';

export const seatRoleSchema = z.enum(['chair', 'deputy', 'member', 'alternate', 'observer', 'secretary']);
export type SeatRole = z.infer<typeof seatRoleSchema>;

/** A place on a body. Without a person it is vacant, and counts as a seat all the same. */
export const seatSchema = z.object({
  id: seatIdSchema,
  personId: personIdSchema.optional(),
  /** The heading of the attendance list that it belongs to. */
  category: namedSchema.optional(),
  role: seatRoleSchema,
  voting: z.boolean(),
  validFrom: localDateSchema.optional(),
  validTo: localDateSchema.optional(),
});
export type Seat = z.infer<typeof seatSchema>;

/** Whether a seat is held on a day, 'YYYY-MM-DD'; a missing end is open. */
export const isHeldOn = ({ validFrom, validTo }: Pick<Seat, 'validFrom' | 'validTo'>, date: string): boolean =>
  (validFrom === undefined || validFrom <= date) && (validTo === undefined || date <= validTo);

/** Whether a seat is held at a meeting: of one without a date, whether nobody has said that it ends. */
export const isHeldAt = (seat: Pick<Seat, 'validFrom' | 'validTo'>, date: string | undefined): boolean =>
  date === undefined ? seat.validTo === undefined : isHeldOn(seat, date);
