import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { meetingIdSchema, presentationIdSchema } from '../ids.ts';
import { paperSchema } from './paper.ts';
import { paperFileSchema } from './paper-file.ts';
import { paperTimingSchema } from './paper-timing.ts';

/** A meeting that has a paper before it, with what it says of it. */
export const meetingOfPaperSchema = z.object({
  id: presentationIdSchema,
  meetingId: meetingIdSchema,
  bodyCode: z.string(),
  meetingNumber: z.string(),
  meetingDate: localDateSchema.optional(),
  itemNumber: z.string(),
  itemTitle: z.string(),
  reference: z.string().optional(),
  asked: z.string().optional(),
  recommendations: z.int(),
  timing: paperTimingSchema.optional(),
  /** Whether its item or its class keeps it from the public. */
  confidential: z.boolean(),
  /** Whether no class says who may read it, of a body that has classes: then others read its title, and no more. */
  titled: z.boolean(),
});
export type MeetingOfPaper = z.infer<typeof meetingOfPaperSchema>;

/** A paper as the register has it: its files in the order in which they came, its meetings the newest first. */
export const registeredPaperSchema = paperSchema.extend({
  files: z.array(paperFileSchema),
  meetings: z.array(meetingOfPaperSchema),
  lacks: z.array(z.enum(['file', 'class'])),
  /** Whether any of its meetings keeps it from the public. */
  confidential: z.boolean(),
});
export type RegisteredPaper = z.infer<typeof registeredPaperSchema>;

/** Whether a paper may stand where others look on. One that no meeting has yet was not opened by anybody. */
export const isOpenPaper = ({ confidential, meetings }: Pick<RegisteredPaper, 'confidential' | 'meetings'>): boolean =>
  !confidential && meetings.length > 0;

/** Whether others may read all that is said of an open paper: a class opens it before each of its meetings. */
export const isOpenInFull = (paper: Pick<RegisteredPaper, 'confidential' | 'meetings'>): boolean =>
  isOpenPaper(paper) && !paper.meetings.some(({ titled }) => titled);

/**
 * Whether a paper is flagged as late before a meeting on a day, 'YYYY-MM-DD': it came after the papers went out, or the
 * meeting still waits for it. What a meeting did without is no longer missed.
 */
export const isLateFor = (
  { timing, meetingDate }: Pick<MeetingOfPaper, 'timing' | 'meetingDate'>,
  today: string,
): boolean =>
  timing?.state === 'late' || (timing?.state === 'missing' && (meetingDate === undefined || meetingDate >= today));
