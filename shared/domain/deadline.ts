import { z } from 'zod';
import { formatScreenDate, fromDayNumber, localDateSchema, toDayNumber } from '../dates.ts';
import { meetingIdSchema } from '../ids.ts';
import type { Meeting } from './meeting.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { addWorkingDays, workingDaysFrom } from './working-days.ts';

/** What has to be done by a day before or after a meeting, in the order that it usually comes in. */
export const deadlineKindSchema = z.enum([
  'call for papers',
  'notice',
  'papers out',
  'draft to the Chair',
  'draft out',
  'comments close',
]);
export type DeadlineKind = z.infer<typeof deadlineKindSchema>;

/** Clear days leave out the day of the meeting and the day itself. */
export const deadlineUnitSchema = z.enum(['working days', 'days', 'clear days', 'clear working days']);
export type DeadlineUnit = z.infer<typeof deadlineUnitSchema>;

/** So many days before or after the meeting. */
export const deadlineRuleSchema = z.strictObject({
  kind: deadlineKindSchema,
  count: z.int().min(0).max(365),
  unit: deadlineUnitSchema,
  side: z.enum(['before', 'after']),
});
export type DeadlineRule = z.infer<typeof deadlineRuleSchema>;

/** What many bodies have; a body that has no rules yet can begin with them. */
export const usualDeadlines: readonly DeadlineRule[] = [
  { kind: 'call for papers', count: 15, unit: 'working days', side: 'before' },
  { kind: 'papers out', count: 5, unit: 'working days', side: 'before' },
  { kind: 'draft to the Chair', count: 5, unit: 'working days', side: 'after' },
  { kind: 'draft out', count: 10, unit: 'working days', side: 'after' },
  { kind: 'comments close', count: 15, unit: 'working days', side: 'after' },
];

/** What is said of one deadline of one meeting by hand: another day than the rule's, and the day on which it was met. */
export const keptDeadlineSchema = z.strictObject({
  meetingId: meetingIdSchema,
  kind: deadlineKindSchema,
  date: localDateSchema.optional(),
  doneOn: localDateSchema.optional(),
});
export type KeptDeadline = z.infer<typeof keptDeadlineSchema>;

/** A deadline of a meeting: its day by the rule of the body, or by hand, and whether it is met. */
export const deadlineSchema = keptDeadlineSchema.extend({
  date: localDateSchema,
  rule: deadlineRuleSchema.optional(),
  /** The day that the rule comes to, where another one is set by hand. */
  byRule: localDateSchema.optional(),
  byHand: z.boolean(),
  /** Nothing is left to do: it is ticked, or the meeting has gone past it. */
  isMet: z.boolean(),
});
export type Deadline = z.infer<typeof deadlineSchema>;

/** The day that a rule comes to for a meeting on this day. */
export const deadlineDay = (
  { count, unit, side }: DeadlineRule,
  meeting: string,
  calendar: WorkingCalendar,
): string => {
  const sign = side === 'before' ? -1 : 1;
  switch (unit) {
    case 'working days':
      return workingDaysFrom(meeting, sign * count, calendar);
    case 'clear working days':
      return addWorkingDays(meeting, sign * (count + 1), calendar);
    case 'days':
      return fromDayNumber(toDayNumber(meeting) + sign * count);
    case 'clear days':
      return fromDayNumber(toDayNumber(meeting) + sign * (count + 1));
  }
};

const GONE_PAST: Readonly<Record<DeadlineKind, ReadonlySet<Meeting['state']>>> = (() => {
  const out = ['circulated', 'approved'] as const;
  const held = new Set<Meeting['state']>(['in session', 'adjourned', 'draft', 'with the Chair', ...out]);
  return {
    'call for papers': held,
    notice: held,
    'papers out': held,
    'draft to the Chair': new Set<Meeting['state']>(['with the Chair', ...out]),
    'draft out': new Set<Meeting['state']>(out),
    'comments close': new Set<Meeting['state']>(['approved']),
  };
})();

/** Whoever has sent the papers out has nothing left to ask for. */
const isCalledFor = (kind: DeadlineKind, kept: OfMeeting['kept']): boolean =>
  kind === 'call for papers' && kept.some((one) => one.kind === 'papers out' && one.doneOn !== undefined);

type OfMeeting = {
  readonly meeting: Pick<Meeting, 'id' | 'date' | 'state'>;
  readonly rules: readonly DeadlineRule[];
  readonly kept: readonly Omit<KeptDeadline, 'meetingId'>[];
  readonly calendar: WorkingCalendar;
};

/** The deadlines of a meeting, the earliest first; none of one that is cancelled. */
export const deadlinesOf = ({ meeting, rules, kept, calendar }: OfMeeting): Deadline[] => {
  if (meeting.state === 'cancelled') return [];
  const found = deadlineKindSchema.options.flatMap((kind): Deadline[] => {
    const rule = rules.find((one) => one.kind === kind);
    const own = kept.find((one) => one.kind === kind);
    const byRule = rule && meeting.date !== undefined ? deadlineDay(rule, meeting.date, calendar) : undefined;
    const date = own?.date ?? byRule;
    if (date === undefined) return [];
    const byHand = own?.date !== undefined;
    return [
      {
        meetingId: meeting.id,
        kind,
        date,
        byHand,
        isMet: own?.doneOn !== undefined || isCalledFor(kind, kept) || GONE_PAST[kind].has(meeting.state),
        ...(rule && { rule }),
        ...(byHand && byRule !== undefined && { byRule }),
        ...(own?.doneOn !== undefined && { doneOn: own.doneOn }),
      },
    ];
  });
  return found.toSorted((a, b) => a.date.localeCompare(b.date));
};

const KIND_WORDS: Readonly<Record<DeadlineKind, string>> = {
  'call for papers': 'Call for papers',
  notice: 'Notice of the meeting',
  'papers out': 'Papers out',
  'draft to the Chair': 'Draft to the Chair',
  'draft out': 'Draft out',
  'comments close': 'Comments close',
};

export const deadlineName = (kind: DeadlineKind): string => KIND_WORDS[kind];

const UNIT_WORDS: Readonly<Record<DeadlineUnit, readonly [one: string, many: string]>> = {
  'working days': ['WD', 'WD'],
  days: ['day', 'days'],
  'clear days': ['clear day', 'clear days'],
  'clear working days': ['clear WD', 'clear WD'],
};

/** Why a deadline is on its day: '5 WD before Tue 26 May 2020', 'set by hand; by the rule Tue 19 May 2020'. */
export const deadlineReason = (
  { rule, byHand, byRule }: Pick<Deadline, 'rule' | 'byHand' | 'byRule'>,
  meeting: string | undefined,
): string => {
  if (byHand) return byRule === undefined ? 'set by hand' : `set by hand; by the rule ${formatScreenDate(byRule)}`;
  if (!rule || meeting === undefined) return '';
  const unit = UNIT_WORDS[rule.unit][rule.count === 1 ? 0 : 1];
  return `${rule.count} ${unit} ${rule.side} ${formatScreenDate(meeting)}`;
};
