import { isDraft } from '../../domain/meeting.ts';
import type { ItemRecord, MeetingRecord } from '../../domain/meeting-record.ts';
import type { ItemId } from '../../ids.ts';
import type { MinutesDocument } from '../model.ts';
import type { OrderOf } from '../orders.ts';
import type { MeetingSource } from '../source.ts';
import { readersWords } from './agenda.ts';
import { agendaBlocks } from './agenda-blocks.ts';
import { confidentialNotice, markStretches } from './confidential.ts';
import { meetingFrame } from './frame.ts';
import { cleanText } from './line.ts';
import { type Selection, selectVersion } from './selection.ts';
import { minutesName } from './style-values.ts';
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
  const frame = meetingFrame(record, {
    said: {
      name: `Extract from the ${minutesName(record)}`,
      version: readersWords(order.version, holds),
    },
    confidential: holds && order.version === 'full' ? confidentialNotice('This extract') : undefined,
    isDraft: isDraft(meeting.state),
  });
  return {
    ...frame,
    details: recipient === '' ? frame.details : [...frame.details, `For ${recipient}`],
    attendance: [],
    blocks: markStretches(agendaBlocks(selection)),
  };
};
