import { z } from 'zod';
import type { BlockContent } from './block.ts';

/** A row of the actions outstanding, as the minutes have it. */
export type OutstandingRow = Extract<BlockContent, { kind: 'outstanding' }>['rows'][number];

/** Who reads a table of them: everyone, or the readers of the confidential minutes. */
export const outstandingReadersSchema = z.enum(['everyone', 'confidential']);
export type OutstandingReaders = z.infer<typeof outstandingReadersSchema>;
export type ByReaders<T> = Readonly<Record<OutstandingReaders, T>>;

/** What there is to say of one action, before the secretary has said anything in the table itself. */
export type OutstandingEntry = {
  readonly actionId: string;
  /** As it is printed; of an action without a number, what it is known by. */
  readonly reference: string;
  readonly readers: OutstandingReaders;
  readonly sentence: string;
  /** It has no number, and shares its row with no other. */
  readonly isUnnumbered?: true;
};

/** A row as it was put into the minutes: of which actions, and what there was to say of each. */
export const madeRowSchema = z.object({
  references: z.array(z.string()),
  update: z.string(),
  /** The action of each reference; '' for words that name none. */
  actionIds: z.array(z.string()),
  said: z.record(z.string(), z.string()),
  /** It holds words of the secretary, or actions that she put together: it is never made anew. */
  isOwn: z.literal(true).optional(),
});
export type MadeRow = z.infer<typeof madeRowSchema>;

/** What there was to say of each action. */
export const saidOf = (entries: readonly OutstandingEntry[]): Record<string, string> =>
  Object.fromEntries(entries.map(({ actionId, sentence }) => [actionId, sentence]));

/** Actions of which there is the same to say share a row; one of which there is nothing to say has its own. */
export const joinedRows = (entries: readonly OutstandingEntry[]): MadeRow[] => {
  const groups = Map.groupBy(entries, ({ actionId, sentence, isUnnumbered }) =>
    sentence === '' || isUnnumbered ? actionId : `\n${sentence}`,
  );
  return [...groups.values()].map((group) => ({
    references: group.map(({ reference }) => reference),
    update: group[0]?.sentence ?? '',
    actionIds: group.map(({ actionId }) => actionId),
    said: saidOf(group),
  }));
};

/** Whether two rows read the same. */
export const readsSame = (one: OutstandingRow, other: OutstandingRow): boolean =>
  one.update === other.update && one.references.join('\n') === other.references.join('\n');
