import { refusal } from '../../db/errors.ts';
import type { MeetingRecord } from '../../shared/domain/meeting-record.ts';
import { findLeak, type Secret } from '../../shared/leak-check/find-leak.ts';
import { readings } from '../../shared/leak-check/readings.ts';
import { confidentialTexts } from '../../shared/minutes-document/confidential-texts.ts';

/** A finished file: its name, and what is in it. */
export type FinishedFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** What nobody may read in a public file of a meeting, and what everybody may. */
export type Guarded = {
  readonly record: MeetingRecord;
  readonly privateNotes: readonly Secret[];
  /** A file of the same format with all that everybody may read, and nothing else (`openRecord`). */
  readonly open: Uint8Array;
};

const FILE_NAME = 'file name';

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

/**
 * Refuses a public file that has confidential words in it, wherever they stand. The sentence says where, and repeats
 * none of them. Throws a `Refusal`.
 */
export const refuseLeak = ({ fileName, bytes }: FinishedFile, { record, privateNotes, open }: Guarded): void => {
  // The file is named by these, and everybody may read them.
  const name = `${record.body.code} ${record.meeting.number}`;
  const known = [name, ...readings(open).map(({ text }) => text)];
  const file = [{ part: FILE_NAME, text: fileName, isProse: true }, ...readings(bytes)];
  const leak = findLeak([...confidentialTexts(record), ...privateNotes], known, file);
  if (!leak) return;
  const where = placeOf(leak.part);
  throw refusal(
    'refused',
    `The public version was not written: ${where} would have words that are confidential in ${leak.from}. Look at it in the preview, and take them out there or make them public in ${leak.from}. If they are not to be seen in the preview, the fault is in Minutebook: keep the file back and report it.`,
  );
};
