/** The keys where owners are asked by mail. */
export const chasingKeys = {
  next: { does: 'down', keys: ['J', 'ArrowDown'] },
  previous: { does: 'up', keys: ['K', 'ArrowUp'] },
  first: { does: 'to the first', keys: ['Home'], isFixed: true },
  last: { does: 'to the last', keys: ['End'], isFixed: true },
  choose: { does: 'ask this owner, or not', keys: ['X'] },
  chooseAll: { does: 'ask all of them, or nobody', keys: ['A'] },
  tone: { does: 'the next tone: first, reminder, overdue', keys: ['T'] },
  save: { does: 'save the mails of those who are chosen, as drafts', keys: ['S'] },
  markSent: { does: 'mark them as sent', keys: ['M'] },
} as const;
