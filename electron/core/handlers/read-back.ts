import { agreeWording } from '../../../db/agreed-wordings.ts';
import { publicReadBack } from '../../../db/read-back.ts';
import type { readBackApi } from '../../../shared/api/read-back.ts';
import type { HandlersOf } from '../handler.ts';
import { done } from './done.ts';

export const readBackHandlers = {
  'readBack.get': (db, input) => publicReadBack(db, input),
  'readBack.agree': done(agreeWording),
} satisfies HandlersOf<typeof readBackApi>;
