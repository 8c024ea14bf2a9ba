import { formsOf } from '../../domain/body-forms.ts';
import { isDraft } from '../../domain/meeting.ts';
import type { ItemRecord } from '../../domain/meeting-record.ts';
import type { DocumentBlock } from '../model.ts';
import { itemBlocks } from './item-blocks.ts';
import type { Selection } from './selection.ts';
import { confidentialItemIds } from './visibility.ts';

/** How deep an item stands: 0 for an item of the agenda, 1 for an item under one, and so on. */
export const depthOf = (item: ItemRecord, items: ReadonlyMap<string, ItemRecord>): number => {
  const seen = new Set([item.id]);
  let parent = items.get(item.parentId ?? '');
  while (parent && !seen.has(parent.id)) {
    seen.add(parent.id);
    parent = items.get(parent.parentId ?? '');
  }
  return seen.size - 1;
};

/** The items of a selection as they are printed, one after the other; `sourced` ones say from which block each part is. */
export const agendaBlocks = (
  { record, withheld }: Omit<Selection, 'presence'>,
  sourced = false,
): readonly DocumentBlock[] => {
  const items = new Map(record.items.map((item) => [item.id, item]));
  const confidential = confidentialItemIds(record.items);
  return record.items.flatMap((item) =>
    itemBlocks({
      body: record.body,
      item,
      depth: depthOf(item, items),
      confidential: confidential.has(item.id),
      draft: isDraft(record.meeting.state),
      noteLabel: formsOf(record.forms).postMeetingNote,
      references: record.references,
      withheld,
      sourced,
    }),
  );
};
