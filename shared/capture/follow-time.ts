import type { AttendanceFact } from '../domain/landmark.ts';

const TIME = /(?<![\d:.])([01]?\d|2[0-3])[:.]([0-5]\d)(?![\d:]|\.\d)/gu;

const timesIn = (text: string): string[] =>
  [...text.matchAll(TIME)].map(([, hour = '', minute = '']) => `${hour.padStart(2, '0')}:${minute}`);

const hasDigits = (text: string): boolean => /\d/u.test(text);

/** The words of somebody's coming or going as they were and as they are. */
type Words = { readonly before: string; readonly after: string };

/**
 * The time of a coming or going by its new words: the one time that they say now, where they said that of the fact
 * before or a part of it; none where they say none any more. A fact without a time gets one only where its sentence in
 * the form of the body does (`sentenceAt`): "he had to leave by 15:00" is not when he left.
 */
export const followTime = (
  { time, change, items }: AttendanceFact,
  { before, after }: Words,
  sentenceAt: (time: string) => string,
): string | undefined => {
  const [said, ...others] = timesIn(after);
  if (change === 'away' || items !== undefined || others.length > 0) return time;
  if (said === undefined) return hasDigits(before) && !hasDigits(after) ? undefined : time;
  if (time === undefined) return startsWith(after, sentenceAt(said)) ? said : undefined;
  const was = timesIn(before);
  return was.length === 0 || (was.length === 1 && was[0] === time) ? said : time;
};

const startsWith = (text: string, sentence: string): boolean =>
  text.trimStart().startsWith(sentence.replace(/\.$/u, ''));
