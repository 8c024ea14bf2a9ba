import { undoEdit } from '../../../db/undo-edit.ts';
import type { editsApi } from '../../../shared/api/edits.ts';
import type { HandlersOf } from '../handler.ts';

export const editHandlers = {
  'edits.undo': (db, { undoes }) => undoEdit(db, undoes),
} satisfies HandlersOf<typeof editsApi>;
