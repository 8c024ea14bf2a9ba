/** The keys of an action that is reviewed for the next meeting. */
export const reviewingKeys = {
  send: { does: 'keep what was written', keys: ['Enter'], isFixed: true },
  leave: { does: 'leave it', keys: ['Escape'], isFixed: true },
} as const;

/** The keys of the bodies that could be reviewed. */
export const reviewChoiceKeys = {
  next: { does: 'the next body', as: 'review.next' },
  previous: { does: 'the body before', as: 'review.previous' },
} as const;
