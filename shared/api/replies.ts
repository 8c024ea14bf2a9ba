import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { actionStateSchema } from '../domain/action.ts';
import { actionUpdateSchema } from '../domain/action-update.ts';
import { actionIdSchema, updateIdSchema } from '../ids.ts';
import { leftOutSchema } from '../replies/left-out.ts';
import { read, write } from './method.ts';

/** An action that a reply names. */
export const namedActionSchema = z.object({
  id: actionIdSchema,
  reference: z.string(),
  bodyCode: z.string(),
  text: z.string(),
  state: actionStateSchema,
  confidential: z.boolean(),
});
export type NamedAction = z.infer<typeof namedActionSchema>;

export const understoodReplySchema = z.object({
  /** Those that it names; none where it was not understood. */
  actions: z.array(namedActionSchema),
  /** References that several bodies use, or that lack the code of a body: it names one of the actions of each, and somebody has to say which. */
  choices: z.array(z.object({ reference: z.string(), actions: z.array(namedActionSchema) })),
  /** What it may be an update of as well: it mentions them, or stands below a line about them. */
  mentions: z.array(namedActionSchema),
  said: z.string(),
  date: localDateSchema,
  /** It says that it is done: closure can be proposed. */
  isDone: z.boolean(),
});
export type UnderstoodReply = z.infer<typeof understoodReplySchema>;

export const repliesApi = {
  /** Reads what was pasted out of mails of owners. Keeps nothing. `today`: the day of what has no other. */
  'replies.read': read(
    { text: z.string().max(500_000), today: localDateSchema },
    z.object({ replies: z.array(understoodReplySchema), leftOut: z.array(leftOutSchema) }),
  ),
  /** Keeps replies as updates of the actions that they name, all or none. None is closed by it. Errors: notFound, refused. */
  'replies.keep': write(
    {
      updates: z
        .array(
          z.strictObject({
            updateId: updateIdSchema,
            actionId: actionIdSchema,
            date: localDateSchema,
            text: actionUpdateSchema.shape.text,
            proposesClosure: z.boolean(),
          }),
        )
        .min(1)
        .max(5000),
    },
    z.object({}),
  ),
};
