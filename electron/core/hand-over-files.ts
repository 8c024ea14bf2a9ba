import type { DocumentFile } from '../../shared/api/minutes.ts';
import type { Pack } from '../../shared/api/packs.ts';
import type { MeetingRecord } from '../../shared/domain/meeting-record.ts';
import type { HandOverOrder } from '../../shared/hand-over/order.ts';
import type { HandOverSource } from '../../shared/hand-over/source.ts';
import { buildHandOverNote, NOTE_NAME } from '../../shared/minutes-document/build/hand-over-note.ts';
import { meetingFileName } from '../../shared/minutes-document/file-name.ts';
import { formatRow } from '../../shared/minutes-document/formats.ts';
import { documentWriters } from './minutes-writers.ts';
import { type PackMaking, packFiles } from './pack-files.ts';
import type { Typesetter } from './typesetting/typesetter.ts';

/** A hand-over that is to be made, from what the book said at one moment. */
export type HandOverMaking = {
  readonly order: HandOverOrder;
  readonly source: Omit<HandOverSource, 'fileName'>;
  readonly pack: PackMaking;
  /** The meeting as the file that a book takes in. */
  readonly meeting: string;
};

const CONFIDENTIAL = ' - CONFIDENTIAL';
/** It stands before all else. */
const FIRST = '00 ';

/** The name of the folder that a meeting is handed over in. */
export const handOverFolder = (record: MeetingRecord): string =>
  `${meetingFileName(record, 'hand-over')}${CONFIDENTIAL}`;

const noteOf = async (making: HandOverMaking, fileName: string, typesetter: Typesetter): Promise<DocumentFile> => {
  const { source, order } = making;
  const { mediaType, ending = order.format } = formatRow(order.format);
  const document = buildHandOverNote({ ...source, fileName });
  const bytes = Buffer.from(await documentWriters[order.format](document, typesetter));
  const name = meetingFileName(source.meeting.record, NOTE_NAME.toLowerCase());
  return { fileName: `${FIRST}${name}${CONFIDENTIAL}.${ending}`, mediaType, base64: bytes.toString('base64') };
};

/** All that a colleague needs to cover a meeting, in one folder. Throws a `Refusal`. */
export const handOverFiles = async (making: HandOverMaking, typesetter: Typesetter): Promise<Pack> => {
  const { record } = making.source.meeting;
  const fileName = `${FIRST}${meetingFileName(record, 'meeting')}${CONFIDENTIAL}.json`;
  const { mediaType } = formatRow('json');
  const { documents, files } = await packFiles(making.pack, typesetter);
  const note = await noteOf(making, fileName, typesetter);
  const meeting = { fileName, mediaType, base64: Buffer.from(making.meeting).toString('base64') };
  return { folder: handOverFolder(record), documents: [note, meeting, ...documents], files };
};
