/** The keys of something that is planned for a later meeting. */
export const plannerKeys = {
  earlier: { does: 'plan it one meeting earlier', keys: ['Shift+ArrowLeft'] },
  later: { does: 'plan it one meeting later', keys: ['Shift+ArrowRight'] },
  toAgenda: { does: 'put it on the agenda of its meeting', keys: ['P'] },
  confidential: { does: 'confidential, or for everyone', keys: ['Shift+C'] },
  remove: { does: 'plan it no longer', keys: ['Delete'] },
} as const;
