import { refusal } from '../../db/errors.ts';
import type { DocumentFile } from '../../shared/api/minutes.ts';
import type { MeetingRecord } from '../../shared/domain/meeting-record.ts';
import { buildMinutesDocument } from '../../shared/minutes-document/build/build-minutes-document.ts';
import { selectVersion } from '../../shared/minutes-document/build/selection.ts';
import { holdsConfidential } from '../../shared/minutes-document/build/visibility.ts';
import { minutesFileName } from '../../shared/minutes-document/file-name.ts';
import { formatRow, type MinutesFormat } from '../../shared/minutes-document/formats.ts';
import type { MinutesVersion } from '../../shared/minutes-document/minutes-version.ts';
import { minutesWriters } from './minutes-writers.ts';

export type WantedFile = { readonly format: MinutesFormat; readonly version: MinutesVersion };

/** Refuses what would be an empty file. Throws a `Refusal`. */
export const refuseEmpty = (record: MeetingRecord, { version }: WantedFile): void => {
  if (version === 'confidential' && !holdsConfidential(record)) {
    throw refusal('refused', 'Nothing in these minutes is confidential. Choose the full or the public version.');
  }
};

/** A version of the minutes as a file of a format. Throws a `Refusal`. */
export const minutesFile = async (record: MeetingRecord, wanted: WantedFile): Promise<DocumentFile> => {
  refuseEmpty(record, wanted);
  const { format, version } = wanted;
  const minutes = {
    record: selectVersion(record, version).record,
    document: buildMinutesDocument(record, version),
  };
  const written = await minutesWriters[format](minutes);
  return {
    fileName: minutesFileName(record, version, format),
    mediaType: formatRow(format).mediaType,
    base64: Buffer.from(written).toString('base64'),
  };
};
