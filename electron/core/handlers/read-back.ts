import { publicReadBack } from '../../../db/read-back.ts';
import type { readBackApi } from '../../../shared/api/read-back.ts';
import type { HandlersOf } from '../handler.ts';

export const readBackHandlers = {
  'readBack.get': (db, input) => publicReadBack(db, input),
} satisfies HandlersOf<typeof readBackApi>;
