import { useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Session } from '../../editor/session.ts';
import { useCommands } from '../../store/use-commands.ts';
import type { Sitting } from '../sitting/use-sitting.ts';

/** Offers in the palette to go to any item of the agenda, to move blocks there, and to take this one with it. */
export const useLiveCommands = (
  { items, meeting }: MeetingSheet,
  session: Session,
  { merge }: Pick<Sitting, 'merge'>,
): void => {
  const [, goTo] = useLocation();
  const latest = useRef(merge);
  latest.current = merge;
  const commands = useMemo(
    () => [
      ...items.map(({ id, number, title }) => ({
        id: `item ${id}`,
        label: `Go to item ${number}, ${title}`,
        run: () => session.goTo(id),
      })),
      ...items.map(({ id, number, title }) => ({
        id: `move ${id}`,
        label: `Move the block to item ${number}, ${title}`,
        run: () => void session.moveBlocks(id),
      })),
      ...items.map((item) => ({
        id: `merge ${item.id}`,
        label: `Take this item with item ${item.number}, ${item.title}`,
        run: () => latest.current(item),
      })),
      ...items.map(({ id, number, title }) => ({
        id: `extract ${id}`,
        label: `Extract of item ${number}, ${title}`,
        run: () => goTo(`/meetings/${meeting.id}/extract/${id}`),
      })),
    ],
    [items, meeting.id, session, goTo],
  );
  useCommands(commands);
};
