import { z } from 'zod';
import { paperFileIdSchema } from '../ids.ts';

/** A paper of a pack, or an attachment, which stands right behind its paper. */
export const packRowSchema = z.object({
  /** Tells the rows of a pack apart. */
  key: z.string(),
  itemNumber: z.string(),
  /** Missing where its readers get no more than the reference. */
  title: z.string().optional(),
  isAttachment: z.literal(true).optional(),
  reference: z.string().optional(),
  /** Of the file that goes; of the paper where none does. */
  version: z.string().optional(),
  classification: z.string().optional(),
  asked: z.string().optional(),
  /** Its item or its class keeps it from the public, and still its readers get it. */
  confidential: z.boolean(),
  /** Whether its file goes, is not in the book, or is not for these readers. */
  state: z.enum(['given', 'missing', 'withheld']),
  /** How it came: 'late by 2 WD', 'expected by 3 March 2026'. */
  timing: z.string().optional(),
  /** What goes: the file of the book, the name that it gets in the pack, and its size in bytes. */
  file: z.object({ id: paperFileIdSchema, fileName: z.string(), size: z.int() }).optional(),
});
export type PackRow = z.infer<typeof packRowSchema>;
