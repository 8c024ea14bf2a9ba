const MS_PER_DAY = 86_400_000;
/** Working days of a week. */
const WEEK = 5;

/** 1 January 1970 was a Thursday: days since the last Monday, 0 to 6. */
const sinceMonday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/**
 * The day that is so many working days after another, both 'YYYY-MM-DD'; counting begins on the day that follows.
 * Monday to Friday are working days. Bank holidays are not known, and count as working days.
 */
export const addWorkingDays = (date: string, count: number): string => {
  const start = Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
  const weekday = sinceMonday(start);
  // From a weekend counting begins as from the Friday before it.
  const pastFriday = Math.max(0, weekday - (WEEK - 1));
  const weekends = Math.floor((weekday - pastFriday + count) / WEEK);
  const end = start - pastFriday + count + 2 * weekends;
  return new Date(end * MS_PER_DAY).toISOString().slice(0, 10);
};
