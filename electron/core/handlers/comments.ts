import { commentSheet } from '../../../db/comment-sheet.ts';
import { answerComment, removeComment, saveComment } from '../../../db/comments.ts';
import type { commentsApi } from '../../../shared/api/comments.ts';
import type { HandlersOf } from '../handler.ts';
import { done } from './done.ts';

export const commentHandlers = {
  'comments.list': (db, { meetingId }) => ({ comments: commentSheet(db, meetingId) }),
  'comments.save': done(saveComment),
  'comments.answer': done(answerComment),
  'comments.remove': done(removeComment),
} satisfies HandlersOf<typeof commentsApi>;
