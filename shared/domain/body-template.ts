import { z } from 'zod';
import { bodyIdSchema } from '../ids.ts';

/** The Word file that the minutes of a body are poured into: the book keeps it under its hash. */
export const bodyTemplateSchema = z.strictObject({
  bodyId: bodyIdSchema,
  fileName: z.string().min(1).max(200),
  /** In bytes. */
  size: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
});
export type BodyTemplate = z.infer<typeof bodyTemplateSchema>;
