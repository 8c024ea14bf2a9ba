import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { actionStateSchema } from '../domain/action.ts';
import { dueSchema } from '../domain/block.ts';
import { bodyFormsSchema } from '../domain/body-forms.ts';
import { chaseToneSchema } from '../domain/chase.ts';
import { actionIdSchema, bodyIdSchema, personIdSchema } from '../ids.ts';

/** What it takes to ask somebody about an action. */
export const chasedActionSchema = z.object({
  id: actionIdSchema,
  bodyId: bodyIdSchema,
  reference: z.string().optional(),
  text: z.string(),
  due: dueSchema.optional(),
  dueOn: localDateSchema.optional(),
  state: actionStateSchema,
  confidential: z.boolean(),
  /** The mail about it that was sent last to each of its owners, who go by their keys. */
  chases: z.array(z.object({ date: localDateSchema, tone: chaseToneSchema, key: z.string() })),
});
export type ChasedAction = z.infer<typeof chasedActionSchema>;

/** The last mail to an owner about an action; undefined where this one was never asked, whoever else was. */
export const lastChaseTo = (
  { chases }: Pick<ChasedAction, 'chases'>,
  owner: { readonly key: string },
): ChasedAction['chases'][number] | undefined => chases.find(({ key }) => key === owner.key);

/** Somebody to whom a mail about actions can go. */
export const contactSchema = z.object({
  personId: personIdSchema,
  name: z.string(),
  email: z.string().optional(),
  /** The bodies whose confidential papers this person gets: those with a seat that is not an observer's. */
  reads: z.array(bodyIdSchema),
});
export type Contact = z.infer<typeof contactSchema>;

/** An owner with what is owed: a person, an organisation, or a role in words. */
export const chasedOwnerSchema = z.object({
  /** The id of the person or the organisation; of a role, its words. */
  key: z.string(),
  name: z.string(),
  kind: z.enum(['person', 'organisation', 'role']),
  /** Who gets its mails: the person, or those whom the secretary named. */
  people: z.array(contactSchema),
  /** Whom the secretary can name. */
  candidates: z.array(contactSchema),
  actionIds: z.array(actionIdSchema),
});
export type ChasedOwner = z.infer<typeof chasedOwnerSchema>;

/** Every owner of open actions, and what each owes. */
export const chaseSheetSchema = z.object({
  owners: z.array(chasedOwnerSchema),
  actions: z.array(chasedActionSchema),
  bodies: z.array(
    z.object({ id: bodyIdSchema, code: z.string(), name: z.string(), shortName: z.string(), forms: bodyFormsSchema }),
  ),
});
export type ChaseSheet = z.infer<typeof chaseSheetSchema>;

/** What is to be written to whom. */
export const chaseOrderSchema = z.strictObject({
  /** The day that it is, 'YYYY-MM-DD'. */
  asOf: localDateSchema,
  /** The code of the one body whose actions are asked about; all of them without it. */
  body: z.string().optional(),
  /** One mail for each body, instead of one for each owner. */
  perBody: z.boolean(),
  owners: z
    .array(
      z.strictObject({
        key: z.string(),
        /** The one that comes next, where it is not said. */
        tone: chaseToneSchema.optional(),
        /** Confidential actions that were chosen by hand to be written out to those who may read them. */
        opened: z.array(actionIdSchema).default([]),
      }),
    )
    .min(1, { error: 'is empty; choose whom to ask' })
    .max(1000),
});
export type ChaseOrder = z.infer<typeof chaseOrderSchema>;
