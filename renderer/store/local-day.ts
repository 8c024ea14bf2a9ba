const two = (part: number): string => String(part).padStart(2, '0');

/** The day that a moment (milliseconds since 1970) falls on where the clock on the wall hangs, 'YYYY-MM-DD'. */
export const localDay = (at: number): string => {
  const time = new Date(at);
  return [String(time.getFullYear()).padStart(4, '0'), two(time.getMonth() + 1), two(time.getDate())].join('-');
};
