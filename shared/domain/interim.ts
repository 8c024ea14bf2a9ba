import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { blockIdSchema, bodyIdSchema, interimIdSchema, itemIdSchema, meetingIdSchema, seatIdSchema } from '../ids.ts';
import type { Quorum } from './body-rules.ts';
import { countedSeats, type MeetingSeat, quorumNeeded } from './quorum.ts';
import { enteredSchema, namedSchema } from './text.ts';
import { readersSchema } from './visibility-change.ts';

/** How a member answered a proposal; one who objects says that it is for a meeting to decide. */
export const interimVoteSchema = z.enum(['for', 'against', 'abstains', 'objects']);
export type InterimVote = z.infer<typeof interimVoteSchema>;

/** The answer of who holds a seat: which, on which day, in which words. */
export const interimAnswerSchema = z.strictObject({
  seatId: seatIdSchema,
  /** As the seat was held then. */
  name: namedSchema,
  vote: interimVoteSchema,
  date: localDateSchema,
  words: enteredSchema,
});
export type InterimAnswer = z.infer<typeof interimAnswerSchema>;

const common = {
  id: interimIdSchema,
  bodyId: bodyIdSchema,
  title: namedSchema,
  /** Whether it goes no further than the confidential minutes. */
  readers: readersSchema,
  /** Of the day on which it was put to the members, or taken. */
  date: localDateSchema,
};

/** A decision of the body by correspondence. */
export const exCommitteeSchema = z.strictObject({
  ...common,
  kind: z.literal('ex-committee'),
  proposal: enteredSchema,
  /** The last day for answers. */
  closes: localDateSchema.optional(),
  answers: z.array(interimAnswerSchema),
});
export type ExCommittee = z.infer<typeof exCommitteeSchema>;

/** A decision of the Chair by a power that the body delegated. */
export const chairActionSchema = z.strictObject({
  ...common,
  kind: z.literal('chair action'),
  /** By which power: the clause of the terms of reference, or the decision that gave it. */
  power: enteredSchema,
  decision: enteredSchema,
  reason: enteredSchema,
  /** What the next meeting is asked for. */
  asks: z.enum(['NOTED', 'RATIFIED']),
});
export type ChairAction = z.infer<typeof chairActionSchema>;

/** What was decided between two meetings: by the body, by correspondence, or by its Chair. Neither is the other. */
export const interimSchema = z.discriminatedUnion('kind', [exCommitteeSchema, chairActionSchema]);
export type Interim = z.infer<typeof interimSchema>;
export type InterimKind = Interim['kind'];

/** How a proposal ended. */
export const interimResultSchema = z.strictObject({
  outcome: z.enum(['carried', 'not carried', 'withdrawn']),
  date: localDateSchema,
  takesEffect: localDateSchema.optional(),
  /** Whether enough members had answered, by the rule of the body; missing where it has none. */
  quorate: z.boolean().optional(),
});
export type InterimResult = z.infer<typeof interimResultSchema>;

/** Where a meeting takes note of it; `verb` is that of its minutes as they are now. */
export const interimReportSchema = z.object({
  meetingId: meetingIdSchema,
  itemId: itemIdSchema,
  blockId: blockIdSchema,
  /** 'CSC 16'. */
  meeting: z.string(),
  verb: z.string(),
  /** Whether the meeting has been held: before that it stands on its agenda. */
  isHeld: z.boolean(),
});
export type InterimReport = z.infer<typeof interimReportSchema>;

/** A record as the book has it: with the number that it was given, its result, and the meeting that it is reported to. */
export const keptInterimSchema = z.object({
  interim: interimSchema,
  number: z.string(),
  result: interimResultSchema.optional(),
  report: interimReportSchema.optional(),
});
export type KeptInterim = z.infer<typeof keptInterimSchema>;

export const interimStateSchema = z.enum(['open', 'to be reported', 'on an agenda', 'reported', 'withdrawn']);
export type InterimState = z.infer<typeof interimStateSchema>;

/** Where a record is on its way. */
export const interimState = ({ interim, result, report }: KeptInterim): InterimState => {
  if (result?.outcome === 'withdrawn') return 'withdrawn';
  if (report) return report.isHeld ? 'reported' : 'on an agenda';
  return interim.kind === 'ex-committee' && !result ? 'open' : 'to be reported';
};

/** 'CSC EC/01', 'CSC CA/01': each kind counts for itself, for as long as the body is there. */
export const interimNumber = (bodyCode: string, kind: InterimKind, seq: number): string =>
  `${bodyCode} ${kind === 'ex-committee' ? 'EC' : 'CA'}/${String(seq).padStart(2, '0')}`;

/** What the answers come to by the rule of the body, where it has one. */
export type AnswerCount = {
  readonly votes: Readonly<Record<InterimVote, number>>;
  readonly needed?: number;
  readonly isQuorate?: boolean;
  /** The rule asks for the Chair or the deputy, who have a vote, and neither has answered. */
  readonly lacksChair?: boolean;
};

type Seats = readonly Omit<MeetingSeat, 'attendanceId'>[];

/** Who has no vote can't answer: a Chair without one is there all the same, and puts the proposal to the members. */
const lacksChair = (rule: Quorum, seats: Seats, answered: ReadonlySet<string>): boolean => {
  const chairs = countedSeats(seats).filter(({ role }) => role === 'chair' || role === 'deputy');
  return rule.needsChair && chairs.length > 0 && chairs.every(({ id }) => !answered.has(id));
};

const hasEnough = (rule: Quorum, seats: Seats, answered: ReadonlySet<string>): boolean => {
  const counting = countedSeats(seats).filter(({ id }) => answered.has(id));
  const isFilled = rule.minimumPerCategory.every(
    ({ category, number }) => counting.filter((seat) => seat.category === category).length >= number,
  );
  return counting.length >= quorumNeeded(rule, seats) && isFilled;
};

/** Counts answers: who abstains has answered, who objects to deciding in this way has not taken part. */
export const countAnswers = (
  answers: readonly InterimAnswer[],
  seats: Seats,
  rule: Quorum | undefined,
): AnswerCount => {
  const votes = { for: 0, against: 0, abstains: 0, objects: 0 };
  for (const { vote } of answers) votes[vote] += 1;
  if (!rule) return { votes };
  const answered = new Set<string>(answers.filter(({ vote }) => vote !== 'objects').map(({ seatId }) => seatId));
  const lacks = lacksChair(rule, seats, answered);
  return {
    votes,
    needed: quorumNeeded(rule, seats),
    isQuorate: hasEnough(rule, seats, answered) && !lacks,
    ...(lacks && { lacksChair: true }),
  };
};

/** The verb that a meeting is asked for: what was decided without a quorum has to be ratified. */
export const askedVerb = ({ interim, result }: KeptInterim): 'NOTED' | 'RATIFIED' => {
  if (interim.kind === 'chair action') return interim.asks;
  return result?.outcome === 'carried' && result.quorate === false ? 'RATIFIED' : 'NOTED';
};

/** What an item that reports it is called: its title can be confidential, its number is not. */
export const reportTitle = ({ interim, number }: KeptInterim): string =>
  interim.kind === 'ex-committee' ? `Decision by correspondence ${number}` : `Chair’s action ${number}`;

/** The clause that minutes it, behind its verb: "the decision by correspondence CSC EC/01, The lease, carried on ...". */
export const reportClause = (kept: KeptInterim, writeDate: (date: string) => string): string => {
  const { interim, number, result } = kept;
  if (interim.kind === 'chair action') {
    return `the Chair’s action ${number} of ${writeDate(interim.date)}, ${interim.title}`;
  }
  const ended = result ? `, ${result.outcome} on ${writeDate(result.date)}` : '';
  const effect = result?.takesEffect === undefined ? '' : `, in effect from ${writeDate(result.takesEffect)}`;
  return `the decision by correspondence ${number}, ${interim.title}${ended}${effect}`;
};
