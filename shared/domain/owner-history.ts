import { z } from 'zod';

/** Owners that an action had, as they were written, and since when, in milliseconds since 1970. */
export const pastOwnersSchema = z.object({ owners: z.array(z.string()), at: z.number() });
export type PastOwners = z.infer<typeof pastOwnersSchema>;

/** Who has to do an action now, by all that ever had. */
export const currentOwners = (lists: readonly PastOwners[]): readonly string[] => lists.at(-1)?.owners ?? [];

type SettleOwners = {
  readonly owners: readonly string[];
  /** Whether what was said before is kept. */
  readonly kept: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** All owners of an action once others are named; while its line is still being written they are named anew. */
export const settleOwners = (
  lists: readonly PastOwners[],
  { owners, kept, at }: SettleOwners,
): readonly PastOwners[] => {
  if (JSON.stringify(currentOwners(lists)) === JSON.stringify(owners)) return lists;
  const line: PastOwners = { owners: [...owners], at };
  if (kept) return [...lists, line];
  return owners.length === 0 ? [] : [line];
};
