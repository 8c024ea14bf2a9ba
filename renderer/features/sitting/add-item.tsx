import { Modal, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { ItemId } from '../../../shared/ids.ts';
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
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string>();
  const above = sheet.items.find(({ id }) => id === under);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (title.trim() === '') return setError('Write what the item is about.');
    const added = await addLateItem(sheet.meeting.id, title, under);
    if (!added.ok) return setError(added.error.message);
    onClose();
    session.goTo(added.value);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={above ? `An item below ${above.number} ${above.title}` : 'An item more on the agenda'}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={(event) => void add(event)}>
        <TextInput
          label="Title"
          data-autofocus
          value={title}
          error={error}
          autoComplete="off"
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <button type="submit" className="button sitting-add">
          Add the item
        </button>
      </form>
    </Modal>
  );
};
