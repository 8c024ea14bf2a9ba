import { approve } from '../../../db/approve.ts';
import { templateOf } from '../../../db/body-templates.ts';
import { circulate, type FilesOf } from '../../../db/circulate.ts';
import { compareRecords, compareVersions } from '../../../db/compare-versions.ts';
import { getVersionFile } from '../../../db/numbered-versions.ts';
import { overtakenOf, refuseOvertaken } from '../../../db/overtaken.ts';
import { previousForOthers } from '../../../db/previous-actions.ts';
import { addRecordNote } from '../../../db/record-notes.ts';
import { recordSheet } from '../../../db/record-sheet.ts';
import { sign } from '../../../db/signatures.ts';
import type { ReadableDb } from '../../../db/types.ts';
import { changeVisibility } from '../../../db/visibility-changes.ts';
import type { recordApi } from '../../../shared/api/record.ts';
import type { ChosenFile } from '../../../shared/domain/numbered-version.ts';
import { versionFiles } from '../../../shared/minutes-document/version-files.ts';
import { comparisonFile } from '../comparison-file.ts';
import type { Documents } from '../documents.ts';
import type { HandlersOf } from '../handler.ts';
import { keptFile } from '../kept-file.ts';
import { later } from '../later.ts';
import { privateSecrets } from '../private-secrets.ts';
import { done } from './done.ts';

/** 'CSC 15 minutes draft 0.2.docx'. */
const numbered = (fileName: string, number: string): string => fileName.replace(/(?=\.[^.]+$)/u, ` ${number}`);

/** What is kept of a version: the files that go out, and the whole meeting as an interchange file. */
const filesWith =
  (db: ReadableDb, documents: Documents, chosen: readonly ChosenFile[]): FilesOf =>
  (record, number, versionId) => {
    if (chosen.some((kind) => versionFiles[kind].version === 'public'))
      refuseOvertaken(overtakenOf(db, record.meeting.id), 'The public version');
    const template = templateOf(db, record.body.id);
    const source = {
      record,
      privateNotes: privateSecrets(db, record),
      previousForOthers: previousForOthers(db, record),
      template,
      versionId,
    };
    return documents
      .files({ source, kinds: [...new Set([...chosen, 'json' as const])] })
      .map(({ kind, fileName, mediaType, base64 }) => ({
        kind,
        fileName: numbered(fileName, number),
        mediaType,
        bytes: Buffer.from(base64, 'base64'),
      }));
  };

export const recordHandlers = {
  'record.get': (db, { meetingId }) => recordSheet(db, meetingId),
  'record.circulate': (db, { files, ...said }, documents) => ({
    number: circulate(db, said, filesWith(db, documents, files)).number,
  }),
  'record.file': (db, { versionId, kind }) => keptFile(getVersionFile(db, versionId, kind)),
  'record.compare': compareVersions,
  'record.compareFile': (db, compared) => {
    const records = compareRecords(db, compared);
    return later(() => comparisonFile(records));
  },
  'record.approve': (db, { minutesOf: meetingId, files, ...said }, documents) => ({
    number: approve(db, { meetingId, ...said }, filesWith(db, documents, files)).number,
  }),
  'record.sign': done(sign),
  'record.addNote': done(addRecordNote),
  'record.changeVisibility': done(changeVisibility),
} satisfies HandlersOf<typeof recordApi>;
