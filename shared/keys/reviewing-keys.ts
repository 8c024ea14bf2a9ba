/** The keys of an action that is reviewed for the next meeting. */
export const reviewingKeys = {
  send: { does: 'keep what was written', keys: ['Enter'], isFixed: true },
  leave: { does: 'leave it', keys: ['Escape'], isFixed: true },
} as const;
