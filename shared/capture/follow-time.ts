import type { AttendanceFact } from '../domain/landmark.ts';

/** A time by the clock of 24 hours; one of 12 hours is left to who can say which half of the day it is in. */
const TIME = /(?<![\d:.])([01]?\d|2[0-3])[:.]([0-5]\d)(?![\d:]|\.\d|\s?[ap]\.?m\b)/giu;

const timesIn = (text: string): string[] =>
  [...text.matchAll(TIME)].map(([, hour = '', minute = '']) => `${hour.padStart(2, '0')}:${minute}`);

const hasDigits = (text: string): boolean => /\d/u.test(text);

/** The sentence that tells of the coming or going: what stands behind it tells of something else. */
const firstSentence = (text: string): string => text.split(/[.!?]\s+(?=\p{Lu})/u, 1)[0] ?? '';

/** The words of somebody's coming or going as they were and as they are. */
type Words = { readonly before: string; readonly after: string };

/**
 * The time of a coming or going by its new words: the one time that they say now, where they said that of the fact
 * before or a part of it; none where they say none any more. A fact without a time gets one only where its sentence in
 * the form of the body does (`sentencesAt`): "he had to leave by 15:00" is not when he left.
 */
export const followTime = (
  { time, change, items }: AttendanceFact,
  { before, after }: Words,
  sentencesAt: (time: string) => readonly string[],
): string | undefined => {
  const [said, ...others] = timesIn(after);
  if (change === 'away' || items !== undefined || others.length > 0) return time;
  if (said === undefined) return hasDigits(before) && !hasDigits(after) ? undefined : time;
  if (time === undefined) return sentencesAt(said).some((sentence) => startsWith(after, sentence)) ? said : undefined;
  return isOfTheFact(timesIn(before), time, after) ? said : time;
};

/** Whether the one time in the new words stands for that of the fact: in its place, or typed anew where it was. */
const isOfTheFact = (was: readonly string[], time: string, after: string): boolean =>
  was.length === 0 ? timesIn(firstSentence(after)).length === 1 : was.length === 1 && was[0] === time;

const startsWith = (text: string, sentence: string): boolean =>
  text.trimStart().startsWith(sentence.replace(/\.$/u, ''));
