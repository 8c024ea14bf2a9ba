import type { DecisionFilter } from '../shared/api/decisions.ts';
import { fold } from './fold.ts';
import { type Query, sql } from './sql.ts';

/** The verbs that a rule of the domain tells by how they begin, as SQLite tells them. */
export const isRecommendation = sql`(d.verb LIKE 'recommend' OR d.verb LIKE 'recommends' OR d.verb LIKE 'recommended'
  OR d.verb LIKE 'recommend %' OR d.verb LIKE 'recommends %' OR d.verb LIKE 'recommended %')`;
const onlyNoted = sql`(d.verb LIKE 'noted' OR d.verb LIKE 'note' OR d.verb LIKE 'notes')`;

/** The body above the body `o`, or NULL. */
export const parentId = sql`json_extract(o.record_rules, '$.parentBody')`;

/** Whether the recommendation `d` was answered: by a decision that still stands, or because none is needed. */
const isAnswered = sql`EXISTS (SELECT 1 FROM recommendation_answers r LEFT JOIN decisions a ON a.id = r.answer_id
  WHERE r.recommendation_id = d.id AND r.deleted_at IS NULL AND (r.answer_id IS NULL OR a.deleted_at IS NULL))`;

const isAwaiting = sql`(${isRecommendation} AND ${parentId} IS NOT NULL AND NOT ${isAnswered})`;

/** What became of the decision `d` of the body `o`, where it is a recommendation to the body above. */
export const recommendationState = sql`CASE WHEN NOT ${isRecommendation} OR ${parentId} IS NULL THEN NULL
  WHEN NOT ${isAnswered} THEN 'awaiting'
  ELSE (SELECT iif(r.answer_id IS NULL, 'not needed', 'answered') FROM recommendation_answers r
    WHERE r.recommendation_id = d.id) END`;

/*
 * Each of these is a small set that is made once: then a register of many decisions is filtered by its own rows, and
 * no text of any minutes has to be opened.
 */

const inGoneItems = sql`(SELECT g.id FROM items i CROSS JOIN blocks g ON g.item_id = i.id AND g.deleted_at IS NULL
  WHERE i.deleted_at IS NOT NULL)`;

const confidentialBlocks = sql`(WITH RECURSIVE below (id) AS (
    SELECT id FROM items WHERE visibility = 'confidential'
    UNION SELECT c.id FROM below CROSS JOIN items c ON c.parent_id = below.id)
  SELECT c.id FROM below CROSS JOIN blocks c ON c.item_id = below.id AND c.deleted_at IS NULL
  UNION ALL SELECT c.id FROM blocks c WHERE c.visibility = 'confidential')`;

/** The lines right above a vote. */
const votedBlocks = sql`(SELECT (SELECT p.id FROM blocks p
    WHERE p.item_id = v.item_id AND p.deleted_at IS NULL AND p.kind NOT IN ('vote', 'privateNote')
      AND (p.rank, p.id) < (v.rank, v.id) ORDER BY p.rank DESC, p.id DESC LIMIT 1)
  FROM blocks v WHERE v.kind = 'vote' AND v.deleted_at IS NULL)`;

/** Whether the line of a decision keeps it from public output, or its item, or an item above. */
const isConfidential = sql`(d.block_id IN ${confidentialBlocks})`;

/** Whether the line behind a decision gives a vote on it. */
const hasVote = sql`(d.block_id IN ${votedBlocks})`;

/** The first day on which something has to be done about a decision with the terms `t`. */
export const comesDueOn = sql`min(coalesce(t.review_on, t.expires_on), coalesce(t.expires_on, t.review_on))`;

/** A meeting `m` that came to be: what is written for one that is still to be held is decided by nobody yet. */
export const wasHeld = sql`m.state NOT IN ('planned', 'cancelled')`;

const withTerms = sql`SELECT id FROM decision_terms t WHERE t.deleted_at IS NULL`;

const both = (conditions: readonly (Query | undefined)[]): Query =>
  conditions.filter((one) => one !== undefined).reduce((all, one) => sql`${all} AND ${one}`);

const bodyIs = (code: string): Query =>
  sql`o.id IN (SELECT id FROM bodies WHERE code_folded = ${fold(code)} AND deleted_at IS NULL)`;

const parentIs = (code: string): Query =>
  sql`${parentId} IN (SELECT id FROM bodies WHERE code_folded = ${fold(code)} AND deleted_at IS NULL)`;

/** Whether anything is asked for that only minutes have. */
const wantsMinuted = ({ meetingId, matter, verb, parent, withVote, awaiting }: DecisionFilter): boolean =>
  [meetingId, matter, verb, parent].some((one) => one !== undefined) || withVote === true || awaiting === true;

/** A condition that holds only where something was asked for. */
const where = <Asked>(asked: Asked | undefined, condition: (asked: Asked) => Query): Query | undefined =>
  asked === undefined ? undefined : condition(asked);

/** What was typed, folded; undefined where that is nothing. */
const searched = (text: string | undefined): string | undefined => fold(text ?? '') || undefined;

/** What the minuted decisions `d` of a filter have in common, of `meetings m` and `bodies o`. */
export const minutedMatching = (filter: DecisionFilter): Query => {
  const { body, verb, kind, meetingId, matter, from, to, confidential, dueBy, parent } = filter;
  return both([
    sql`d.deleted_at IS NULL AND m.deleted_at IS NULL AND ${wasHeld} AND d.block_id NOT IN ${inGoneItems}`,
    where(kind, (one) => sql`${one} = 'minuted'`),
    where(filter.noted === true ? undefined : (verb ?? ''), (named) => (named === '' ? sql`NOT ${onlyNoted}` : sql`1`)),
    where(body, bodyIs),
    where(verb, (one) => sql`d.verb = ${one}`),
    where(meetingId, (id) => sql`d.meeting_id = ${id}`),
    where(matter, (code) => sql`d.matter_id = (SELECT matter_id FROM matter_codes WHERE code = ${code.trim()})`),
    where(from, (day) => sql`m.date >= ${day}`),
    where(to, (day) => sql`m.date <= ${day}`),
    where(searched(filter.text), (text) => sql`instr(d.folded, ${text})`),
    where(filter.withVote || undefined, () => hasVote),
    where(confidential, (is) => sql`${isConfidential} = ${is ? 1 : 0}`),
    where(dueBy, (day) => sql`d.id IN (${withTerms} AND ${comesDueOn} <= ${day})`),
    where(filter.awaiting || undefined, () => isAwaiting),
    where(parent, parentIs),
  ]);
};

/** When a record `x` between two meetings was decided: on the day of its result, or when the Chair acted. */
export const decidedOn = sql`coalesce(json_extract(x.result, '$.date'), json_extract(x.said, '$.date'))`;

/** What was decided, in words. */
export const decidedWords = sql`concat_ws(': ', json_extract(x.said, '$.title'),
  coalesce(json_extract(x.said, '$.proposal'), json_extract(x.said, '$.decision')))`;

/** The same of what was decided between meetings: `x`, of `bodies o`. A proposal without a result decided nothing. */
export const interimMatching = (filter: DecisionFilter): Query => {
  const { body, kind, from, to, confidential, dueBy } = filter;
  return both([
    sql`x.deleted_at IS NULL AND (x.kind = 'chair action' OR json_extract(x.result, '$.outcome') <> 'withdrawn')`,
    wantsMinuted(filter) ? sql`0` : undefined,
    where(kind, (one) => sql`x.kind = ${one}`),
    where(body, bodyIs),
    where(from, (day) => sql`${decidedOn} >= ${day}`),
    where(to, (day) => sql`${decidedOn} <= ${day}`),
    where(searched(filter.text), (text) => sql`instr(fold(concat_ws(' ', x.number, ${decidedWords})), ${text})`),
    where(confidential, (is) => sql`(json_extract(x.said, '$.readers') = 'confidential') = ${is ? 1 : 0}`),
    where(dueBy, (day) => sql`x.id IN (${withTerms} AND ${comesDueOn} <= ${day})`),
  ]);
};
