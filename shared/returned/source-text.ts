import { type BlockContent, textOf } from '../domain/block.ts';
import type { ComparedItem } from '../domain/compare-texts.ts';
import { type BlockId, blockIdSchema, type ItemId, itemIdSchema } from '../ids.ts';

/** What was minuted at a mark: a block with its words, or an item with its title. */
export type SourceText =
  | { readonly kind: 'item'; readonly id: ItemId; readonly words: string }
  | {
      readonly kind: 'block';
      readonly id: BlockId;
      readonly itemId: ItemId;
      readonly content: BlockContent;
      /** Missing for a table, whose words stand in its cells. */
      readonly words?: string;
      readonly verb?: string;
      readonly confidential: boolean;
    };

/** What was minuted, by the ids that the marks name. */
export const sourceTexts = (text: readonly ComparedItem[]): ReadonlyMap<string, SourceText> =>
  new Map(
    text.flatMap((item): (readonly [string, SourceText])[] => {
      const itemId = itemIdSchema.parse(item.id);
      return [
        [item.id, { kind: 'item', id: itemId, words: item.title }],
        ...item.blocks.map(({ id, content, visibility }) => {
          const source: SourceText = {
            kind: 'block',
            id: blockIdSchema.parse(id),
            itemId,
            content,
            ...('runs' in content && { words: textOf(content.runs) }),
            ...(content.kind === 'decision' && { verb: content.verb }),
            confidential: visibility === 'confidential',
          };
          return [id, source] as const;
        }),
      ];
    }),
  );
