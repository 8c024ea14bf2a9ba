import { z } from 'zod';

/** Business that comes back under a code, with its title as at the meeting. */
export const matterSchema = z.object({ code: z.string().min(1), title: z.string() });
export type Matter = z.infer<typeof matterSchema>;

/** The first code of a matter in `text`, by the body's patterns, or undefined. Patterns match whole words only. */
export const findMatterCode = (text: string, patterns: readonly string[]): string | undefined => {
  let first: { at: number; code: string } | undefined;
  for (const pattern of patterns) {
    const match = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'u').exec(text);
    if (match && (!first || match.index < first.at)) first = { at: match.index, code: match[0] };
  }
  return first?.code;
};

/** The title that stands in quotation marks after the code in a heading: "DP108 'Job Type'" gives "Job Type". */
export const quotedTitle = (heading: string): string | undefined => /[‘'“"](.+)[’'”"]/u.exec(heading)?.[1];
