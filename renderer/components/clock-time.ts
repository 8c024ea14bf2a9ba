const two = (number: number): string => String(number).padStart(2, '0');

/** Milliseconds since 1970 as the clock on the wall says it: '10:42:07'. */
export const clockTime = (at: number): string => {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':');
};
