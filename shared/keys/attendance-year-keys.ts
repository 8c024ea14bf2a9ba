/** The keys of attendance over a year. */
export const attendanceYearKeys = {
  next: { does: 'down', keys: ['J', 'ArrowDown'] },
  previous: { does: 'up', keys: ['K', 'ArrowUp'] },
  earlier: { does: 'the year before', keys: ['Shift+ArrowLeft'] },
  later: { does: 'the year after', keys: ['Shift+ArrowRight'] },
  now: { does: 'the twelve months up to today', keys: ['T'] },
  days: { does: 'other days: to the first of them', keys: ['D'] },
} as const;
