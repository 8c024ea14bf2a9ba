import type { NamedProposal } from '../shared/api/reports.ts';
import { codeOf } from '../shared/domain/matter-entry.ts';
import {
  ofJoinedMatter,
  type ReportKind,
  type ReportText,
  reportTextId,
  reportTextSchema,
  usualReportText,
} from '../shared/domain/report-text.ts';
import type { BodyId, MatterId } from '../shared/ids.ts';
import { getBody } from './bodies.ts';
import { refusal } from './errors.ts';
import { isPublicMatter } from './matter-list.ts';
import { matterRows } from './matter-rows.ts';
import { putRow, type Rows } from './restorer.ts';
import { all, fromJson, get, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** The rows of what bodies say in their reports, as changes record them: each by its body and kind. */
export const reportTextRows: Rows<ReportText> = {
  noun: 'reportText',
  row: reportTextSchema,
  read: (db, id) => {
    const row = get<{ said: string }>(db, sql`SELECT said FROM report_texts WHERE id = ${id} AND deleted_at IS NULL`);
    return row ? reportTextSchema.parse(fromJson(row.said)) : null;
  },
  write: (db, text) => {
    run(
      db,
      sql`INSERT INTO report_texts (id, body_id, said) VALUES (${reportTextId(text)}, ${text.bodyId}, ${JSON.stringify(text)})
        ON CONFLICT (id) DO UPDATE SET said = excluded.said, revision = revision + 1, deleted_at = NULL`,
    );
  },
  remove: (db, text) => {
    run(
      db,
      sql`UPDATE report_texts SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${reportTextId(text)}`,
    );
  },
};

type Named = { readonly bodyId: BodyId; readonly kind: ReportKind };

/** What a body says in its reports of a kind; the usual words where it never said any. Errors: notFound. */
export const getReportText = (db: ReadableDb, named: Named): ReportText => {
  const { id } = getBody(db, named.bodyId);
  return reportTextRows.read(db, reportTextId(named)) ?? usualReportText(id, named.kind);
};

const NOT_THERE =
  'A proposal that is brought back is not in the register of matters any more. Nothing was changed; name another one.';
const TWICE = 'A proposal can be brought back once in a paper. Nothing was changed.';

/** What is brought back from now on stands in the register, and once. What went from it since stays, with its words. */
const assertBroughtBack = (db: ReadableDb, { broughtBack }: ReportText, before: ReportText): void => {
  const ids = broughtBack.map(({ matterId }) => matterId);
  if (new Set(ids).size < ids.length) throw refusal('refused', TWICE, 'text.broughtBack');
  const known = new Set(before.broughtBack.map(({ matterId }) => matterId));
  if (ids.some((id) => !known.has(id) && !matterRows.read(db, id))) {
    throw refusal('refused', NOT_THERE, 'text.broughtBack');
  }
};

/** Keeps what a body says in its reports of a kind; what is brought back without a time is so from now on. Errors: notFound, refused. */
export const saveReportText = (db: WritableDb, text: ReportText): void => {
  assertBroughtBack(db, text, getReportText(db, text));
  const broughtBack = text.broughtBack.map((one) => ({ ...one, at: one.at ?? db.at }));
  putRow(db, reportTextRows, reportTextId(text), { ...text, broughtBack });
};

/** The proposals that papers of a body bring back, by name; those that the register has. Errors: notFound. */
export const listBroughtBack = (db: ReadableDb, bodyId: BodyId): NamedProposal[] =>
  getReportText(db, { bodyId, kind: 'proposals' }).broughtBack.flatMap(({ matterId }) => {
    const matter = matterRows.read(db, matterId);
    return matter
      ? [{ matterId, code: codeOf(matter), title: matter.title, isPublic: isPublicMatter(db, matterId) }]
      : [];
  });

const TOO_LONG =
  'What reports say of the two is too long to be said of one. Shorten what is asked of them in the paper of new proposals, then join them.';

/** What reports say of a matter they say of another one, with which it became one. Errors: refused. */
export const moveInReports = (
  db: WritableDb,
  { from, into }: { readonly from: MatterId; readonly into: MatterId },
): void => {
  for (const { id } of all<{ id: string }>(db, sql`SELECT id FROM report_texts WHERE deleted_at IS NULL ORDER BY id`)) {
    const text = reportTextRows.read(db, id);
    if (!text) continue;
    const moved = ofJoinedMatter(text, from, into);
    if (!reportTextSchema.safeParse(moved).success) throw refusal('refused', TOO_LONG, 'code');
    putRow(db, reportTextRows, id, moved);
  }
};
