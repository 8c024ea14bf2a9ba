import { z } from 'zod';

/** A line of a mail that became no update, as it stood, and what it was taken for. */
export const leftOutSchema = z.object({
  line: z.string(),
  why: z.enum([
    'head',
    'greeting',
    'quoted',
    'original',
    /** A closing. */
    'signature',
    /** What stands below a closing. */
    'below',
    /** A reference with nothing said of it. */
    'bare',
  ]),
});
export type LeftOutLine = z.infer<typeof leftOutSchema>;

/** The most words of a line of a signature, such as a name with an office. */
const SIGNED = 5;

/** Whether what is left out may say something: more than heads, greetings, quotations and the names of who wrote. */
export const saysMore = (leftOut: readonly LeftOutLine[]): boolean =>
  leftOut.some(
    ({ line, why }) => why === 'bare' || (why === 'below' && line.split(/\s+/u).filter(Boolean).length > SIGNED),
  );
