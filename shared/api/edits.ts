import { z } from 'zod';
import { editIdSchema } from '../ids.ts';
import { write } from './method.ts';

export const editsApi = {
  /**
   * Takes an edit of a register or a plan back: every row it changed is again as it was before. Undoing that edit is
   * redoing. Refused when a row has changed since, and for the text of minutes, whose undo is the page's.
   */
  'edits.undo': write({ undoes: editIdSchema }, z.object({ method: z.string() })),
};
