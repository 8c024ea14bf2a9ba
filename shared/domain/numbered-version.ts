import { z } from 'zod';
import { meetingIdSchema, numberedVersionIdSchema } from '../ids.ts';
import { approvalSchema } from './approval.ts';
import { namedSchema } from './text.ts';

/** The states into which minutes come with a numbered version. */
export const versionStateSchema = z.enum(['with the Chair', 'circulated', 'approved']);
export type VersionState = z.infer<typeof versionStateSchema>;
/** Those into which a draft goes out. */
export const draftStateSchema = versionStateSchema.exclude(['approved']);
export type DraftState = z.infer<typeof draftStateSchema>;

/** The number of the minutes as approved. */
export const APPROVED_NUMBER = '1.0';

/** A SHA-256 in lower-case hexadecimal. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/u);

export const versionFileKindSchema = z.enum(['docx', 'pdf', 'public docx', 'public pdf', 'json']);
export type VersionFileKind = z.infer<typeof versionFileKindSchema>;

/** Those that are chosen when a version goes out; the interchange file is kept with each. */
export const chosenFileSchema = versionFileKindSchema.exclude(['json']);
export type ChosenFile = z.infer<typeof chosenFileSchema>;

/** A file of a numbered version: one that went out, or the interchange file of that moment. */
export const versionFileSchema = z.object({
  kind: versionFileKindSchema,
  fileName: z.string(),
  mediaType: z.string(),
  sha256: sha256Schema,
});
export type VersionFile = z.infer<typeof versionFileSchema>;

/**
 * Minutes as they went out, frozen with their files: 0.1, 0.2 and so on, 1.0 as approved. The seal is over all that is said of it, and
 * over the seal of the version before, so that none can be changed, taken out or put in between unseen.
 */
export const numberedVersionSchema = z.object({
  id: numberedVersionIdSchema,
  meetingId: meetingIdSchema,
  number: z.string(),
  state: versionStateSchema,
  /** To whom it went or what for, in the words of the secretary. */
  purpose: namedSchema,
  /** The last line of the edit log that is in it. */
  seq: z.int(),
  /** Milliseconds since 1970. */
  at: z.int(),
  files: z.array(versionFileSchema),
  /** How the minutes were approved, of the approved version. */
  approval: approvalSchema.optional(),
  /** The seal of the version before; missing for the first. */
  previous: sha256Schema.optional(),
  seal: sha256Schema,
});
export type NumberedVersion = z.infer<typeof numberedVersionSchema>;

/** The number of the next draft that goes out. */
export const nextDraftNumber = (versions: readonly Pick<NumberedVersion, 'number'>[]): string =>
  `0.${versions.length + 1}`;

/** What the seal of a version is the SHA-256 of. What has been sealed once is read in this form for ever. */
export const sealedText = (version: Omit<NumberedVersion, 'seal'>): string => {
  const { id, meetingId, number, state, purpose, seq, at, files, approval, previous = null } = version;
  const listed = files
    .map(({ kind, fileName, mediaType, sha256 }) => [kind, fileName, mediaType, sha256])
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const said = [previous, id, meetingId, number, state, purpose, seq, at, listed];
  return JSON.stringify(approval === undefined ? said : [...said, approval]);
};
