import type { MeetingSheet } from '../api/meetings.ts';

/** What of a meeting is asked for its words. */
export type KnownBy = Pick<
  MeetingSheet,
  'body' | 'rules' | 'meeting' | 'attendance' | 'expected' | 'owners' | 'ignoredWords'
>;

/** All words that stand in a name: 'Smart DCC (Limited)' has three. */
const partsOf = (name: string): string[] => name.match(/[\p{L}\p{M}'’]+/gu) ?? [];

/**
 * The words of a meeting that are right whatever a dictionary says: those of the body's list, those ignored in it, the names of its people,
 * organisations and roles, of the body itself and of its categories, its verbs and labels.
 */
export const knownWords = (sheet: KnownBy): string[] => {
  const { body, rules, meeting, attendance, expected, owners, ignoredWords } = sheet;
  const people = [...attendance, ...expected].flatMap((person) => [
    person.name,
    person.initials,
    person.organisation,
    'capacity' in person ? person.capacity : undefined,
  ]);
  const names = [
    ...(rules.words ?? []),
    ...ignoredWords,
    ...people,
    ...owners,
    body.code,
    body.name,
    body.shortName,
    body.actionLabel,
    body.actionPrefix,
    meeting.venue,
    ...body.verbs,
    ...body.categories.map(({ name }) => name),
  ];
  return [...new Set(names.flatMap((name) => (name === undefined ? [] : partsOf(name))))];
};
