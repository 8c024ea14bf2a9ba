import type { InventedBody, InventedDecision, InventedMeeting, Secretariat } from './model.ts';

/*
 * What a register of decisions has to say of an invented secretariat, worked out from what was generated alone: no SQL,
 * no book, none of the rules that the register is built of.
 */

/** A decision with all that the register shows of it. */
export type StandingDecision = {
  readonly decision: InventedDecision;
  readonly body: InventedBody;
  readonly meeting: InventedMeeting;
  readonly parent: InventedBody | undefined;
  readonly matterCode: string | undefined;
  /** 'HLC 12, item 3: AGREED the paper on the mooring fees' */
  readonly line: string;
  /** Itself, or its item. */
  readonly confidential: boolean;
  /** Of a recommendation to the body above. */
  readonly became: 'awaiting' | 'answered' | 'not needed' | undefined;
};

const compare = (one: string | number, other: string | number): number => (one < other ? -1 : Number(one > other));

/** The newest meeting first, those of one day by their bodies, and each meeting in the order of its text. */
const inOrder = (rows: readonly (StandingDecision & { readonly itemAt: number; readonly at: number })[]) =>
  rows.toSorted(
    (a, b) =>
      compare(b.meeting.date, a.meeting.date) ||
      compare(a.body.code, b.body.code) ||
      compare(a.meeting.id, b.meeting.id) ||
      a.itemAt - b.itemAt ||
      a.at - b.at,
  );

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

/** Where a decision was taken. */
const placing = ({ bodies, meetings }: Secretariat) => {
  const [meetingById, bodyById] = [byId(meetings), byId(bodies)];
  return ({ meetingId, itemId }: InventedDecision) => {
    const meeting = meetingById.get(meetingId);
    const body = meeting && bodyById.get(meeting.bodyId);
    const itemAt = meeting?.items.findIndex(({ id }) => id === itemId) ?? -1;
    const item = meeting?.items[itemAt];
    if (!body || !item) throw new Error('A decision of no meeting');
    const parent = body.parentId === undefined ? undefined : bodyById.get(body.parentId);
    return { meeting, body, item, itemAt, parent };
  };
};

/** What became of a recommendation to the body above. */
const becoming = ({ answers }: Secretariat) => {
  const answerTo = new Map(answers.map((answer) => [answer.decisionId, answer]));
  return ({ id, verb }: InventedDecision, parent: InventedBody | undefined): StandingDecision['became'] => {
    if (verb !== 'RECOMMENDED' || !parent) return undefined;
    const answer = answerTo.get(id);
    if (!answer) return 'awaiting';
    return 'answerId' in answer ? 'answered' : 'not needed';
  };
};

/** Every decision of a secretariat, in the order of the register. */
export const standingDecisions = (secretariat: Secretariat): StandingDecision[] => {
  const [placeOf, becameOf] = [placing(secretariat), becoming(secretariat)];
  const matters = byId(secretariat.matters);
  return inOrder(
    secretariat.decisions.map((decision, at) => {
      const { meeting, body, item, itemAt, parent } = placeOf(decision);
      return {
        decision,
        body,
        meeting,
        parent,
        matterCode: matters.get(decision.matterId ?? '')?.code,
        line: `${body.code} ${meeting.number}, item ${item.number}: ${decision.verb} ${decision.text}`,
        confidential: decision.confidential || item.confidential,
        became: becameOf(decision, parent),
        itemAt,
        at,
      };
    }),
  );
};
