import { z } from 'zod';
import { actionSchema } from '../domain/action.ts';
import { meetingIdSchema } from '../ids.ts';
import { page, paging, read } from './method.ts';

export const actionsApi = {
  /** Actions across bodies, in the order of body, meeting and number. */
  'actions.list': read(
    {
      filter: z
        .strictObject({
          body: z.string().optional(),
          meetingId: meetingIdSchema.optional(),
          open: z.boolean().optional(),
        })
        .default({}),
      ...paging,
    },
    page(actionSchema),
  ),
};
