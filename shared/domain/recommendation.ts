import { z } from 'zod';

/** What a paper asks a meeting to decide: 'NOTE the contents'. The verb is '' where the words begin with none. */
export const recommendationSchema = z.strictObject({ verb: z.string(), text: z.string() });
export type Recommendation = z.infer<typeof recommendationSchema>;

/** A recommendation as it is written: 'NOTE the contents'. */
export const recommendationText = ({ verb, text }: Recommendation): string =>
  [verb, text].filter((part) => part !== '').join(' ');
