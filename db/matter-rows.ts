import { z } from 'zod';
import {
  codeOf,
  type MatterCode,
  type MatterEntry,
  matterCodeSchema,
  matterEntrySchema,
} from '../shared/domain/matter-entry.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import type { Rows } from './restorer.ts';
import { all, fromJson, get, given, type Nullable, type Query, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** As it stands in the book: codes and titles that came with minutes are kept to the letter. */
const matterRowSchema = matterEntrySchema.extend({
  codes: z.array(matterCodeSchema.extend({ code: z.string() })),
  title: z.string(),
});

type Optional =
  | 'kind'
  | 'proposer'
  | 'onBehalfOf'
  | 'organisation'
  | 'leadAnalyst'
  | 'stage'
  | 'raised'
  | 'closed'
  | 'due'
  | 'webAddress'
  | 'summary';

/** A matter of the register as its columns say it. */
export type StoredMatter = Nullable<Omit<MatterEntry, 'codes' | 'confidential' | 'registered'>, Optional> & {
  readonly codes: string;
  readonly confidential: 0 | 1;
  readonly registered: 0 | 1;
};

/** The columns of `StoredMatter`, of the table `x`. */
export const matterColumns = sql`x.id, x.title, x.kind, x.proposer, x.on_behalf_of AS onBehalfOf, x.organisation,
  x.lead_analyst AS leadAnalyst, x.stage, x.raised, x.closed, x.due, x.web_address AS webAddress, x.summary,
  x.confidential, x.registered,
  (SELECT json_group_array(json_object('code', code, 'since', since)) FROM
    (SELECT code, since FROM matter_codes WHERE matter_id = x.id ORDER BY position)) AS codes`;

type StoredCode = Nullable<MatterCode, 'since'>;

/** A matter as its columns say it. */
export const matterOf = ({ codes, confidential, registered, ...row }: StoredMatter): MatterEntry => {
  const { id, title, ...said } = row;
  return {
    id,
    codes: fromJson<StoredCode[]>(codes).map(given),
    title,
    ...given(said),
    confidential: confidential === 1,
    registered: registered === 1,
  };
};

const read = (db: ReadableDb, id: string): MatterEntry | null => {
  const row = get<StoredMatter>(
    db,
    sql`SELECT ${matterColumns} FROM matters x WHERE x.id = ${id} AND x.deleted_at IS NULL`,
  );
  return row ? matterOf(row) : null;
};

/** What the register is searched by, a line each. */
const folded = (entry: MatterEntry): string =>
  [
    ...entry.codes.map(({ code }) => code),
    entry.title,
    entry.kind,
    entry.proposer,
    entry.onBehalfOf,
    entry.organisation,
    entry.leadAnalyst,
    entry.stage,
  ]
    .map((words) => fold(words ?? ''))
    .join('\n');

/** No code leads to two matters. Errors: refused. */
const assertOwnCodes = (db: ReadableDb, { id, codes }: MatterEntry): void => {
  for (const [index, { code }] of codes.entries()) {
    const path = `matter.codes[${index}].code`;
    if (codes.findIndex((one) => one.code === code) !== index) {
      throw refusal('refused', `${code} stands here twice. Take one out; nothing was saved.`, path);
    }
    const other = get<{ title: string }>(
      db,
      sql`SELECT x.title FROM matter_codes c JOIN matters x ON x.id = c.matter_id
        WHERE c.code = ${code} AND c.matter_id <> ${id}`,
    );
    if (!other) continue;
    const whose = other.title === '' ? 'another matter' : `another matter, ‘${other.title}’`;
    throw refusal('refused', `${code} is the code of ${whose}. Choose another one; nothing was saved.`, path);
  }
};

const putCodes = (db: WritableDb, { id, codes }: MatterEntry): void => {
  run(db, sql`DELETE FROM matter_codes WHERE matter_id = ${id}`);
  for (const [position, { code, since }] of codes.entries()) {
    run(
      db,
      sql`INSERT INTO matter_codes (code, matter_id, position, since) VALUES (${code}, ${id}, ${position}, ${since})`,
    );
  }
};

const write = (db: WritableDb, entry: MatterEntry): void => {
  assertOwnCodes(db, entry);
  const { id, title, kind, proposer, onBehalfOf, organisation, leadAnalyst, stage } = entry;
  const { raised, closed, due, webAddress, summary } = entry;
  const [confidential, registered] = [entry.confidential ? 1 : 0, entry.registered ? 1 : 0];
  run(
    db,
    sql`INSERT INTO matters (id, code, title, kind, proposer, on_behalf_of, organisation, lead_analyst, stage, raised,
        closed, due, web_address, summary, confidential, registered, folded)
      VALUES (${id}, ${codeOf(entry)}, ${title}, ${kind}, ${proposer}, ${onBehalfOf}, ${organisation}, ${leadAnalyst},
        ${stage}, ${raised}, ${closed}, ${due}, ${webAddress}, ${summary}, ${confidential}, ${registered},
        ${folded(entry)})
      ON CONFLICT (id) DO UPDATE SET code = excluded.code, title = excluded.title, kind = excluded.kind,
        proposer = excluded.proposer, on_behalf_of = excluded.on_behalf_of, organisation = excluded.organisation,
        lead_analyst = excluded.lead_analyst, stage = excluded.stage, raised = excluded.raised,
        closed = excluded.closed, due = excluded.due, web_address = excluded.web_address, summary = excluded.summary,
        confidential = excluded.confidential, registered = excluded.registered, folded = excluded.folded,
        revision = revision + 1, deleted_at = NULL`,
  );
  putCodes(db, entry);
};

const inUse = (id: string): Query =>
  sql`SELECT 1 FROM blocks WHERE matter_id = ${id} AND deleted_at IS NULL
    UNION ALL SELECT 1 FROM actions WHERE matter_id = ${id} AND deleted_at IS NULL
    UNION ALL SELECT 1 FROM meeting_matters WHERE matter_id = ${id}
    UNION ALL SELECT 1 FROM assessments WHERE matter_id = ${id} AND deleted_at IS NULL
    UNION ALL SELECT 1 FROM consultations WHERE matter_id = ${id} AND deleted_at IS NULL LIMIT 1`;

/** Errors: refused, as long as minutes or actions are about it. */
const remove = (db: WritableDb, entry: MatterEntry): void => {
  if (get(db, inUse(entry.id))) {
    throw refusal('refused', `Minutes or actions are about ${codeOf(entry)} by now, so it can’t go.`);
  }
  run(db, sql`DELETE FROM matter_codes WHERE matter_id = ${entry.id}`);
  run(db, sql`UPDATE matters SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${entry.id}`);
};

/** The rows of matters, as changes record them. */
export const matterRows: Rows<MatterEntry> = { noun: 'matter', row: matterRowSchema, read, write, remove };

/** All matters of the book, by the code that each goes by now. */
export const listMatterEntries = (db: ReadableDb): MatterEntry[] =>
  all<StoredMatter>(
    db,
    sql`SELECT ${matterColumns} FROM matters x WHERE x.deleted_at IS NULL ORDER BY x.code, x.id`,
  ).map(matterOf);

/** All codes that lead to a matter. */
export const codesOf = (db: ReadableDb, id: string): string[] =>
  all<{ code: string }>(db, sql`SELECT code FROM matter_codes WHERE matter_id = ${id} ORDER BY position`).map(
    ({ code }) => code,
  );
