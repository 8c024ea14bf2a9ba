import type { ActionFilter } from '../shared/api/actions.ts';
import { fold } from './fold.ts';
import { inList, type Query, sql } from './sql.ts';

/** Owners with this in their name, or in another name of the same person or organisation. */
const owned = (name: string): Query =>
  sql`(instr(l.owners, ${name}) OR l.action_id IN (SELECT action_id FROM action_owners
    WHERE person_id IN (SELECT id FROM people WHERE instr(name_folded, ${name})
      UNION SELECT person_id FROM person_aliases WHERE instr(alias_folded, ${name}))
    OR organisation_id IN (SELECT id FROM organisations WHERE instr(name_folded, ${name})
      UNION SELECT organisation_id FROM organisation_aliases WHERE instr(alias_folded, ${name}))))`;

/** Each word somewhere in the text, the reference or the owners. */
const mentioning = (text: string): Query[] => text.split(' ').map((word) => sql`instr(l.words, ${word})`);

/** A condition of something that is asked for; none where it is not. */
const where = <T>(asked: T | undefined, condition: (asked: T) => Query): Query[] =>
  asked === undefined ? [] : [condition(asked)];

const byPlace = ({ body, meetingId, meeting, matter }: ActionFilter): Query[] => [
  ...where(
    body,
    (code) => sql`l.body_id IN (SELECT id FROM bodies WHERE code_folded = ${fold(code)} AND deleted_at IS NULL)`,
  ),
  ...where(meetingId, (id) => sql`l.meeting_id = ${id}`),
  ...where(
    meeting,
    (number) => sql`l.meeting_id IN (SELECT id FROM meetings WHERE number = ${number} AND deleted_at IS NULL)`,
  ),
  ...where(
    matter,
    (code) => sql`l.matter_id IN (SELECT matter_id FROM matter_codes WHERE code = ${code} COLLATE NOCASE)`,
  ),
];

/** Whether it is out of the open view on a day. */
const isAsleep = (day: string): Query => sql`coalesce(l.sleeps_until > ${day}, 0)`;

const byDue = ({ overdueOn, dueFrom, dueTo, hasDay, awakeOn, asleepOn }: ActionFilter): Query[] => [
  ...where(overdueOn, (today) => sql`l.open = 1 AND l.due_on < ${today}`),
  ...where(awakeOn, (today) => sql`NOT ${isAsleep(today)}`),
  ...where(asleepOn, (today) => sql`l.open = 1 AND ${isAsleep(today)}`),
  ...where(dueFrom, (day) => sql`l.due_on >= ${day}`),
  ...where(dueTo, (day) => sql`l.due_on <= ${day}`),
  ...where(hasDay, (has) => sql`(l.due_on IS NOT NULL) = ${has ? 1 : 0}`),
];

const byStanding = ({ open, states, confidential, slips, hasOwner }: ActionFilter): Query[] => [
  ...where(open, (is) => sql`l.open = ${is ? 1 : 0}`),
  ...where(states, (some) => sql`l.state IN ${inList(some)}`),
  ...where(confidential, (is) => sql`l.confidential = ${is ? 1 : 0}`),
  ...where(slips, (least) => sql`l.slips >= ${least}`),
  ...where(hasOwner, (has) => sql`(l.owners IS NOT NULL) = ${has ? 1 : 0}`),
];

/** What the rows `l` of the listing have in common that a filter asks for. */
export const matching = (filter: ActionFilter): Query => {
  const [owner, text] = [fold(filter.owner ?? ''), fold(filter.text ?? '')];
  const conditions = [
    ...byPlace(filter),
    ...byStanding(filter),
    ...byDue(filter),
    ...(owner === '' ? [] : [owned(owner)]),
    ...(text === '' ? [] : mentioning(text)),
  ];
  return conditions.reduce((all, one) => sql`${all} AND ${one}`, sql`true`);
};
