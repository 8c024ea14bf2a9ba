import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { enteredSchema } from '../domain/text.ts';
import { bodyIdSchema, itemIdSchema, meetingIdSchema } from '../ids.ts';

/** Who reads a document beside the minutes: those who may read everything, or everybody. */
export const readersSchema = z.enum(['full', 'public']);
export type Readers = z.infer<typeof readersSchema>;

const meeting = { meetingId: meetingIdSchema, version: readersSchema };

export const actionGroupingSchema = z.enum(['owner', 'meeting']);
export type ActionGrouping = z.infer<typeof actionGroupingSchema>;

export const sheetPurposeSchema = z.enum(['to sign', 'for the file']);
export type SheetPurpose = z.infer<typeof sheetPurposeSchema>;

/** A document beside the minutes, and all that has to be known to make it. */
export const documentOrderSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agenda'), ...meeting }),
  /** The open actions of a body; of one meeting, of one owner or with a text in them where that is said. */
  z.strictObject({
    kind: z.literal('actionList'),
    bodyId: bodyIdSchema,
    version: readersSchema,
    groupBy: actionGroupingSchema,
    /** The day that it is made for; the caller says which: 'YYYY-MM-DD'. */
    asOf: localDateSchema,
    meetingId: meetingIdSchema.optional(),
    owner: z.string().max(200).optional(),
    text: z.string().max(200).optional(),
  }),
  /** One item, with those under it, for somebody who is not given all of the minutes. */
  z.strictObject({ kind: z.literal('extract'), ...meeting, itemId: itemIdSchema, recipient: enteredSchema.optional() }),
  z.strictObject({ kind: z.literal('attendanceSheet'), ...meeting, purpose: sheetPurposeSchema }),
]);
export type DocumentOrder = z.infer<typeof documentOrderSchema>;
export type DocumentKind = DocumentOrder['kind'];
export type OrderOf<Kind extends DocumentKind> = Extract<DocumentOrder, { kind: Kind }>;

/** Whether handing a document out fixes the numbers of the actions in it for ever: it quotes them. */
export const fixesNumbers = ({ kind }: Pick<DocumentOrder, 'kind'>): boolean =>
  kind === 'actionList' || kind === 'extract';
