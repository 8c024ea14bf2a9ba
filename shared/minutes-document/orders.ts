import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import type { ReportKind } from '../domain/report-text.ts';
import { enteredSchema } from '../domain/text.ts';
import { bodyIdSchema, itemIdSchema, meetingIdSchema } from '../ids.ts';

/** Who reads a document beside the minutes: those who may read everything, or everybody. */
export const readersSchema = z.enum(['full', 'public']);
export type Readers = z.infer<typeof readersSchema>;

const meeting = { meetingId: meetingIdSchema, version: readersSchema };

const report = {
  bodyId: bodyIdSchema,
  version: readersSchema,
  /** The day that it is made for, and the one since which things are new: 'YYYY-MM-DD'. */
  asOf: localDateSchema,
  since: localDateSchema,
};

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
  /** How far the proposals of the register have come, and what happened since a day. */
  z.strictObject({ kind: z.literal('statusReport'), ...report }),
  /** The proposals that are new since a day, for a body to give its views on. */
  z.strictObject({ kind: z.literal('proposalsPaper'), ...report }),
]);
export type DocumentOrder = z.infer<typeof documentOrderSchema>;
export type DocumentKind = DocumentOrder['kind'];
export type OrderOf<Kind extends DocumentKind> = Extract<DocumentOrder, { kind: Kind }>;

/** A report that is made from the register of matters. */
export type ReportOrder = OrderOf<'statusReport' | 'proposalsPaper'>;

/** A document of one meeting. */
export type MeetingOrder = Exclude<DocumentOrder, ReportOrder | OrderOf<'actionList'>>;

/** The meeting that a document is of, or whose actions it lists; a report is of none. */
export const meetingOfOrder = (order: DocumentOrder) => ('meetingId' in order ? order.meetingId : undefined);

/** The body that a document is of, where it is not of a meeting. */
export const bodyOfOrder = (order: DocumentOrder) => ('bodyId' in order ? order.bodyId : undefined);

/** Whether a document is a report from the register. */
export const isReportOrder = (order: DocumentOrder): order is ReportOrder =>
  order.kind === 'statusReport' || order.kind === 'proposalsPaper';

/** Which of the two reports an order is for. */
export const reportKindOf = ({ kind }: Pick<ReportOrder, 'kind'>): ReportKind =>
  kind === 'statusReport' ? 'status' : 'proposals';

/** Whether handing a document out fixes the numbers of the actions in it for ever: it quotes them. */
export const fixesNumbers = ({ kind }: Pick<DocumentOrder, 'kind'>): boolean =>
  kind === 'actionList' || kind === 'extract';
