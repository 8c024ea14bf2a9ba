import { z } from 'zod';
import { paperFileSchema } from '../domain/paper-file.ts';
import { enteredSchema } from '../domain/text.ts';
import { paperFileIdSchema } from '../ids.ts';
import { read, write } from './method.ts';
import { documentFileSchema } from './minutes.ts';

/** A file as a page says that it has sent it. Its hash is worked out from what came. */
const sentPaperFileSchema = z.strictObject({
  ...paperFileSchema.omit({ sha256: true }).shape,
  attachment: enteredSchema,
  version: enteredSchema,
  fileName: z.string().min(1).max(1000),
});
export type SentPaperFile = z.infer<typeof sentPaperFileSchema>;

const MOST_PARTS = 1000;

export const paperFilesApi = {
  /**
   * Sends one part of a file, at most `PART_BYTES` of it: a request holds no more. Nothing of it is seen before
   * 'paperFiles.keep'. Errors: tooLarge.
   */
  'paperFiles.sendPart': write(
    { fileId: paperFileIdSchema, place: z.int().min(0).max(MOST_PARTS), base64: z.base64() },
    z.object({}),
  ),
  /** Keeps a file whose parts were sent, whole or not at all. Errors: notFound, tooLarge, refused. */
  'paperFiles.keep': write({ file: sentPaperFileSchema }, z.object({})),
  /** A file as it came, byte for byte. Errors: notFound; refused, when the book does not have it as it came. */
  'paperFiles.get': read({ fileId: paperFileIdSchema }, documentFileSchema),
  /** Takes a file off its paper. Errors: notFound. */
  'paperFiles.remove': write({ fileId: paperFileIdSchema }, z.object({})),
};
