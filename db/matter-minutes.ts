import type { MatterHistory, MatterLine } from '../shared/api/matters.ts';
import { type BlockContent, textOf, type Visibility } from '../shared/domain/block.ts';
import type { BlockId, MatterId, MeetingId } from '../shared/ids.ts';
import { type IsConfidential, placeColumns, placeOf, type StoredPlace } from './places.ts';
import { all, fromJson, given, inList, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

const LAST_MEETINGS = 3;
const ALL_MEETINGS = 1000;

/** How much of a history is asked for: the meeting that is left out, and whether all the others are wanted. */
export type HistoryReach = { readonly besides?: MeetingId | undefined; readonly isWhole?: boolean };

/** The meetings at which a matter was minuted, the newest first. */
const lastMeetings = (db: ReadableDb, id: MatterId, { besides, isWhole }: HistoryReach): MeetingId[] =>
  all<{ id: MeetingId }>(
    db,
    sql`SELECT DISTINCT m.id, m.date FROM blocks b JOIN items i ON i.id = b.item_id JOIN meetings m ON m.id = i.meeting_id
      WHERE b.matter_id = ${id} AND b.deleted_at IS NULL AND i.deleted_at IS NULL AND m.deleted_at IS NULL
        AND m.id IS NOT ${besides}
      ORDER BY m.date DESC, m.id DESC LIMIT ${isWhole ? ALL_MEETINGS : LAST_MEETINGS}`,
  ).map((meeting) => meeting.id);

type LineRow = StoredPlace & {
  readonly blockId: BlockId;
  readonly content: string;
  readonly visibility: Visibility | null;
  readonly reference: string | null;
};

const lineRows = (db: ReadableDb, id: MatterId, meetings: readonly MeetingId[]): LineRow[] =>
  all<LineRow>(
    db,
    sql`SELECT ${placeColumns}, b.id AS blockId, b.content, b.visibility, a.reference
      FROM blocks b JOIN items i ON i.id = b.item_id JOIN meetings m ON m.id = i.meeting_id
        JOIN bodies o ON o.id = m.body_id LEFT JOIN actions a ON a.block_id = b.id AND a.deleted_at IS NULL
      WHERE b.matter_id = ${id} AND b.deleted_at IS NULL AND b.kind <> 'privateNote' AND i.deleted_at IS NULL
        AND m.id IN ${inList(meetings)}
      ORDER BY m.date DESC, m.id DESC, i.rank, i.id, b.rank, b.id`,
  );

const wordsOf = (content: BlockContent): string => {
  if ('runs' in content) return textOf(content.runs);
  const rows =
    content.kind === 'table' ? content.rows : content.rows.map(({ references, update }) => [...references, update]);
  return rows.map((row) => row.join(' | ')).join('\n');
};

const lineOf = ({ blockId, content: json, visibility, reference }: LineRow): MatterLine & { readonly text: string } => {
  const content = fromJson<BlockContent>(json);
  const label = content.kind === 'decision' ? content.verb : reference;
  return {
    blockId,
    kind: content.kind,
    ...given({ label }),
    text: wordsOf(content),
    visibility: visibility ?? 'everyone',
  };
};

/** The heading that names the matter, and lines to type in, say nothing that is not said already. */
const saysSomething = ({ kind, text }: MatterLine, codes: readonly string[]): boolean =>
  text.trim() !== '' && !(kind === 'heading' && codes.some((code) => text.includes(code)));

/** What was minuted of a matter at the last meetings that had it, or all of them; an entry for each item. */
export const minutesOfMatter = (
  db: ReadableDb,
  { id, codes }: { readonly id: MatterId; readonly codes: readonly string[] },
  reach: HistoryReach,
  isConfidential: IsConfidential,
): MatterHistory['minutes'] => {
  const meetings = lastMeetings(db, id, reach);
  const rows = meetings.length === 0 ? [] : lineRows(db, id, meetings);
  return [...Map.groupBy(rows, ({ itemId }) => itemId).values()].flatMap((ofItem) => {
    const [first] = ofItem;
    const lines = ofItem.map(lineOf).filter((line) => saysSomething(line, codes));
    return first && lines.length > 0 ? [{ ...placeOf(first, isConfidential), lines }] : [];
  });
};
