import type { AttendanceState } from '../domain/attendance.ts';

const SECTIONS: readonly (readonly [AttendanceState, RegExp])[] = [
  ['apologies', /^(?:apolog(?:y|ies)(?: for absence)?|sent apologies)\s*:?$/iu],
  ['absent', /^(?:absent|absentees|not present|did not attend)\s*:?$/iu],
  [
    'present',
    /^(?:present|attendees?|attendance|in attendance|also present|members(?: present)?|guests|officials)\s*:?$/iu,
  ],
];

/** The state of those who stand below a title: 'Apologies for absence:'; undefined for words that are none. */
export const sectionOf = (text: string): AttendanceState | undefined =>
  SECTIONS.find(([, pattern]) => pattern.test(text))?.[0];

const MARKS: readonly (readonly [AttendanceState, RegExp])[] = [
  ['present', /^(?:p|y|yes|present|attended|✓|✔)$/iu],
  ['apologies', /^(?:a|ap|apolog(?:y|ies))$/iu],
  ['absent', /^(?:x|n|no|absent)$/iu],
];

/** What a mark in a column of states says; undefined when that is not understood. */
export const stateOfMark = (mark: string): AttendanceState | undefined =>
  MARKS.find(([, pattern]) => pattern.test(mark))?.[0];
