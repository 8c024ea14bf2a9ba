import { decideChange } from '../../../db/decide-change.ts';
import { receiveFile } from '../../../db/receive-file.ts';
import { getReturnedFile } from '../../../db/returned-rows.ts';
import { listReturned } from '../../../db/returned-sheet.ts';
import type { returnedApi } from '../../../shared/api/returned.ts';
import { formatRow } from '../../../shared/minutes-document/formats.ts';
import type { HandlersOf } from '../handler.ts';
import { done } from './done.ts';

export const returnedHandlers = {
  'returned.receive': (db, { base64, ...said }) => receiveFile(db, { ...said, bytes: Buffer.from(base64, 'base64') }),
  'returned.list': (db, { meetingId }) => ({ files: listReturned(db, meetingId) }),
  'returned.file': (db, { fileId }) => {
    const { fileName, bytes } = getReturnedFile(db, fileId);
    return { fileName, mediaType: formatRow('docx').mediaType, base64: Buffer.from(bytes).toString('base64') };
  },
  'returned.decide': done(decideChange),
} satisfies HandlersOf<typeof returnedApi>;
