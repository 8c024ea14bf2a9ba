import { z } from 'zod';
import type { DecisionSheet, LikelyAnswer, RecommendationAnswer } from '../shared/api/decisions.ts';
import { recommends } from '../shared/domain/decision-verb.ts';
import type { ListedDecision } from '../shared/domain/listed-decision.ts';
import { enteredSchema } from '../shared/domain/text.ts';
import { type BodyId, type DecisionId, decisionIdSchema } from '../shared/ids.ts';
import { getBody, getBodyRules } from './bodies.ts';
import { listDecided } from './decision-list.ts';
import { refusal } from './errors.ts';
import { findListedDecision } from './listed-decisions.ts';
import { putRow, type Rows } from './restorer.ts';
import { all, get, given, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const rowSchema = z.strictObject({
  id: decisionIdSchema,
  answerId: decisionIdSchema.optional(),
  /** Why none is needed, where none is. */
  reason: enteredSchema,
});
type Row = z.infer<typeof rowSchema>;

type Stored = { readonly id: DecisionId; readonly answerId: DecisionId | null; readonly reason: string | null };

const read = (db: ReadableDb, id: string): Row | null => {
  const row = get<Stored>(
    db,
    sql`SELECT recommendation_id AS id, answer_id AS answerId, reason FROM recommendation_answers
      WHERE recommendation_id = ${id} AND deleted_at IS NULL`,
  );
  return row ? given(row) : null;
};

const write = (db: WritableDb, { id, answerId, reason }: Row): void => {
  run(
    db,
    sql`INSERT INTO recommendation_answers (recommendation_id, answer_id, reason) VALUES (${id}, ${answerId}, ${reason})
      ON CONFLICT (recommendation_id) DO UPDATE SET answer_id = excluded.answer_id, reason = excluded.reason,
        revision = revision + 1, deleted_at = NULL`,
  );
};

const remove = (db: WritableDb, { id }: Row): void => {
  run(
    db,
    sql`UPDATE recommendation_answers SET deleted_at = ${db.at}, revision = revision + 1
      WHERE recommendation_id = ${id}`,
  );
};

/** The rows of what became of recommendations, as changes record them. */
export const recommendationAnswerRows: Rows<Row> = {
  noun: 'recommendationAnswer',
  row: rowSchema,
  read,
  write,
  remove,
};

/** What became of a recommendation; undefined while its answer is awaited, or the decision that answered it is gone. */
export const answerOf = (db: ReadableDb, id: string): DecisionSheet['answer'] => {
  const row = read(db, id);
  if (!row) return undefined;
  if (row.answerId === undefined) return { notNeeded: true, ...given({ reason: row.reason ?? null }) };
  const decision = findListedDecision(db, row.answerId);
  return decision && { decision };
};

/** The recommendations that a decision answers. */
export const answeredBy = (db: ReadableDb, id: string): ListedDecision[] =>
  all<{ id: DecisionId }>(
    db,
    sql`SELECT recommendation_id AS id FROM recommendation_answers
      WHERE answer_id = ${id} AND deleted_at IS NULL ORDER BY recommendation_id`,
  ).flatMap((row) => findListedDecision(db, row.id) ?? []);

const NONE = 'This recommendation is not in the book any more. Nothing was changed.';
const NOT_ONE = 'This decision recommends nothing to another body, so it awaits no answer. Nothing was changed.';
const NO_PARENT = 'Name the body above on the page of the body first: then its decision can answer this one.';
const GONE = 'That decision is not in the book any more. Choose another one; nothing was changed.';
const OTHER = 'Choose a decision of the body that the recommendation went to; nothing was changed.';

/** The body that a recommendation goes to. Errors: notFound, refused. */
export const askedBody = (db: ReadableDb, id: DecisionId): { asked: ListedDecision; parent: BodyId } => {
  const asked = findListedDecision(db, id);
  if (!asked) throw refusal('notFound', NONE, 'decisionId');
  if (!recommends(asked.verb)) throw refusal('refused', NOT_ONE, 'decisionId');
  const parent = getBodyRules(db, asked.bodyId).record?.parentBody;
  if (parent === undefined) throw refusal('refused', NO_PARENT, 'decisionId');
  return { asked, parent };
};

type Answer = { readonly decisionId: DecisionId; readonly answer: RecommendationAnswer };

/** The row of an answer that can be one. Errors: notFound, refused. */
const rowOf = (db: ReadableDb, parent: BodyId, { decisionId: id, answer }: Answer): Row => {
  if ('notNeeded' in answer) return { id, ...given({ reason: answer.reason ?? null }) };
  const found = findListedDecision(db, answer.decisionId);
  if (found?.kind !== 'minuted') throw refusal('notFound', GONE, 'answer.decisionId');
  if (found.bodyId !== parent) throw refusal('refused', OTHER, 'answer.decisionId');
  return { id, answerId: answer.decisionId };
};

type Said = { readonly decisionId: DecisionId; readonly answer: RecommendationAnswer | null };

/** Says what answers a recommendation, or that nothing has to; null awaits it again. Errors: notFound, refused. */
export const answerRecommendation = (db: WritableDb, { decisionId, answer }: Said): void => {
  const { parent } = askedBody(db, decisionId);
  const row = answer === null ? null : rowOf(db, parent, { decisionId, answer });
  putRow(db, recommendationAnswerRows, decisionId, row);
};

const MOST = 30;

type Likely = { readonly decisionId: DecisionId; readonly text: string };

/**
 * The decisions of the body above that may answer a recommendation: those of the same matter first, then what it decided
 * later, the earliest first; `text` is looked for in them. Errors: notFound, refused.
 */
export const likelyAnswers = (db: ReadableDb, { decisionId, text }: Likely): { readonly rows: LikelyAnswer[] } => {
  const { asked, parent } = askedBody(db, decisionId);
  const { code } = getBody(db, parent);
  const common = { body: code, kind: 'minuted', noted: true, text, ...given({ from: asked.date ?? null }) } as const;
  const listed = (matter: string | undefined): ListedDecision[] => {
    const filter = { ...common, ...given({ matter: matter ?? null }) };
    return listDecided(db, { filter, limit: 1000 }).rows.filter(({ id }) => id !== decisionId);
  };
  const ofMatter = asked.matterCode === undefined ? [] : listed(asked.matterCode).toReversed();
  const first = new Set(ofMatter.map(({ id }) => id));
  const later = listed(undefined)
    .filter(({ id }) => !first.has(id))
    .toReversed();
  const asAnswers = (rows: readonly ListedDecision[], likely: boolean): LikelyAnswer[] =>
    rows.map((row) => ({ ...row, id: decisionIdSchema.parse(row.id), likely }));
  return { rows: [...asAnswers(ofMatter, true), ...asAnswers(later, false)].slice(0, MOST) };
};

/** What other bodies recommended to a body and it has not answered yet, the oldest first, with where it was decided. */
export const recommendationsReceived = (db: ReadableDb, bodyId: BodyId): ListedDecision[] => {
  const { code } = getBody(db, bodyId);
  return listDecided(db, { filter: { awaiting: true, parent: code }, sort: 'parent', limit: 1000 }).rows;
};
