import { useMemo } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Session } from '../../editor/session.ts';
import { useCommands } from '../../store/use-commands.ts';

/** Offers in the palette to go to any item of the agenda, and to move blocks there. */
export const useLiveCommands = ({ items }: MeetingSheet, session: Session): void => {
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
    ],
    [items, session],
  );
  useCommands(commands);
};
