import { z } from 'zod';

export const nounSchema = z.enum([
  'body',
  'person',
  'personJoin',
  'organisation',
  'organisationJoin',
  'seat',
  'meeting',
  'deadline',
  'handOver',
  'plannedItem',
  'attendance',
  'item',
  'matter',
  'matterJoin',
  'block',
  'decision',
  'decisionTerms',
  'recommendationAnswer',
  'action',
  'update',
  'chase',
  'ownerContacts',
  'version',
  'numberedVersion',
  'signature',
  'recordNote',
  'visibilityChange',
  'returnedFile',
  'returnedChange',
  'comment',
  'interim',
  'review',
  'agendaSource',
  'outstanding',
  'legalHold',
  'disposal',
  'ignoredWords',
  'paper',
  'paperFile',
  'presentation',
  'moment',
  'agreedWording',
  'assessment',
  'release',
  'consultation',
  'reportedFigure',
  'matterRelease',
  'listedRow',
  'reportText',
  'savedReport',
  'setting',
  'template',
]);
export type Noun = z.infer<typeof nounSchema>;

/** Said after each committed write, so that every page refetches what it shows, the one it came from excepted. */
export const changedSchema = z.object({
  /** Number of the line in the edit log. */
  seq: z.int(),
  /** The page that the write came from. */
  origin: z.string().optional(),
  /** The meeting it belongs to, where it belongs to one. */
  meetingId: z.string().optional(),
  rows: z.array(z.object({ noun: nounSchema, id: z.string() })),
});
export type Changed = z.infer<typeof changedSchema>;
