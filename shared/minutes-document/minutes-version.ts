import { z } from 'zod';

/**
 * What of one set of minutes is put out: all of it, what everybody may read, or the confidential minutes alone. The
 * numbers of items and actions are the same in all three.
 */
export const minutesVersionSchema = z.enum(['full', 'public', 'confidential']);
export type MinutesVersion = z.infer<typeof minutesVersionSchema>;

export const minutesVersions = minutesVersionSchema.options;
