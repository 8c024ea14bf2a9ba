import { z } from 'zod';
import { bodyIdSchema, itemIdSchema, meetingIdSchema, plannedItemIdSchema } from '../ids.ts';
import type { MeetingState } from './meeting.ts';
import { namedSchema } from './text.ts';

/**
 * Something that is to come before a body at a meeting that may not be in the book yet: so many meetings after one that
 * was held, or of all where none was. A meeting that is cancelled is not counted, so that it goes on to the next one.
 */
export const plannedItemSchema = z.strictObject({
  id: plannedItemIdSchema,
  bodyId: bodyIdSchema,
  title: namedSchema.max(500),
  afterId: meetingIdSchema.optional(),
  steps: z.int().min(1).max(100),
  confidential: z.literal(true).optional(),
  /** The item of an agenda that it became. */
  itemId: itemIdSchema.optional(),
});
export type PlannedItem = z.infer<typeof plannedItemSchema>;

export type MeetingInSeries = { readonly id: string; readonly state: MeetingState; readonly date?: string };

/** The meetings that count, in order: those that were held, then those that are planned by their dates. */
export const seriesOf = <Row extends MeetingInSeries>(
  meetings: readonly Row[],
): { readonly held: readonly Row[]; readonly coming: readonly Row[] } => {
  const byDate = (a: Row, b: Row) => (a.date ?? '9999').localeCompare(b.date ?? '9999') || a.id.localeCompare(b.id);
  const counted = meetings.filter(({ state }) => state !== 'cancelled').toSorted(byDate);
  return {
    held: counted.filter(({ state }) => state !== 'planned'),
    coming: counted.filter(({ state }) => state === 'planned'),
  };
};

/** At which of the coming meetings it is to come, 0 for the next; what was left over comes to the next. */
export const placeOf = (
  { afterId, steps }: Pick<PlannedItem, 'afterId' | 'steps'>,
  held: readonly Pick<MeetingInSeries, 'id'>[],
): number => Math.max(0, held.findIndex(({ id }) => id === afterId) + steps - held.length);

/** The place of the nth coming meeting, from 0: counted from the last one that was held. */
export const placeAt = <Id extends string>(
  index: number,
  held: readonly { readonly id: Id }[],
): { readonly afterId?: Id; readonly steps: number } => {
  const last = held.at(-1);
  return { ...(last && { afterId: last.id }), steps: index + 1 };
};

const WORDS = ['Next meeting', 'Second next', 'Third next', 'Fourth next', 'Fifth next', 'Sixth next'] as const;

/** What the nth coming meeting is called while it is not in the book: 'Third next'. */
export const comingWords = (index: number): string => WORDS[index] ?? `${index + 1}th next`;
