import { type BlockContent, textOf } from '../shared/domain/block.ts';
import { findMatterCode, type Matter, quotedTitle } from '../shared/domain/matter.ts';
import type { MeetingForm } from '../shared/domain/meeting-record.ts';
import { type MatterId, type MeetingId, matterIdSchema } from '../shared/ids.ts';
import { all, fromJson, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

type MatterRow = Matter & { readonly id: MatterId };

/** The matter of this code; made when the book has none. A title that is given names one that had none. */
export const ensureMatter = (db: WritableDb, code: string, title = ''): MatterId => {
  const known = get<MatterRow>(
    db,
    sql`SELECT id, code, title FROM matters WHERE code = ${code} AND deleted_at IS NULL`,
  );
  if (!known) return insertMatter(db, { code, title });
  if (title !== '' && title !== known.title && isUnlisted(db, known.id)) rename(db, known, title);
  return known.id;
};

const insertMatter = (db: WritableDb, matter: Matter): MatterId => {
  const id = matterIdSchema.parse(db.makeId());
  run(db, sql`INSERT INTO matters (id, code, title) VALUES (${id}, ${matter.code}, ${matter.title})`);
  db.record({ noun: 'matter', id, before: null, after: { id, ...matter } });
  return id;
};

/** Whether headings alone know the matter: then its title follows what is typed there. */
const isUnlisted = (db: ReadableDb, id: MatterId): boolean =>
  get(db, sql`SELECT 1 FROM meeting_matters WHERE matter_id = ${id} LIMIT 1`) === undefined;

const rename = (db: WritableDb, before: MatterRow, title: string): void => {
  run(db, sql`UPDATE matters SET title = ${title}, revision = revision + 1 WHERE id = ${before.id}`);
  db.record({ noun: 'matter', id: before.id, before, after: { ...before, title } });
};

/** Lists a matter at a meeting, with its title as at that meeting. */
export const insertMeetingMatter = (db: WritableDb, meetingId: MeetingId, position: number, matter: Matter): void => {
  const matterId = ensureMatter(db, matter.code, matter.title);
  run(
    db,
    sql`INSERT INTO meeting_matters (meeting_id, position, matter_id, title)
      VALUES (${meetingId}, ${position}, ${matterId}, ${matter.title})`,
  );
  db.record({ noun: 'matter', id: matterId, before: null, after: { id: matterId, meetingId, position, ...matter } });
};

const headingsOf = (db: ReadableDb, meetingId: MeetingId): string[] =>
  all<{ content: string }>(
    db,
    sql`SELECT b.content FROM items i JOIN blocks b ON b.item_id = i.id
      WHERE i.meeting_id = ${meetingId} AND i.deleted_at IS NULL AND b.kind = 'heading' AND b.deleted_at IS NULL
      ORDER BY i.rank, i.id, b.rank, b.id`,
  ).map(({ content }) => {
    const heading = fromJson<BlockContent>(content);
    return 'runs' in heading ? textOf(heading.runs) : '';
  });

/**
 * The matters of a meeting: those that are listed, then those that only its headings name (a file's own headings
 * excepted, which its list left out on purpose).
 */
export const listMatters = (
  db: ReadableDb,
  meetingId: MeetingId,
  { patterns, form }: { readonly patterns: readonly string[]; readonly form: MeetingForm | undefined },
): Matter[] => {
  const matters = all<Matter>(
    db,
    sql`SELECT m.code, mm.title FROM meeting_matters mm JOIN matters m ON m.id = mm.matter_id
      WHERE mm.meeting_id = ${meetingId} ORDER BY mm.position`,
  );
  const known = new Set([...matters.map(({ code }) => code), ...(form?.unlisted ?? [])]);
  for (const heading of headingsOf(db, meetingId)) {
    const code = findMatterCode(heading, patterns);
    if (code === undefined || known.has(code)) continue;
    known.add(code);
    matters.push({ code, title: quotedTitle(heading) ?? '' });
  }
  return matters;
};

/** The matters of the book whose codes a body's patterns know, and that have a title; by code. */
export const knownMatters = (db: ReadableDb, patterns: readonly string[]): Matter[] => {
  if (patterns.length === 0) return [];
  const titled = all<Matter>(
    db,
    sql`SELECT code, title FROM matters WHERE deleted_at IS NULL AND title <> '' ORDER BY code`,
  );
  return titled.filter(({ code }) => findMatterCode(code, patterns) === code);
};
