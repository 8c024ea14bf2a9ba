import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { bodySchema } from '../domain/body.ts';
import { quorumSchema } from '../domain/body-rules.ts';
import { interimResultSchema, interimSchema, keptInterimSchema } from '../domain/interim.ts';
import { meetingSeatSchema } from '../domain/quorum.ts';
import { blockIdSchema, bodyIdSchema, interimIdSchema, itemIdSchema, meetingIdSchema } from '../ids.ts';
import { read, write } from './method.ts';

/** A meeting that a record can be reported to. */
export const reportPlaceSchema = z.object({
  meetingId: meetingIdSchema,
  /** 'CSC 16'. */
  name: z.string(),
  date: localDateSchema.optional(),
});
export type ReportPlace = z.infer<typeof reportPlaceSchema>;

/** What a body decided between its meetings, the newest first, and the meetings that it can be reported to. */
export const interimListSchema = z.object({
  body: bodySchema.pick({ id: true, code: true, name: true }),
  records: z.array(keptInterimSchema),
  places: z.array(reportPlaceSchema),
});
export type InterimList = z.infer<typeof interimListSchema>;

/** One record, with the seats of its day and the rule that answers are counted by. */
export const interimSheetSchema = z.object({
  body: bodySchema.pick({ id: true, code: true, name: true }),
  record: keptInterimSchema,
  seats: z.array(meetingSeatSchema.omit({ attendanceId: true })),
  quorum: quorumSchema.optional(),
  places: z.array(reportPlaceSchema),
});
export type InterimSheet = z.infer<typeof interimSheetSchema>;

export const interimApi = {
  /**
   * Saves a decision by correspondence or a chair's action; a new one gets the next number of its kind. What is closed
   * stays as it is. Errors: notFound, refused.
   */
  'interim.save': write({ interim: interimSchema }, z.object({ number: z.string() })),
  /** What a body decided between its meetings. Errors: notFound. */
  'interim.list': read({ bodyId: bodyIdSchema }, interimListSchema),
  'interim.get': read({ interimId: interimIdSchema }, interimSheetSchema),
  /** Closes a decision by correspondence with its result, for good. Errors: notFound, refused. */
  'interim.close': write(
    { interimId: interimIdSchema, result: interimResultSchema.omit({ quorate: true }) },
    z.object({}),
  ),
  /**
   * Puts a record on the agenda of a meeting, with the decision by which the meeting takes note of it or ratifies it; from
   * then on it stays as it is. Errors: notFound, refused.
   */
  'interim.report': write(
    { interimId: interimIdSchema, meetingId: meetingIdSchema, itemId: itemIdSchema, blockId: blockIdSchema },
    z.object({}),
  ),
};
