import { addWord } from '../../../db/body-words.ts';
import { ignoreNone, ignoreWord } from '../../../db/ignored-words.ts';
import type { spellingApi } from '../../../shared/api/spelling.ts';
import type { HandlersOf } from '../handler.ts';
import { done } from './done.ts';

export const spellingHandlers = {
  'spelling.addWord': done(addWord),
  'spelling.ignoreWord': done(ignoreWord),
  'spelling.ignoreNone': done(ignoreNone),
} satisfies HandlersOf<typeof spellingApi>;
