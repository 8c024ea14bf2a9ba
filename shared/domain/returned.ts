import { z } from 'zod';
import {
  blockIdSchema,
  itemIdSchema,
  meetingIdSchema,
  numberedVersionIdSchema,
  returnedChangeIdSchema,
  returnedFileIdSchema,
} from '../ids.ts';
import { blockContentSchema } from './block.ts';
import { sha256Schema } from './numbered-version.ts';

/** Characters of a text from `start` up to but not including `end`, and what they are to read. */
const stretch = { base: z.string(), start: z.int().min(0), end: z.int().min(0), to: z.string() };

/** What a Word file that came back would change. `base` are the words as they went out. */
export const proposalSchema = z.discriminatedUnion('kind', [
  /** Words of a block; of a table, of one of its cells, counted from 0 as the block has them. */
  z.strictObject({
    kind: z.literal('wording'),
    blockId: blockIdSchema,
    cell: z.strictObject({ row: z.int().min(0), column: z.int().min(0) }).optional(),
    ...stretch,
  }),
  z.strictObject({ kind: z.literal('verb'), blockId: blockIdSchema, from: z.string(), to: z.string().min(1) }),
  z.strictObject({ kind: z.literal('title'), itemId: itemIdSchema, ...stretch }),
  /** A new block behind another one, else at the beginning of the item. */
  z.strictObject({
    kind: z.literal('added'),
    itemId: itemIdSchema,
    after: blockIdSchema.optional(),
    confidential: z.literal(true).optional(),
    content: blockContentSchema,
  }),
  /** `content` is the whole block as it went out; files that were read back by older versions have its words alone. */
  z.strictObject({
    kind: z.literal('removed'),
    blockId: blockIdSchema,
    base: z.string(),
    content: blockContentSchema.optional(),
  }),
  /** What the program can't put anywhere by itself: it says where it stands, and what it was and is. */
  z.strictObject({
    kind: z.literal('unplaced'),
    where: z.string(),
    from: z.string(),
    to: z.string(),
    blockId: blockIdSchema.optional(),
    itemId: itemIdSchema.optional(),
  }),
]);
export type Proposal = z.infer<typeof proposalSchema>;
export type ProposalKind = Proposal['kind'];

/** Who did something in Word, and when, as the file says it. */
const stamp = { author: z.string().optional(), saidAt: z.string().optional() };

/** A proposal as it is found in a file; without an author where it was not tracked. */
export const foundChangeSchema = z.strictObject({ proposal: proposalSchema, ...stamp });
export type FoundChange = z.infer<typeof foundChangeSchema>;

/** A comment of Word: its words, and those that it stands on. */
export const foundCommentSchema = z.strictObject({
  text: z.string(),
  quote: z.string(),
  blockId: blockIdSchema.optional(),
  /** The item that it is in, or the title of which it stands on. */
  itemId: itemIdSchema.optional(),
  ...stamp,
});
export type FoundComment = z.infer<typeof foundCommentSchema>;

/** How the blocks were known again: by their marks, by marks and words, or by words alone. */
export const knownBySchema = z.enum(['marks', 'some marks', 'words']);
export type KnownBy = z.infer<typeof knownBySchema>;

/** All that a Word file that came back says. */
export type Findings = {
  readonly changes: readonly FoundChange[];
  readonly comments: readonly FoundComment[];
  readonly knownBy: KnownBy;
};

export const changeStateSchema = z.enum(['open', 'accepted', 'rejected']);
export type ChangeState = z.infer<typeof changeStateSchema>;

/** A file that came back, kept as it came. */
export const returnedFileSchema = z.object({
  id: returnedFileIdSchema,
  meetingId: meetingIdSchema,
  /** The version that it was held against. */
  versionId: numberedVersionIdSchema,
  fileName: z.string(),
  sha256: sha256Schema,
  /** Who sent it, in the words of the secretary. */
  sender: z.string(),
  knownBy: knownBySchema,
  /** Milliseconds since 1970. */
  at: z.int(),
});
export type ReturnedFile = z.infer<typeof returnedFileSchema>;

/** A change of a file that came back, and what became of it. */
export const returnedChangeSchema = foundChangeSchema.extend({
  id: returnedChangeIdSchema,
  fileId: returnedFileIdSchema,
  state: changeStateSchema,
});
export type ReturnedChange = z.infer<typeof returnedChangeSchema>;
