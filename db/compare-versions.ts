import type { StoredBlock } from '../shared/api/blocks.ts';
import type { ComparedTexts, TextAt } from '../shared/api/record.ts';
import type { MeetingId, NumberedVersionId } from '../shared/ids.ts';
import { blockRows, storedBlock } from './blocks.ts';
import { refusal } from './errors.ts';
import { listItems } from './items.ts';
import { minutesAt } from './minutes-at.ts';
import { getNumberedVersion } from './numbered-versions.ts';
import type { ReadableDb } from './types.ts';
import { seenAsNow } from './versions.ts';

const isForOthers = ({ content }: StoredBlock): boolean => content.kind !== 'privateNote';

/** The minutes as they are now. */
const textNow = (db: ReadableDb, meetingId: MeetingId): TextAt => {
  const byItem = Map.groupBy(blockRows(db, meetingId).map(storedBlock), ({ itemId }) => itemId);
  return listItems(db, meetingId).map((item) => ({ ...item, blocks: byItem.get(item.id) ?? [] }));
};

const shown = (text: TextAt): TextAt => text.map((item) => ({ ...item, blocks: item.blocks.filter(isForOthers) }));

type Compared = { readonly before: NumberedVersionId; readonly after?: NumberedVersionId | undefined };

/**
 * What two versions of the same minutes say, or one and the minutes as they are now. What has become confidential since is
 * so in each. Errors: notFound; refused for versions of two meetings.
 */
export const compareVersions = (db: ReadableDb, { before, after }: Compared): ComparedTexts => {
  const { meetingId, seq } = getNumberedVersion(db, before);
  const other = after === undefined ? undefined : getNumberedVersion(db, after);
  if (other && other.meetingId !== meetingId) {
    throw refusal('refused', 'These are versions of the minutes of two meetings. Choose two of the same.', 'after');
  }
  const at = (line: number): TextAt => shown(seenAsNow(db, meetingId, minutesAt(db, meetingId, line)));
  return { before: at(seq), after: other ? at(other.seq) : shown(textNow(db, meetingId)) };
};
