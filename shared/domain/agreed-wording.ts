import { z } from 'zod';
import { localDateSchema, localTimeSchema } from '../dates.ts';
import { agreedWordingIdSchema, type BlockId, blockIdSchema } from '../ids.ts';

/** The words of a decision to which the room agreed when they were read back to it. */
export const agreedWordingSchema = z.strictObject({
  id: agreedWordingIdSchema,
  /** The block that the decision begins with. */
  blockId: blockIdSchema,
  /** Each sentence or point on a line of its own. */
  words: z.string().min(1).max(100_000),
  date: localDateSchema,
  time: localTimeSchema,
});
export type AgreedWording = z.infer<typeof agreedWordingSchema>;

/** What was agreed to of a decision: these very words, or others before they were changed. */
export type Agreement = { readonly agreed: AgreedWording; readonly isSame: boolean };

/** A decision as it reads now: the blocks that print as one in it, and its words. */
export type WordedDecision = { readonly blockIds: readonly BlockId[]; readonly words: string };

/**
 * The agreement that counts for a decision as it reads now, whichever of its blocks it was read by. The same words of
 * another decision are none of it. Undefined when nobody agreed yet. `all` has the earliest first.
 */
export const agreementTo = (
  all: readonly AgreedWording[],
  { blockIds, words }: WordedDecision,
): Agreement | undefined => {
  const own = all.filter(({ blockId }) => blockIds.includes(blockId));
  const same = own.findLast((agreed) => agreed.words === words);
  if (same) return { agreed: same, isSame: true };
  const other = own.at(-1);
  return other && { agreed: other, isSame: false };
};
