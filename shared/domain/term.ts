import { z } from 'zod';
import { type Seat, seatSchema } from './seat.ts';

/** Why a seat asks for somebody: its term is over, nobody has it, or its term ends soon. In the order of lists. */
export const termKindSchema = z.enum(['expired', 'vacant', 'ending']);
export type TermKind = z.infer<typeof termKindSchema>;

type Term = Pick<Seat, 'id' | 'personId' | 'category' | 'role' | 'validFrom' | 'validTo'>;

/** A day, and the last one that is looked at: 'YYYY-MM-DD'. */
export type TermSpan = { readonly today: string; readonly upTo: string };

const ORDER = termKindSchema.options;

/** The seats of one body whose term is followed by another of the same place: each follows one alone. */
const followed = (seats: readonly Term[]): ReadonlySet<string> => {
  const free = new Set(seats);
  const found = new Set<string>();
  const starts = seats.toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''));
  for (const seat of seats.toSorted((a, b) => (a.validTo ?? '').localeCompare(b.validTo ?? ''))) {
    const { validTo, role, category } = seat;
    if (validTo === undefined) continue;
    const next = starts.find(
      (one) =>
        one !== seat &&
        free.has(one) &&
        one.role === role &&
        one.category === category &&
        (one.validFrom ?? '') >= validTo,
    );
    if (!next) continue;
    free.delete(next);
    found.add(seat.id);
  }
  return found;
};

const kindOf = ({ personId, validFrom, validTo }: Term, { today, upTo }: TermSpan): TermKind | undefined => {
  if (validFrom !== undefined && validFrom > today) return undefined;
  const isOver = validTo !== undefined && validTo < today;
  if (personId === undefined) return isOver ? undefined : 'vacant';
  if (isOver) return 'expired';
  return validTo !== undefined && validTo <= upTo ? 'ending' : undefined;
};

/**
 * The seats of one body that ask for somebody: what is over, the longest first, then what is vacant, then what ends up to
 * a day. A term that another one of the same category and role follows asks for nobody; nor does one that is still to begin.
 */
export const openTerms = <One extends Term>(
  seats: readonly One[],
  span: TermSpan,
): readonly (One & { readonly kind: TermKind })[] => {
  const done = followed(seats);
  return seats
    .flatMap((seat) => {
      const kind = done.has(seat.id) ? undefined : kindOf(seat, span);
      return kind === undefined ? [] : [{ ...seat, kind }];
    })
    .toSorted(
      (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.validTo ?? '').localeCompare(b.validTo ?? ''),
    );
};

/** What a list of terms says of a seat beside its place. */
export const termSeatSchema = seatSchema.extend({ name: z.string().optional(), kind: termKindSchema });
