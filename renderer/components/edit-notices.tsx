import { Button } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { type ReactNode, useEffect } from 'react';
import type { EditNotice } from '../store/edits.ts';
import { useAppStore } from '../store/hooks.ts';

const ID = 'edit';
const SHOWN_MS = 6_000;

const ACTS = { undo: { label: 'Undo', keys: 'Control+Z' }, redo: { label: 'Redo', keys: 'Control+Y' } } as const;

const Message = ({ notice }: { readonly notice: EditNotice }): ReactNode => {
  const undo = useAppStore((state) => state.undoEdit);
  const redo = useAppStore((state) => state.redoEdit);
  const { text, can } = notice;
  if (!can) return text;
  const { label, keys } = ACTS[can];
  return (
    <span className="edit-notice">
      {text}
      <Button
        size="compact-sm"
        variant="default"
        aria-keyshortcuts={keys}
        onClick={() => void (can === 'undo' ? undo() : redo())}
      >
        {label}
      </Button>
    </span>
  );
};

/** Says quietly what was done last, and takes it back: over the bars at the top, never over a field that is typed in. */
export const EditNotices = (): ReactNode => {
  const notice = useAppStore((state) => state.editNotice);
  useEffect(() => {
    if (!notice) return;
    notifications.hide(ID);
    notifications.show({
      id: ID,
      message: <Message notice={notice} />,
      color: notice.isBad ? 'danger' : 'accent',
      autoClose: notice.isBad ? false : SHOWN_MS,
      withBorder: true,
      closeButtonProps: { 'aria-label': 'Close this message' },
    });
  }, [notice]);
  return <Notifications position="top-center" containerWidth="26rem" limit={3} />;
};
