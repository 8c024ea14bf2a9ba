import { keepReplies, understandReplies } from '../../../db/replies.ts';
import type { repliesApi } from '../../../shared/api/replies.ts';
import type { HandlersOf } from '../handler.ts';
import { done } from './done.ts';

export const replyHandlers = {
  'replies.read': understandReplies,
  'replies.keep': done(keepReplies),
} satisfies HandlersOf<typeof repliesApi>;
