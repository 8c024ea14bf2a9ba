import type { TextAt } from '../shared/api/record.ts';
import type { NumberedVersion } from '../shared/domain/numbered-version.ts';
import type { MeetingId } from '../shared/ids.ts';
import { confidentialItemIds } from '../shared/minutes-document/build/visibility.ts';
import { versionFiles } from '../shared/minutes-document/version-files.ts';
import { textNow } from './compare-versions.ts';
import { minutesAt } from './minutes-at.ts';
import type { ReadableDb } from './types.ts';
import { listVisibilityChanges } from './visibility-changes.ts';

/** The items and lines that everybody may read. */
const openIn = (text: TextAt): ReadonlySet<string> => {
  const shut = confidentialItemIds(text);
  return new Set(
    text.flatMap(({ id, blocks }) => [
      ...(shut.has(id) ? [] : [id]),
      ...blocks
        .filter(({ content }) => content.kind !== 'privateNote')
        .filter(({ visibility }) => visibility === 'public' || (visibility !== 'confidential' && !shut.has(id)))
        .map((block) => block.id),
    ]),
  );
};

const allIn = (text: TextAt): string[] => text.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]);

/**
 * The numbers of the versions whose public files can hold what is confidential by now: by an entry that says so, or
 * because the draft was marked so where it is written.
 */
export const closedSince = (db: ReadableDb, meetingId: MeetingId, versions: readonly NumberedVersion[]): string[] => {
  const withPublic = versions.filter(({ files }) => files.some(({ kind }) => versionFiles[kind].version === 'public'));
  if (withPublic.length === 0) return [];
  const closing = listVisibilityChanges(db, meetingId).filter(({ to }) => to === 'confidential');
  const now = textNow(db, meetingId);
  const open = openIn(now);
  const shut = allIn(now).filter((id) => !open.has(id));
  const wasOpen = ({ seq }: NumberedVersion): boolean => {
    const then = openIn(minutesAt(db, meetingId, seq));
    return shut.some((id) => then.has(id));
  };
  return withPublic
    .filter((version) => closing.some(({ at }) => at >= version.at) || (shut.length > 0 && wasOpen(version)))
    .map(({ number }) => number);
};
