import { getVersion, keepVersion, listVersions, removeVersion } from '../../../db/versions.ts';
import type { versionsApi } from '../../../shared/api/versions.ts';
import type { HandlersOf } from '../handler.ts';
import { done } from './done.ts';

export const versionHandlers = {
  'versions.keep': done(keepVersion),
  'versions.list': (db, { meetingId }) => ({ versions: listVersions(db, meetingId) }),
  'versions.get': (db, { versionId }) => getVersion(db, versionId),
  'versions.remove': done((db, { versionId }) => removeVersion(db, versionId)),
} satisfies HandlersOf<typeof versionsApi>;
