import { isDraft } from '../../domain/meeting.ts';
import type { ItemRecord, MeetingRecord } from '../../domain/meeting-record.ts';
import type { ItemId } from '../../ids.ts';
import type { MinutesDocument } from '../model.ts';
import type { OrderOf } from '../orders.ts';
import type { MeetingSource } from '../source.ts';
import { readersWords } from './agenda.ts';
import { agendaBlocks } from './agenda-blocks.ts';
import { confidentialNotice, markStretches } from './confidential.ts';
import { frameOf } from './frame.ts';
import { cleanText } from './line.ts';
import { type Selection, selectVersion } from './selection.ts';
import { detailsWith, meetingTitle, minutesName, momentOf, referenceAnd } from './title-block.ts';
import { confidentialItemIds, holdsConfidential } from './visibility.ts';

/** An item and all that stand under it, in their order; none when the meeting has no such item. */
export const itemsUnder = (items: readonly ItemRecord[], itemId: ItemId): ItemRecord[] => {
  const under = new Set<string>([itemId]);
  for (let before = 0; before !== under.size; ) {
    before = under.size;
    for (const { id, parentId } of items) if (parentId !== undefined && under.has(parentId)) under.add(id);
  }
  return items.filter(({ id }) => under.has(id));
};

/** The part of a meeting that an extract is made of. What stands under a confidential item says so itself here. */
export const recordOfExtract = (record: MeetingRecord, itemId: ItemId): MeetingRecord => {
  const confidential = confidentialItemIds(record.items);
  const items = itemsUnder(record.items, itemId).map((item) =>
    confidential.has(item.id) ? { ...item, confidential: true } : item,
  );
  const { previousActions: _previous, presencePrinted: _presence, ...rest } = record;
  return { ...rest, items };
};

const selectionOf = (part: MeetingRecord, { version }: OrderOf<'extract'>): Selection => selectVersion(part, version);

/** One item of the minutes for one recipient, under its own number. Pure: same source, same document. */
export const buildExtract = ({ record }: MeetingSource, order: OrderOf<'extract'>): MinutesDocument => {
  const { meeting } = record;
  const part = recordOfExtract(record, order.itemId);
  const holds = holdsConfidential(part);
  const selection = selectionOf(part, order);
  const recipient = cleanText(order.recipient ?? '').trim();
  const words = readersWords(order.version, holds);
  const reference = referenceAnd(record, `Extract from the ${minutesName(meeting)}`, words);
  const details = detailsWith(record, reference);
  return {
    ...frameOf({
      body: record.body,
      title: meetingTitle(record),
      details: recipient === '' ? details : [...details, `For ${recipient}`],
      reference,
      moment: momentOf(meeting),
      confidential: holds && order.version === 'full' ? confidentialNotice('This extract') : undefined,
      isDraft: isDraft(meeting.state),
    }),
    attendance: [],
    blocks: markStretches(agendaBlocks(selection)),
  };
};
