import { keepPaperFile, putFilePart } from '../../../db/keep-paper-file.ts';
import { readPaperFile, removePaperFile } from '../../../db/paper-files.ts';
import type { paperFilesApi } from '../../../shared/api/paper-files.ts';
import type { HandlersOf } from '../handler.ts';
import { done } from './done.ts';

export const paperFileHandlers = {
  'paperFiles.sendPart': done((db, { base64, ...part }) =>
    putFilePart(db, { ...part, bytes: Buffer.from(base64, 'base64') }),
  ),
  'paperFiles.keep': done((db, { file }) => keepPaperFile(db, file)),
  'paperFiles.get': (db, { fileId }) => {
    const { fileName, bytes } = readPaperFile(db, fileId);
    return { fileName, mediaType: 'application/octet-stream', base64: Buffer.from(bytes).toString('base64') };
  },
  'paperFiles.remove': done((db, { fileId }) => removePaperFile(db, fileId)),
} satisfies HandlersOf<typeof paperFilesApi>;
