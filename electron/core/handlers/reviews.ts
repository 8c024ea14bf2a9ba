import { getReviewSheet } from '../../../db/reviews.ts';
import { rewordReviews, saveReview } from '../../../db/save-review.ts';
import type { reviewsApi } from '../../../shared/api/reviews.ts';
import type { HandlersOf } from '../handler.ts';
import { done } from './done.ts';

export const reviewHandlers = {
  'reviews.get': (db, place) => getReviewSheet(db, place),
  'reviews.save': done(saveReview),
  'reviews.reword': done(rewordReviews),
} satisfies HandlersOf<typeof reviewsApi>;
