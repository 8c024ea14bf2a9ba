import type { ReactNode } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { ItemId } from '../../../shared/ids.ts';
import { QuestionDialog } from '../../components/question-dialog.tsx';
import type { Session } from '../../editor/session.ts';
import { useAppStore } from '../../store/hooks.ts';

export type AddItemProps = {
  readonly sheet: MeetingSheet;
  readonly session: Session;
  readonly under: ItemId | undefined;
  readonly onClose: () => void;
};

/** Asks for the title of an item that comes up at the meeting; Enter puts it on the agenda and goes there. */
export const AddItem = ({ sheet, session, under, onClose }: AddItemProps): ReactNode => {
  const addLateItem = useAppStore((state) => state.addLateItem);
  const above = sheet.items.find(({ id }) => id === under);
  const add = async (title: string): Promise<string | undefined> => {
    if (title === '') return 'Write what the item is about.';
    const added = await addLateItem(sheet.meeting.id, title, under);
    if (!added.ok) return added.error.message;
    onClose();
    session.goTo(added.value);
    return undefined;
  };
  return (
    <QuestionDialog
      title={above ? `An item below ${above.number} ${above.title}` : 'An item more on the agenda'}
      label="Title"
      act="Add the item"
      onAnswer={add}
      onClose={onClose}
    />
  );
};
