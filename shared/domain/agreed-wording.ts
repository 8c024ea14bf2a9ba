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

/**
 * The agreement that counts for a decision as it reads now. Decisions that print as one are read as one: the same words
 * count whichever of them they were read by. Undefined when nobody agreed yet. `all` has the earliest first.
 */
export const agreementTo = (
  all: readonly AgreedWording[],
  { blockId, words }: { readonly blockId: BlockId; readonly words: string },
): Agreement | undefined => {
  const same = all.findLast((agreed) => agreed.words === words);
  if (same) return { agreed: same, isSame: true };
  const other = all.findLast((agreed) => agreed.blockId === blockId);
  return other && { agreed: other, isSame: false };
};
