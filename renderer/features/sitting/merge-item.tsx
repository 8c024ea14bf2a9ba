import type { ReactNode } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Item } from '../../../shared/domain/item.ts';
import { QuestionDialog } from '../../components/question-dialog.tsx';
import type { Session } from '../../editor/session.ts';

export type MergeItemProps = {
  readonly sheet: MeetingSheet;
  readonly session: Session;
  readonly onClose: () => void;
  readonly onMerge: (into: Item) => void;
};

/** Asks with which item of the agenda the one on the screen is taken, by its number. */
export const MergeItem = ({ sheet, session, onClose, onMerge }: MergeItemProps): ReactNode => {
  const merge = (number: string): string | undefined => {
    const into = sheet.items.find((item) => item.number === number);
    if (!into) return 'Write the number of another item of the agenda.';
    if (into.id === session.current) return 'That is this item itself; write the number of another one.';
    onClose();
    onMerge(into);
    return undefined;
  };
  return (
    <QuestionDialog
      title="This item is taken with another"
      label="Number of that item"
      act="Take it with that item"
      onAnswer={merge}
      onClose={onClose}
    />
  );
};
