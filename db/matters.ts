import { type BlockContent, textOf } from '../shared/domain/block.ts';
import { findMatterCode, type Matter, quotedTitle } from '../shared/domain/matter.ts';
import { type MatterEntry, plainCode } from '../shared/domain/matter-entry.ts';
import type { MeetingForm } from '../shared/domain/meeting-record.ts';
import { type MatterId, type MeetingId, matterIdSchema } from '../shared/ids.ts';
import { matterRows } from './matter-rows.ts';
import { putRow } from './restorer.ts';
import { all, fromJson, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** The matter that a code leads to, an earlier one of it too, or undefined. */
export const findMatterId = (db: ReadableDb, code: string): MatterId | undefined =>
  get<{ id: MatterId }>(db, sql`SELECT matter_id AS id FROM matter_codes WHERE code = ${code}`)?.id;

/** The matter that is meant by a code as people write it: to the letter, or else in other capitals and with blanks. */
export const seekMatterId = (db: ReadableDb, code: string): MatterId | undefined =>
  findMatterId(db, code) ??
  get<{ id: MatterId }>(
    db,
    sql`SELECT matter_id AS id FROM matter_codes WHERE plain_code(code) = ${plainCode(code)} ORDER BY code LIMIT 1`,
  )?.id;

/**
 * The matter of this code; made when the book has none. A title that is given names one that had none, and one that
 * neither the register nor the list of a meeting ever named.
 */
export const ensureMatter = (db: WritableDb, code: string, title = ''): MatterId => {
  const known = findMatterId(db, code);
  const before = known && matterRows.read(db, known);
  if (!before) return insertMatter(db, { code, title });
  if (title !== '' && title !== before.title && (before.title === '' || isUnlisted(db, before))) {
    putRow(db, matterRows, before.id, { ...before, title });
  }
  return before.id;
};

const insertMatter = (db: WritableDb, { code, title }: Matter): MatterId => {
  const id = matterIdSchema.parse(db.makeId());
  putRow(db, matterRows, id, { id, codes: [{ code }], title, confidential: false, registered: false });
  return id;
};

/** Whether headings alone know the matter: then its title follows what is typed there. */
const isUnlisted = (db: ReadableDb, { id, registered }: MatterEntry): boolean =>
  !registered && get(db, sql`SELECT 1 FROM meeting_matters WHERE matter_id = ${id} LIMIT 1`) === undefined;

/** Lists a matter at a meeting, with its code and title as at that meeting. */
export const insertMeetingMatter = (db: WritableDb, meetingId: MeetingId, position: number, matter: Matter): void => {
  const matterId = ensureMatter(db, matter.code, matter.title);
  run(
    db,
    sql`INSERT INTO meeting_matters (meeting_id, position, matter_id, title, code)
      VALUES (${meetingId}, ${position}, ${matterId}, ${matter.title}, ${matter.code})`,
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
    sql`SELECT code, title FROM meeting_matters WHERE meeting_id = ${meetingId} ORDER BY position`,
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

/** The matters of the book whose codes a body's patterns know, earlier ones too, and that have a title; by code. */
export const knownMatters = (db: ReadableDb, patterns: readonly string[]): Matter[] => {
  if (patterns.length === 0) return [];
  const titled = all<Matter>(
    db,
    sql`SELECT c.code, x.title FROM matter_codes c JOIN matters x ON x.id = c.matter_id
      WHERE x.title <> '' ORDER BY c.code`,
  );
  return titled.filter(({ code }) => findMatterCode(code, patterns) === code);
};
