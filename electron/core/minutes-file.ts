import { refusal } from '../../db/errors.ts';
import type { DocumentFile } from '../../shared/api/minutes.ts';
import type { MeetingRecord } from '../../shared/domain/meeting-record.ts';
import type { NumberedVersionId } from '../../shared/ids.ts';
import type { Secret } from '../../shared/leak-check/find-leak.ts';
import { buildMinutesDocument } from '../../shared/minutes-document/build/build-minutes-document.ts';
import { selectVersion } from '../../shared/minutes-document/build/selection.ts';
import { holdsConfidential } from '../../shared/minutes-document/build/visibility.ts';
import { minutesFileName } from '../../shared/minutes-document/file-name.ts';
import { formatRow, type MinutesFormat, showsTags } from '../../shared/minutes-document/formats.ts';
import type { MinutesVersion } from '../../shared/minutes-document/minutes-version.ts';
import type { DocumentOrigin } from '../../shared/minutes-document/model.ts';
import { openRecord } from '../../shared/minutes-document/open-record.ts';
import { withCleanLogo } from './clean-logo.ts';
import { refuseLeak } from './leak-guard.ts';
import { minutesWriters } from './minutes-writers.ts';
import type { Typesetter } from './typesetting/typesetter.ts';
import type { WordTemplate } from './word-file.ts';

export type WantedFile = { readonly format: MinutesFormat; readonly version: MinutesVersion };

/** A meeting that is written, and what is written nowhere. */
export type MinutesSource = {
  readonly record: MeetingRecord;
  readonly privateNotes: readonly Secret[];
  /** Its earlier actions as everybody may read them, where it has any. */
  readonly previousForOthers?: MeetingRecord['previousActions'];
  /** The Word file of the body's own that its minutes are poured into, where it has one. */
  readonly template?: WordTemplate | undefined;
  /** Of the version that goes out, where one does. */
  readonly versionId?: NumberedVersionId;
};

/** Which file, and what sets it where it is a PDF. */
export type FileOrder = WantedFile & { readonly typesetter: Typesetter };

/** Refuses what would be an empty file. Throws a `Refusal`. */
export const refuseEmpty = (record: MeetingRecord, { version }: WantedFile): void => {
  if (version === 'confidential' && !holdsConfidential(record)) {
    throw refusal('refused', 'Nothing in these minutes is confidential. Choose the full or the public version.');
  }
};

type Written = Omit<MinutesSource, 'privateNotes' | 'previousForOthers'>;

const withPreviousForOthers = ({ record, previousForOthers }: MinutesSource): MeetingRecord =>
  previousForOthers ? { ...record, previousActions: previousForOthers } : record;

/** A Word file can come back changed: it is marked, so that it can be read then. */
const originOf = ({ record, versionId }: Written, format: MinutesFormat): DocumentOrigin | undefined =>
  format === 'docx' ? { meetingId: record.meeting.id, ...(versionId && { versionId }) } : undefined;

const written = async (source: Written, { format, version, typesetter }: FileOrder): Promise<Uint8Array> => {
  const { record, template } = source;
  const { record: chosen } = selectVersion(record, version);
  const document = buildMinutesDocument(record, version, originOf(source, format));
  // A meeting file carries the logo itself.
  const shown = version === 'public' ? withCleanLogo(chosen) : chosen;
  return Buffer.from(await minutesWriters[format]({ record: shown, document, template }, typesetter));
};

/** A version of the minutes as a file of a format; a public one is searched before it is given. Throws a `Refusal`. */
export const minutesFile = async (source: MinutesSource, order: FileOrder): Promise<DocumentFile> => {
  const { format, version } = order;
  const record = version === 'public' ? withPreviousForOthers(source) : source.record;
  refuseEmpty(record, order);
  const fileName = minutesFileName(record, version, format);
  const bytes = await written({ ...source, record }, order);
  if (version === 'public') {
    // Made without the template: nobody knows that what stands in that may be read by everybody.
    const isText = showsTags(format);
    refuseLeak({ fileName, bytes, isText }, { ...source, open: await written({ record: openRecord(record) }, order) });
  }
  return { fileName, mediaType: formatRow(format).mediaType, base64: Buffer.from(bytes).toString('base64') };
};
