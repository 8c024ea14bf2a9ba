import type { MatterFilter } from '../shared/api/matters.ts';
import type { ListedMatter } from '../shared/domain/listed-matter.ts';
import { plainCode } from '../shared/domain/matter-entry.ts';
import type { MatterId } from '../shared/ids.ts';
import { fold } from './fold.ts';
import { matterColumns, matterOf, type StoredMatter } from './matter-rows.ts';
import { openStates } from './open-states.ts';
import { pageOf, readCursor } from './paging.ts';
import { all, get, type Query, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

/** What a matter is called by kind: as the register says, or the letters of its code ('DP' of 'DP094'). */
const kindOf = sql`coalesce(x.kind, rtrim(x.code, '0123456789'))`;

/** Lines of the matter that everybody may read. */
const openLines = sql`blocks b JOIN items i ON i.id = b.item_id JOIN meetings m ON m.id = i.meeting_id
  WHERE b.matter_id = x.id AND b.deleted_at IS NULL AND i.deleted_at IS NULL AND m.deleted_at IS NULL
    AND b.visibility IS NOT 'confidential' AND NOT EXISTS (WITH RECURSIVE above (id, parent_id, visibility) AS (
      SELECT id, parent_id, visibility FROM items WHERE id = i.id
      UNION SELECT p.id, p.parent_id, p.visibility FROM items p JOIN above ON p.id = above.parent_id)
    SELECT 1 FROM above WHERE visibility = 'confidential')`;

/** Whether everybody may know of it: the register says so, or it has a line that everybody may read. */
const isOpen = sql`(x.confidential = 0 AND (x.registered = 1 OR EXISTS (SELECT 1 FROM ${openLines})))`;

/** Whether its title stood where everybody can read it, or is that of the register; of `matters x`. */
export const hasOpenTitle = sql`(x.registered = 1 OR EXISTS (SELECT 1 FROM ${openLines}
  AND b.kind = 'heading' AND instr(b.content, x.title)))`;

/** Whether a matter has a title that nobody but those who may read everything could read yet. */
export const hasHiddenTitle = (db: ReadableDb, id: MatterId): boolean =>
  get(db, sql`SELECT 1 FROM matters x WHERE x.id = ${id} AND NOT ${hasOpenTitle}`) !== undefined;

const where = <Asked>(asked: Asked | undefined, condition: (asked: Asked) => Query): Query =>
  asked === undefined ? sql`` : sql`AND ${condition(asked)}`;

/** Whether what is looked for is a part of any of its codes, however it is written. */
const hasCode = (words: string): Query => sql`EXISTS (SELECT 1 FROM matter_codes WHERE matter_id = x.id
  AND instr(plain_code(code), ${plainCode(words)}))`;

const matching = ({ text, kind, stage, open, dueBy, forOthers }: MatterFilter): Query => sql`x.deleted_at IS NULL
  ${where(fold(text ?? '') || undefined, (words) => sql`(instr(x.folded, ${words}) OR ${hasCode(words)})`)}
  ${where(kind, (words) => sql`${kindOf} = ${words}`)}
  ${where(stage, (words) => sql`x.stage = ${words}`)}
  ${where(open || undefined, () => sql`x.closed IS NULL`)}
  ${where(dueBy, (day) => sql`x.due <= ${day} AND x.closed IS NULL`)}
  ${where(forOthers || undefined, () => sql`${isOpen} AND ${hasOpenTitle}`)}`;

type Stored = StoredMatter & { readonly lastMet: string | null; readonly openActions: number; readonly key: string };

const columns = sql`${matterColumns}, x.code AS key,
  (SELECT max(m.date) FROM blocks b CROSS JOIN items i ON i.id = b.item_id CROSS JOIN meetings m ON m.id = i.meeting_id
    WHERE b.matter_id = x.id AND b.deleted_at IS NULL AND i.deleted_at IS NULL AND m.deleted_at IS NULL) AS lastMet,
  (SELECT count(*) FROM actions a WHERE a.matter_id = x.id AND a.deleted_at IS NULL AND a.state IN ${openStates})
    AS openActions`;

const listedOf = ({ lastMet, openActions, key: _key, ...row }: Stored): ListedMatter => ({
  ...matterOf(row),
  ...(lastMet === null ? {} : { lastMet }),
  openActions,
});

type ListMatters = {
  readonly filter: MatterFilter;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** The register of matters, by the code that each has now. Errors: invalidInput. */
export const listMatterRegister = (db: ReadableDb, { filter, after, limit }: ListMatters) => {
  const [code, id] = after === undefined ? [] : readCursor(after, 2);
  const behind = after === undefined ? sql`` : sql`AND (x.code, x.id) > (${code}, ${id})`;
  const rows = all<Stored>(
    db,
    sql`SELECT ${columns} FROM matters x WHERE ${matching(filter)} ${behind} ORDER BY x.code, x.id LIMIT ${limit + 1}`,
  );
  const total = get<{ total: number }>(db, sql`SELECT count(*) AS total FROM matters x WHERE ${matching(filter)}`);
  const page = pageOf(rows, limit, (row) => [row.key, row.id]);
  return { ...page, rows: page.rows.map(listedOf), total: total?.total ?? 0 };
};

/** One matter as the register lists it, or undefined. */
export const findListedMatter = (db: ReadableDb, id: string): ListedMatter | undefined => {
  const row = get<Stored>(db, sql`SELECT ${columns} FROM matters x WHERE x.id = ${id} AND x.deleted_at IS NULL`);
  return row && listedOf(row);
};

type Readers = Pick<MatterFilter, 'forOthers'>;

const words = (db: ReadableDb, word: Query, readers: Readers): string[] =>
  all<{ word: string }>(
    db,
    sql`SELECT DISTINCT ${word} AS word FROM matters x WHERE ${matching(readers)} AND ${word} <> '' ORDER BY word`,
  ).map((row) => row.word);

/** The kinds and the stages that matters of the book have, or those that others may know of. */
export const matterWords = (db: ReadableDb, readers: Readers) => ({
  kinds: words(db, kindOf, readers),
  stages: words(db, sql`x.stage`, readers),
});

/** Whether the public register has a matter, with its title. */
export const isPublicMatter = (db: ReadableDb, id: string): boolean =>
  get(db, sql`SELECT 1 FROM matters x WHERE x.id = ${id} AND ${matching({ forOthers: true })}`) !== undefined;

/** The matters that the public register has. */
export const publicMatterIds = (db: ReadableDb): ReadonlySet<string> => {
  const rows = all<{ id: string }>(db, sql`SELECT x.id FROM matters x WHERE ${matching({ forOthers: true })}`);
  return new Set(rows.map(({ id }) => id));
};

/** The rows as others may read them: without the code of a matter that the public register leaves out. */
export const withOpenMatters = <Row extends { matterCode?: string | undefined }>(
  db: ReadableDb,
  rows: readonly Row[],
): Row[] => {
  const codes = all<{ code: string }>(
    db,
    sql`SELECT x.code FROM matters x WHERE x.deleted_at IS NULL AND ${isOpen} AND ${hasOpenTitle}`,
  );
  const open: ReadonlySet<string> = new Set(codes.map(({ code }) => code));
  return rows.map((row) => {
    const shown = { ...row };
    if (row.matterCode !== undefined && !open.has(row.matterCode)) delete shown.matterCode;
    return shown;
  });
};
