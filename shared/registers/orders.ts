import { z } from 'zod';
import { actionFilterSchema } from '../api/actions.ts';
import { decisionFilterSchema, decisionSortSchema } from '../api/decisions.ts';
import { matterFilterSchema } from '../api/matters.ts';
import { paperFilterSchema } from '../api/papers.ts';
import { localDateSchema } from '../dates.ts';
import { actionSortSchema } from '../domain/action-view.ts';
import { attendanceSpanSchema } from '../domain/attendance-year.ts';
import { readersSchema } from '../minutes-document/orders.ts';

export const actionRowGroupingSchema = z.enum(['owner', 'body', 'meeting', 'due week']);
export type ActionRowGrouping = z.infer<typeof actionRowGroupingSchema>;

/** What every list that leaves a register says: for whom it is, and the day it is made for, 'YYYY-MM-DD'. */
const list = { version: readersSchema, asOf: localDateSchema };

/** A list out of a register, as it is shown: what of it, in which order, and for whom. */
export const registerOrderSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('actions'),
    ...list,
    filter: actionFilterSchema.default({}),
    sort: actionSortSchema.default('reference'),
    descending: z.boolean().optional(),
    groupBy: actionRowGroupingSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('decisions'),
    ...list,
    filter: decisionFilterSchema.default({}),
    sort: decisionSortSchema.default('date'),
  }),
  z.strictObject({ kind: z.literal('matters'), ...list, filter: matterFilterSchema.default({}) }),
  z.strictObject({ kind: z.literal('papers'), ...list, filter: paperFilterSchema.default({}) }),
  /** Who was at the meetings of a body, by its code, from a day to another. */
  z.strictObject({
    kind: z.literal('attendance'),
    ...list,
    filter: z.strictObject({ body: z.string(), span: attendanceSpanSchema }),
  }),
]);
export type RegisterOrder = z.infer<typeof registerOrderSchema>;
export type RegisterKind = RegisterOrder['kind'];
export type RegisterOrderOf<Kind extends RegisterKind> = Extract<RegisterOrder, { kind: Kind }>;
