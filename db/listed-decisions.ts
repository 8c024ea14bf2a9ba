import type { RegisteredId } from '../shared/domain/decision-terms.ts';
import type { ListedDecision } from '../shared/domain/listed-decision.ts';
import { decidedOn, decidedWords, parentId, recommendationState } from './decision-filter.ts';
import { get, given, type Nullable, sql } from './sql.ts';
import type { ReadableDb } from './types.ts';

type Optional =
  | 'meetingId'
  | 'meetingNumber'
  | 'date'
  | 'itemId'
  | 'itemNumber'
  | 'blockId'
  | 'number'
  | 'matterId'
  | 'matterCode'
  | 'reviewOn'
  | 'expiresOn'
  | 'recommendation'
  | 'parentCode';

type Stored = Nullable<Omit<ListedDecision, 'hasVote' | 'confidential'>, Optional> & {
  readonly hasVote: 0 | 1;
  readonly confidential: 0 | 1;
};

/** What the columns of a record between two meetings are of. */
export const interimTables = sql`interim_decisions x JOIN bodies o ON o.id = x.body_id
  LEFT JOIN decision_terms t ON t.id = x.id AND t.deleted_at IS NULL`;

/** Whether it stays out of what is public, by its line, its item or one above, and whether a vote follows it: of one row. */
const confidential = sql`(coalesce(b.visibility = 'confidential', 0) OR EXISTS (
    WITH RECURSIVE above (id, parent_id, visibility) AS (
      SELECT id, parent_id, visibility FROM items WHERE id = i.id
      UNION SELECT p.id, p.parent_id, p.visibility FROM items p JOIN above ON p.id = above.parent_id)
    SELECT 1 FROM above WHERE visibility = 'confidential'))`;
const voted = sql`coalesce((SELECT n.kind = 'vote' FROM blocks n
  WHERE n.item_id = b.item_id AND n.deleted_at IS NULL AND n.kind <> 'privateNote' AND (n.rank, n.id) > (b.rank, b.id)
  ORDER BY n.rank, n.id LIMIT 1), 0)`;

const minutedColumns = sql`d.id, 'minuted' AS kind, o.id AS bodyId, o.code AS bodyCode, m.id AS meetingId,
  m.number AS meetingNumber, m.date, i.id AS itemId, i.number AS itemNumber, b.id AS blockId, NULL AS number, d.verb,
  d.text, d.matter_id AS matterId, (SELECT code FROM matters WHERE id = d.matter_id) AS matterCode,
  ${voted} AS hasVote, ${confidential} AS confidential, t.review_on AS reviewOn, t.expires_on AS expiresOn,
  ${recommendationState} AS recommendation,
  (SELECT p.code FROM bodies p WHERE p.id = ${parentId} AND ${recommendationState} IS NOT NULL) AS parentCode`;

const interimColumns = sql`x.id, x.kind, o.id AS bodyId, o.code AS bodyCode, NULL AS meetingId, NULL AS meetingNumber,
  ${decidedOn} AS date, NULL AS itemId, NULL AS itemNumber, NULL AS blockId, x.number,
  CASE WHEN x.kind = 'ex-committee' THEN upper(json_extract(x.result, '$.outcome')) ELSE '' END AS verb,
  ${decidedWords} AS text, NULL AS matterId, NULL AS matterCode,
  x.kind = 'ex-committee' AND json_array_length(x.said, '$.answers') > 0 AS hasVote,
  json_extract(x.said, '$.readers') = 'confidential' AS confidential, t.review_on AS reviewOn,
  t.expires_on AS expiresOn, NULL AS recommendation, NULL AS parentCode`;

const decisionOf = ({ hasVote: vote, confidential, ...row }: Stored): ListedDecision => ({
  ...given(row),
  hasVote: vote === 1,
  confidential: confidential === 1,
});

const oneOf = sql`decisions d JOIN meetings m ON m.id = d.meeting_id JOIN bodies o ON o.id = m.body_id
  JOIN blocks b ON b.id = d.block_id JOIN items i ON i.id = b.item_id
  LEFT JOIN decision_terms t ON t.id = d.id AND t.deleted_at IS NULL`;

const find = (db: ReadableDb, id: RegisteredId, orGone: 0 | 1): ListedDecision | undefined => {
  const minuted = sql`SELECT ${minutedColumns} FROM ${oneOf} WHERE d.id = ${id}
    AND (${orGone} OR (d.deleted_at IS NULL AND i.deleted_at IS NULL AND m.deleted_at IS NULL))`;
  const interim = sql`SELECT ${interimColumns} FROM ${interimTables}
    WHERE x.id = ${id} AND (${orGone} OR x.deleted_at IS NULL)`;
  const row = get<Stored>(db, minuted) ?? get<Stored>(db, interim);
  return row && decisionOf(row);
};

/** A decision as the register lists it, or undefined when it is not in it (any more). */
export const findListedDecision = (db: ReadableDb, id: RegisteredId): ListedDecision | undefined => find(db, id, 0);

/** A decision as the register lists it, or listed it last, where it is gone. */
export const findDecisionAsLastListed = (db: ReadableDb, id: RegisteredId): ListedDecision | undefined =>
  find(db, id, 1);
