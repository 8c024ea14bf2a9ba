import { useMemo } from 'react';
import type { StoredBlock } from '../../../shared/api/blocks.ts';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { isRecord } from '../../../shared/domain/meeting.ts';
import type { ItemId } from '../../../shared/ids.ts';
import type { Session } from '../../editor/session.ts';

/** What the panels of earlier can do in the minutes. */
export type Earlier = {
  /** Whether anything in the minutes may change. */
  readonly mayChange: boolean;
  /** An item by its number: 'item 3'. */
  nameOf(itemId: ItemId): string;
  /** Whether the minutes say this of the block now. */
  isNow(block: StoredBlock | null): boolean;
  /** Whether an item is on the agenda. */
  has(itemId: ItemId): boolean;
  /** How many blocks with words in an item are none of these. */
  newIn(itemId: ItemId, blocks: readonly StoredBlock[]): number;
  /** What a block says now, and where; nothing when it was taken out. */
  now(block: StoredBlock): Pick<StoredBlock, 'content' | 'itemId'> | undefined;
  /** Brings a block back, and goes to it. */
  putBlock(block: StoredBlock): void;
  putItem(itemId: ItemId, blocks: readonly StoredBlock[]): void;
};

/** The way from what was said earlier back into the text. */
export const useEarlier = ({ items, meeting }: MeetingSheet, session: Session): Earlier =>
  useMemo(() => {
    const { earlier } = session;
    return {
      mayChange: !isRecord(meeting.state),
      nameOf: (itemId) => {
        const item = items.find(({ id }) => id === itemId);
        return item ? `item ${item.number}` : 'an item that is off the agenda';
      },
      isNow: (block) => block !== null && earlier.isNow(block),
      has: (itemId) => items.some(({ id }) => id === itemId),
      newIn: (itemId, blocks) => earlier.newIn(itemId, blocks),
      now: (block) => earlier.now(block.id),
      putBlock: (block) => {
        const itemId = session.current && earlier.putBlock(block, session.current);
        if (itemId) session.goTo(itemId);
      },
      putItem: (itemId, blocks) => {
        if (earlier.putItem(itemId, blocks)) session.goTo(itemId);
      },
    };
  }, [items, meeting.state, session]);
