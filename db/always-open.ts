import { z } from 'zod';
import { visibilitySchema } from '../shared/domain/block.ts';
import { readChanges } from './edit-log.ts';
import type { ReadableDb } from './types.ts';

const blockSchema = z.object({
  itemId: z.string(),
  visibility: visibilitySchema.optional(),
  content: z.object({ kind: z.string() }),
});

/** A table of outstanding actions tells of others than its own: what each was at its time is not known of them. */
const SHUT: ReadonlySet<string> = new Set(['privateNote', 'outstanding']);

const itemSchema = z.object({ parentId: z.string().optional(), confidential: z.boolean().optional() });

/** All that a row has been, by the edit log; undefined where that can't be known. */
const statesOf = <T>(db: ReadableDb, id: string, schema: z.ZodType<T>): readonly T[] | undefined => {
  const rows = readChanges(db, id)
    .flatMap(({ before, after }) => [before, after])
    .filter((row) => row !== null);
  const read = z.array(schema).safeParse(rows);
  return read.success && read.data.length > 0 ? read.data : undefined;
};

/** Says of blocks, as it is asked, whether in every version there is of them anybody might read them: each item is looked up once. */
export const alwaysOpen = (db: ReadableDb): ((blockId: string) => boolean) => {
  const known = new Map<string, boolean>();

  /** Whether an item was open in each of its states, and each that it ever stood below, those on the way to it aside. */
  const isOpenBelow = (id: string, way: ReadonlySet<string>): boolean =>
    statesOf(db, id, itemSchema)?.every(
      ({ confidential, parentId }) =>
        confidential !== true &&
        (parentId === undefined || way.has(parentId) || isOpenBelow(parentId, new Set([...way, parentId]))),
    ) ?? false;

  const isOpenItem = (id: string): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const isOpen = isOpenBelow(id, new Set([id]));
    known.set(id, isOpen);
    return isOpen;
  };

  return (blockId) =>
    statesOf(db, blockId, blockSchema)?.every(
      ({ visibility, content, itemId }) =>
        visibility !== 'confidential' && !SHUT.has(content.kind) && isOpenItem(itemId),
    ) ?? false;
};
