import { z } from 'zod';

/** How a line is to read, written out by hand, and how it read when that was begun. */
export const rewordingSchema = z.strictObject({ base: z.string(), words: z.string() });
export type Rewording = z.infer<typeof rewordingSchema>;
