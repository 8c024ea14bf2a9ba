import { z } from 'zod';
import { type BodyId, bodyIdSchema, type MatterId, matterIdSchema } from '../ids.ts';
import { attachmentSchema } from './paper.ts';
import { recommendationSchema } from './recommendation.ts';
import { enteredSchema } from './text.ts';

/** The two papers that are made from the register of matters. */
export const reportKindSchema = z.enum(['status', 'proposals']);
export type ReportKind = z.infer<typeof reportKindSchema>;

/** The parts of a report that the secretary can say something in, in the order in which they stand. */
export const reportParts = {
  status: ['summary', 'proposals', 'decisions', 'consultations', 'assessments', 'timescales', 'releases'],
  proposals: ['proposals', 'updates'],
} as const satisfies Readonly<Record<ReportKind, readonly string[]>>;

const WORDS = 10_000;
const words = enteredSchema.refine((text) => (text ?? '').length <= WORDS, {
  error: `is too long; ${WORDS} characters at most`,
});

/** A proposal that comes before the body again though it is neither new nor converted, and the words why it does. */
export const broughtBackSchema = z.strictObject({
  matterId: matterIdSchema,
  why: z.string().max(WORDS),
  /** Since when, in milliseconds; who saves it without one means now. */
  at: z.int().optional(),
});
export type BroughtBack = z.infer<typeof broughtBackSchema>;

/** Whether a proposal was brought back by a paper that went out: the next one begins without it. `last` is the last such paper. */
export const isToldBefore = ({ at }: Pick<BroughtBack, 'at'>, last: { readonly at: number } | undefined): boolean =>
  last !== undefined && at !== undefined && at < last.at;

/** What a body and its secretary say in a report of a kind; it lasts from one report to the next. */
export const reportTextSchema = z.strictObject({
  bodyId: bodyIdSchema,
  kind: reportKindSchema,
  title: words,
  /** As papers of the body are called: 'HGP_51_0503_21'. */
  reference: words,
  /** What is asked for: 'For Information'. */
  asked: words,
  purpose: words,
  introduction: words,
  author: words,
  recommendations: z.array(recommendationSchema).max(50),
  /** What is remarked in each part, by its name. */
  remarks: z.record(z.string().max(40), z.string().max(WORDS)),
  attachments: z.array(attachmentSchema).max(200),
  /** What is asked of a matter, by its id. */
  asks: z.record(z.string().max(40), z.string().max(WORDS)),
  /** The proposals that papers of new ones bring back, each once; those of papers that went out stand here too. */
  broughtBack: z.array(broughtBackSchema).max(200),
  /** The day on which the year begins in which things are counted: 'MM-DD'. */
  yearBegins: z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u),
});
export type ReportText = z.infer<typeof reportTextSchema>;

const PURPOSES: Readonly<Record<ReportKind, string>> = {
  status:
    'This report says how far the proposals in the register have come, what has been decided on them, and which releases they are in.',
  proposals:
    'This paper sums up the proposals that are new since the last one. Views on what each is about, and on which of them more should be heard, are asked for.',
};

const RECOMMENDATIONS = {
  status: [{ verb: 'NOTE', text: 'the contents of this report' }],
  proposals: [
    { verb: 'DISCUSS', text: 'the proposals in this paper' },
    { verb: 'PROVIDE', text: 'any views or comments' },
  ],
} as const;

/** What a report says until its body says otherwise. */
export const usualReportText = (bodyId: BodyId, kind: ReportKind): ReportText => ({
  bodyId,
  kind,
  title: undefined,
  reference: undefined,
  asked: kind === 'status' ? 'For Information' : 'For Discussion',
  purpose: PURPOSES[kind],
  introduction: undefined,
  author: undefined,
  recommendations: RECOMMENDATIONS[kind].map((one) => ({ ...one })),
  remarks: {},
  attachments: [],
  asks: {},
  broughtBack: [],
  yearBegins: '04-01',
});

/** What a report is called where its body does not say. */
export const reportTitles: Readonly<Record<ReportKind, string>> = {
  status: 'Status Report',
  proposals: 'New Proposals',
};

/** The name of a body's text for a kind of report. */
export const reportTextId = ({ bodyId, kind }: Pick<ReportText, 'bodyId' | 'kind'>): string => `${bodyId} ${kind}`;

const bothWords = (into: string, from: string): string =>
  [...new Set([into, from])].filter((words) => words.trim() !== '').join('\n\n');

const asksOfOne = ({ asks }: ReportText, from: MatterId, into: MatterId): ReportText['asks'] => {
  const { [from]: moved, ...rest } = asks;
  return moved === undefined ? asks : { ...rest, [into]: bothWords(rest[into] ?? '', moved) };
};

const broughtBackAsOne = ({ broughtBack }: ReportText, from: MatterId, into: MatterId): BroughtBack[] => {
  const both = broughtBack.filter(({ matterId }) => matterId === from || matterId === into);
  const whys = (id: MatterId): string => both.find(({ matterId }) => matterId === id)?.why ?? '';
  const times = both.flatMap(({ at }) => at ?? []);
  const since = times.length === 0 ? {} : { at: Math.max(...times) };
  const first = broughtBack.findIndex(({ matterId }) => matterId === from || matterId === into);
  return broughtBack.flatMap((one, at) => {
    if (one.matterId !== from && one.matterId !== into) return [one];
    return at === first ? [{ matterId: into, why: bothWords(whys(into), whys(from)), ...since }] : [];
  });
};

/** The text where what is said of a matter is said of another one, with which it became one: no word of it goes. */
export const ofJoinedMatter = (text: ReportText, from: MatterId, into: MatterId): ReportText => ({
  ...text,
  asks: asksOfOne(text, from, into),
  broughtBack: broughtBackAsOne(text, from, into),
});
