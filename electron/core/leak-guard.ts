import { refusal } from '../../db/errors.ts';
import type { MeetingRecord } from '../../shared/domain/meeting-record.ts';
import { findLeak, type Secret } from '../../shared/leak-check/find-leak.ts';
import { readings, textReadings } from '../../shared/leak-check/readings.ts';
import { confidentialTexts } from '../../shared/minutes-document/confidential-texts.ts';
import { openWords, refuseStyle } from './style-guard.ts';

/** A finished file: its name, and what is in it. */
export type FinishedFile = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** It is read as it stands: what looks like a tag of a page is a word like any other. */
  readonly isText?: boolean;
};

/** What nobody may read in a public file of a meeting, and what everybody may. */
export type Guarded = {
  readonly record: MeetingRecord;
  readonly privateNotes: readonly Secret[];
  /** A file of the same format with all that everybody may read, and nothing else (`openRecord`). */
  readonly open: Uint8Array;
};

const FILE_NAME = 'file name';
const WHAT = 'The public version';

const PLACES: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^file name$/, 'its name'],
  [/docProps\/|^properties$/, 'its properties'],
  [/comments/, 'a comment in it'],
  [/word\/header/, 'the head of its pages'],
  [/word\/footer/, 'the foot of its pages'],
  [/footnotes|endnotes/, 'a note in it'],
  [/^$|word\/document|^pages$/, 'its text'],
];

const placeOf = (part: string): string =>
  PLACES.find(([pattern]) => pattern.test(part))?.[1] ?? 'a part of it that is not seen';

/** What is looked for in a public file, and what everybody may read. */
export type Searched = {
  readonly secrets: readonly Secret[];
  readonly known: readonly string[];
  /** Files of the same format with all that everybody may read, and nothing else. */
  readonly open: readonly Uint8Array[];
  /** What is not written then: 'The public version'. */
  readonly what: string;
};

/**
 * Refuses a public file that has secrets in it, wherever they stand. The sentence says where, and repeats none of them.
 * Throws a `Refusal`.
 */
export const refuseSecrets = (
  { fileName, bytes, isText = false }: FinishedFile,
  { secrets, known, open, what }: Searched,
): void => {
  const readingsOf = isText ? textReadings : readings;
  const file = [{ part: FILE_NAME, text: fileName, isProse: true }, ...readingsOf(bytes)];
  const leak = findLeak(secrets, [...known, ...open.flatMap(readingsOf).map(({ text }) => text)], file);
  if (!leak) return;
  const where = placeOf(leak.part);
  throw refusal(
    'refused',
    `${what} was not written: ${where} would have words that are confidential in ${leak.from}. Look at it in the preview, and take them out there or make them public in ${leak.from}. If they are not to be seen in the preview, the fault is in Minutebook: keep the file back and report it.`,
  );
};

/** The same for a public version of the minutes. Throws a `Refusal`. */
export const refuseLeak = (file: FinishedFile, { record, privateNotes, open }: Guarded): void => {
  const { body, meeting } = record;
  const secrets = [...confidentialTexts(record), ...privateNotes];
  // The file is named by these, and everybody may read them.
  const known = [`${body.code} ${meeting.number}`];
  refuseStyle({ body, secrets, known: [...known, openWords(record)], what: WHAT });
  refuseSecrets(file, { secrets, known, open: [open], what: WHAT });
};
