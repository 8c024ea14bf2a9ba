import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { bodySchema } from '../domain/body.ts';
import { consultationSchema } from '../domain/consultation.ts';
import { keptImageSchema } from '../domain/kept-image.ts';
import { matterEntrySchema } from '../domain/matter-entry.ts';
import { attachmentSchema } from '../domain/paper.ts';
import { releaseSchema } from '../domain/release.ts';
import { broughtBackSchema, reportTextSchema } from '../domain/report-text.ts';
import { reportedFigureSchema } from '../domain/reported-figure.ts';
import { timedAssessmentSchema } from '../domain/timed-assessment.ts';
import { matterIdSchema, meetingIdSchema, releaseIdSchema } from '../ids.ts';

/** A matter as a report tells of it. */
export const reportedMatterSchema = matterEntrySchema.extend({
  codes: z.array(z.object({ code: z.string(), since: localDateSchema.optional() })).min(1),
  title: z.string(),
  /** Whether the public register has it, with its title. */
  isPublic: z.boolean(),
  /** What of it stands in minutes where everybody may read: whether any line does, and what its headings there say. */
  inOpen: z.object({ isNamed: z.boolean(), headings: z.array(z.string()) }),
  releaseId: releaseIdSchema.optional(),
  /** Working days from the day on which it was raised until it was closed, or until now. */
  days: z.int().optional(),
  /** What goes with the papers that name it. */
  attachments: z.array(attachmentSchema),
});
export type ReportedMatter = z.infer<typeof reportedMatterSchema>;

/** Whether a full report is not for everybody by telling of this matter: the public register does not have it. */
export const isHeldBack = ({ isPublic }: Pick<ReportedMatter, 'isPublic'>): boolean => !isPublic;

/** A decision on a matter, as it was minuted. */
export const reportedDecisionSchema = z.object({
  matterId: matterIdSchema,
  meetingId: meetingIdSchema,
  /** As it is called in sentences: 'Panel'. */
  body: z.string(),
  /** 'CSC 15'. */
  meeting: z.string(),
  date: localDateSchema,
  verb: z.string(),
  text: z.string(),
  confidential: z.boolean(),
});
export type ReportedDecision = z.infer<typeof reportedDecisionSchema>;

/** What a report from the register of matters is made of. */
export const reportSourceSchema = z.object({
  kind: z.literal('report'),
  body: bodySchema,
  logo: keptImageSchema.optional(),
  /** How the body names files, where not as usual. */
  fileNames: z.string().optional(),
  /** The classes of the body's papers, the most open first. */
  classes: z.array(z.string()),
  /** Of what is brought back it has what the paper itself brings back. */
  text: reportTextSchema,
  /** What papers that went out brought back: it is in none, and kept to be looked for in public versions. */
  toldBefore: z.array(broughtBackSchema),
  /** Those that the body follows, by their codes. */
  matters: z.array(reportedMatterSchema),
  /** All on these matters, the oldest first. */
  decisions: z.array(reportedDecisionSchema),
  assessments: z.array(timedAssessmentSchema),
  consultations: z.array(consultationSchema),
  releases: z.array(releaseSchema),
  figures: z.array(reportedFigureSchema),
});
export type ReportSource = z.infer<typeof reportSourceSchema>;
