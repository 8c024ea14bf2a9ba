import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { approvalMannerSchema, correctionSchema } from '../domain/approval.ts';
import { itemSchema } from '../domain/item.ts';
import { meetingStateSchema } from '../domain/meeting.ts';
import {
  chosenFileSchema,
  draftStateSchema,
  numberedVersionSchema,
  versionFileKindSchema,
} from '../domain/numbered-version.ts';
import { recordNoteSchema, signatureSchema } from '../domain/record-note.ts';
import { namedSchema } from '../domain/text.ts';
import { keptVisibilityChangeSchema, visibilityChangeSchema } from '../domain/visibility-change.ts';
import {
  blockIdSchema,
  bodyIdSchema,
  interimIdSchema,
  itemIdSchema,
  meetingIdSchema,
  numberedVersionIdSchema,
} from '../ids.ts';
import { storedBlockSchema } from './blocks.ts';
import { read, write } from './method.ts';
import { documentFileSchema } from './minutes.ts';

/** A meeting whose minutes can say that it approved other ones, and its agenda. */
export const approvalPlaceSchema = z.object({
  meetingId: meetingIdSchema,
  /** 'CSC 16'. */
  name: z.string(),
  date: localDateSchema.optional(),
  /** Whom it is when it approves these minutes: a later meeting of the body, the same one, one of the parent body. */
  manner: approvalMannerSchema,
  items: z.array(
    itemSchema
      .pick({ id: true, number: true, title: true })
      // What is minuted there so far, by how it begins.
      .extend({ lines: z.array(z.object({ id: blockIdSchema, begins: z.string() })) }),
  ),
});
export type ApprovalPlace = z.infer<typeof approvalPlaceSchema>;

/** A record of a decision between meetings by which minutes can be approved. */
export const approvalBasisSchema = z.object({
  id: interimIdSchema,
  number: z.string(),
  title: z.string(),
  manner: approvalMannerSchema,
});
export type ApprovalBasis = z.infer<typeof approvalBasisSchema>;

/** What became of minutes on their way to the record: the versions that went out, the oldest first, and what stands beside. */
export const recordSheetSchema = z.object({
  state: meetingStateSchema,
  bodyId: bodyIdSchema,
  versions: z.array(numberedVersionSchema),
  /** The SHA-256 of each file whose bytes were disposed of. */
  disposedFiles: z.array(z.string()),
  /** The first of the versions that is not as it was frozen, and why. */
  mismatch: z.string().optional(),
  /** The numbers of those whose public files can hold what is confidential by now. */
  closedSince: z.array(z.string()),
  signature: signatureSchema.optional(),
  notes: z.array(recordNoteSchema),
  /** The agenda, to say where a line stands. */
  items: z.array(itemSchema),
  /** Who could read what of the minutes from when on, after they went out. */
  visibilityChanges: z.array(keptVisibilityChangeSchema),
  places: z.array(approvalPlaceSchema),
  /** Records by which the minutes can have been approved: decisions that were carried, and actions of the Chair. */
  bases: z.array(approvalBasisSchema),
  /** Whether the full minutes are more than everybody may read. */
  holdsConfidential: z.boolean(),
});
export type RecordSheet = z.infer<typeof recordSheetSchema>;

/** What is kept of a version beside the interchange file. */
const chosenFiles = z.array(chosenFileSchema).max(chosenFileSchema.options.length).default(['docx']);

/** The agenda with its text at one moment; private notes are in no version. */
const textAtSchema = z.array(itemSchema.extend({ blocks: z.array(storedBlockSchema) }));

/** Two states of the same minutes, the earlier one first. What is confidential now is so in both. */
export const comparedTextsSchema = z.object({ before: textAtSchema, after: textAtSchema });
export type ComparedTexts = z.infer<typeof comparedTextsSchema>;
export type TextAt = ComparedTexts['before'];

export const recordApi = {
  /** The versions of a meeting's minutes that went out, each held against its hashes, and all beside them. Errors: notFound. */
  'record.get': read({ meetingId: meetingIdSchema }, recordSheetSchema),
  /**
   * Freezes the minutes as they are as the next numbered version, with the files that go out, and brings the meeting
   * into the state `to`. Fixes the numbers of its actions for ever. Errors: notFound, refused.
   */
  'record.circulate': write(
    {
      versionId: numberedVersionIdSchema,
      meetingId: meetingIdSchema,
      to: draftStateSchema,
      purpose: namedSchema,
      files: chosenFiles,
    },
    z.object({ number: z.string() }),
  ),
  /** A file of a version, byte for byte as it went out. Errors: notFound. */
  'record.file': read({ versionId: numberedVersionIdSchema, kind: versionFileKindSchema }, documentFileSchema),
  /** What two versions of a meeting's minutes say, or one and the minutes as they are now. Errors: notFound, refused. */
  'record.compare': read(
    { before: numberedVersionIdSchema, after: numberedVersionIdSchema.optional() },
    comparedTextsSchema,
  ),
  /** The same as a Word file, what came and went in it as tracked changes. Full and confidential. Errors: notFound, refused. */
  'record.compareFile': read(
    { before: numberedVersionIdSchema, after: numberedVersionIdSchema.optional() },
    documentFileSchema,
  ),
  /**
   * Makes the minutes the record: puts corrections into the text, writes the decision into an item of the meeting that
   * approves, freezes 1.0, and closes them for ever. Errors: notFound, refused with the path of what is wrong.
   */
  'record.approve': write(
    {
      versionId: numberedVersionIdSchema,
      /** The write belongs to the meeting that approves as well: the pages of both are told, as of one of no meeting. */
      minutesOf: meetingIdSchema,
      manner: approvalMannerSchema,
      date: localDateSchema,
      corrections: z.array(correctionSchema).max(500),
      files: chosenFiles,
      minutedAt: z
        .strictObject({
          itemId: itemIdSchema,
          blockId: blockIdSchema,
          /** The line of the item behind which it stands; missing for the end. */
          behind: blockIdSchema.optional(),
        })
        .optional(),
      /** Of an approval by the body by correspondence, or by the Chair: the record of it, where there is one. */
      basis: interimIdSchema.optional(),
    },
    z.object({ number: z.string() }),
  ),
  /** Keeps who signed the approved minutes, and when. Errors: notFound, refused. */
  'record.sign': write({ versionId: numberedVersionIdSchema, signature: signatureSchema }, z.object({})),
  /** Puts a note or a later correction beside approved minutes, for good. Errors: notFound, refused. */
  'record.addNote': write({ meetingId: meetingIdSchema, note: recordNoteSchema }, z.object({})),
  /**
   * Changes who may read a line or an item of minutes that went out, approved ones too, with its day and its ground. Not a
   * word of them changes; what is put out afterwards follows it. Errors: notFound, refused.
   */
  'record.changeVisibility': write({ meetingId: meetingIdSchema, change: visibilityChangeSchema }, z.object({})),
};
