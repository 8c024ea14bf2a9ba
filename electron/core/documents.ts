import { refusal } from '../../db/errors.ts';
import type { MeetingRecord } from '../../shared/domain/meeting-record.ts';
import type { NumberedVersionId } from '../../shared/ids.ts';
import { isSame } from '../../shared/interchange/difference.ts';
import { buildMinutesDocument } from '../../shared/minutes-document/build/build-minutes-document.ts';
import { type WordTemplate, wordFile } from './word-file.ts';

/** A record that goes out as a version, and the template that it is poured into. */
export type WantedWord = {
  readonly record: MeetingRecord;
  readonly versionId: NumberedVersionId;
  readonly template: WordTemplate | undefined;
};

/** Documents for a write that keeps them: they belong into its transaction, and making one takes longer than it may. */
export type Documents = {
  /**
   * The Word file of a record that goes out as a version. Where it is not made yet the write is given up, and run again
   * once it is.
   */
  word(wanted: WantedWord): Uint8Array;
};

/** Ends a write whose document is not made yet; nothing of it stays. */
class NotMade extends Error {
  readonly wanted: WantedWord;
  constructor(wanted: WantedWord) {
    super('A document has to be made first');
    this.wanted = wanted;
  }
}

const isAsMade = (made: WantedWord, wanted: WantedWord): boolean =>
  isSame(made.record, wanted.record) &&
  made.template?.fileName === wanted.template?.fileName &&
  Buffer.from(made.template?.bytes ?? []).equals(Buffer.from(wanted.template?.bytes ?? []));

const MOST_TIMES = 5;

const everChanging = () =>
  refusal('refused', 'These minutes are being changed all the time. Nothing was done; try again when that has ended.');

/**
 * Runs a write that needs a document: a first time to learn of which record, then with the document made. Where the
 * minutes were changed meanwhile it is made anew, so that what is kept is what the minutes say. Errors: refused.
 */
export const withDocuments = async <T>(run: (documents: Documents) => T): Promise<T> => {
  let made: { readonly wanted: WantedWord; readonly bytes: Uint8Array } | undefined;
  const word: Documents['word'] = (wanted) => {
    if (made && isAsMade(made.wanted, wanted)) return made.bytes;
    throw new NotMade(wanted);
  };
  for (let times = 0; times < MOST_TIMES; times += 1) {
    try {
      return run({ word });
    } catch (error) {
      if (!(error instanceof NotMade)) throw error;
      const { wanted } = error;
      const { record, versionId, template } = wanted;
      const origin = { meetingId: record.meeting.id, versionId };
      made = { wanted, bytes: await wordFile(buildMinutesDocument(record, 'full', origin), template) };
    }
  }
  throw everChanging();
};
