import { blockIdSchema, decisionIdSchema } from '../../../shared/ids.ts';
import { type Draw, idsOf } from './draw.ts';
import type { InventedAnswer, InventedDecision, InventedMeeting, Secretariat } from './model.ts';
import { ABOUT, VERBS } from './words.ts';

const PER_MEETING = 6;

type Whole = Pick<Secretariat, 'bodies' | 'matters' | 'meetings'>;
type Held = readonly InventedMeeting[];

const drawMinuted = (draw: Draw, { matters }: Whole, held: Held): InventedDecision[] => {
  const [makeId, makeBlockId] = [idsOf(decisionIdSchema, 11), idsOf(blockIdSchema, 12)];
  const makeVoteId = idsOf(blockIdSchema, 13);
  return held.flatMap(({ id: meetingId, items }) =>
    Array.from({ length: PER_MEETING }, () => ({
      id: makeId(),
      blockId: makeBlockId(),
      meetingId,
      itemId: draw.one(items).id,
      matterId: draw.often(600) ? draw.one(matters).id : undefined,
      verb: draw.one(VERBS),
      text: `the paper ${draw.one(ABOUT)}`,
      marked: draw.often(250),
      confidential: draw.often(40),
      vote: draw.often(150) ? { blockId: makeVoteId(), for: draw.between(3, 12) } : undefined,
    })),
  );
};

/** Half of what was recommended to a body above was decided there later, and of some no answer is needed. */
const drawAnswers = (draw: Draw, { bodies }: Whole, held: Held, decisions: readonly InventedDecision[]) => {
  const meetings = new Map(held.map((meeting) => [meeting.id, meeting]));
  const parents = new Map(bodies.map(({ id, parentId }) => [id, parentId]));
  return decisions.flatMap((decision): InventedAnswer[] => {
    const meeting = meetings.get(decision.meetingId);
    const parentId = meeting && parents.get(meeting.bodyId);
    if (!parentId || decision.verb !== 'RECOMMENDED' || draw.often(400)) return [];
    if (draw.often(150)) return [{ decisionId: decision.id, reason: 'The works were given up' }];
    const later = held.find(({ bodyId, date }) => bodyId === parentId && date > meeting.date);
    const answer = decisions.find(({ meetingId }) => meetingId === later?.id);
    return answer ? [{ decisionId: decision.id, answerId: answer.id }] : [];
  });
};

/** What was decided at the meetings that were held, and what became of it at the body above. */
export const drawDecisions = (draw: Draw, whole: Whole, held: Held): Pick<Secretariat, 'decisions' | 'answers'> => {
  const decisions = drawMinuted(draw, whole, held);
  return { decisions, answers: drawAnswers(draw, whole, held, decisions) };
};
