import { z } from 'zod';
import {
  type DecisionTerms,
  decisionTermsSchema,
  type RegisteredId,
  registeredIdSchema,
} from '../shared/domain/decision-terms.ts';
import { refusal } from './errors.ts';
import { findListedDecision } from './listed-decisions.ts';
import { putRow, type Rows } from './restorer.ts';
import { get, given, type Nullable, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const rowSchema = z.strictObject({ ...decisionTermsSchema.shape, id: registeredIdSchema });
type Row = z.infer<typeof rowSchema>;

const read = (db: ReadableDb, id: string): Row | null => {
  const row = get<Nullable<Row, keyof DecisionTerms>>(
    db,
    sql`SELECT id, review_on AS reviewOn, expires_on AS expiresOn, conditions FROM decision_terms
      WHERE id = ${id} AND deleted_at IS NULL`,
  );
  return row ? given(row) : null;
};

const write = (db: WritableDb, { id, reviewOn, expiresOn, conditions }: Row): void => {
  run(
    db,
    sql`INSERT INTO decision_terms (id, review_on, expires_on, conditions)
      VALUES (${id}, ${reviewOn}, ${expiresOn}, ${conditions})
      ON CONFLICT (id) DO UPDATE SET review_on = excluded.review_on, expires_on = excluded.expires_on,
        conditions = excluded.conditions, revision = revision + 1, deleted_at = NULL`,
  );
};

const remove = (db: WritableDb, { id }: Row): void => {
  run(db, sql`UPDATE decision_terms SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
};

/** The rows of what is kept of decisions between meetings, as changes record them. */
export const decisionTermsRows: Rows<Row> = { noun: 'decisionTerms', row: rowSchema, read, write, remove };

/** What the register keeps of a decision; nothing where nobody said anything. */
export const termsOf = (db: ReadableDb, decisionId: RegisteredId): DecisionTerms => {
  const { id: _id, ...terms } = read(db, decisionId) ?? { id: decisionId };
  return terms;
};

type SetTerms = { readonly decisionId: RegisteredId; readonly terms: DecisionTerms };

/** Sets what the register keeps of a decision; the minutes are not touched. Errors: notFound. */
export const setDecisionTerms = (db: WritableDb, { decisionId, terms }: SetTerms): void => {
  if (!findListedDecision(db, decisionId)) {
    throw refusal('notFound', 'This decision is not in the book any more. Nothing was saved.', 'decisionId');
  }
  const { reviewOn, expiresOn, conditions } = terms;
  const said = given({ reviewOn: reviewOn ?? null, expiresOn: expiresOn ?? null, conditions: conditions ?? null });
  putRow(db, decisionTermsRows, decisionId, Object.keys(said).length === 0 ? null : { id: decisionId, ...said });
};
