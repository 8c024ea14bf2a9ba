import { Button } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { type ReactNode, useEffect } from 'react';
import { useKeyHelp } from '../keys/use-key-help.ts';
import type { EditNotice } from '../store/edits.ts';
import { useAppStore, useAppStoreApi } from '../store/hooks.ts';

const ID = 'edit';
const SHOWN_MS = 6_000;

const ACTS = {
  undo: { label: 'Undo', command: 'everywhere.undo' },
  redo: { label: 'Redo', command: 'everywhere.redo' },
} as const;

const Message = ({ notice }: { readonly notice: EditNotice }): ReactNode => {
  const undo = useAppStore((state) => state.undoEdit);
  const redo = useAppStore((state) => state.redoEdit);
  const help = useKeyHelp();
  const { text, can } = notice;
  if (!can) return text;
  const { label, command } = ACTS[can];
  return (
    <span className="edit-notice">
      {text}
      <Button
        size="compact-sm"
        variant="default"
        aria-keyshortcuts={help(command).aria}
        onClick={() => void (can === 'undo' ? undo() : redo())}
      >
        {label}
      </Button>
    </span>
  );
};

/** What was done last takes the place of what was done before; what went wrong stays until it is closed. */
const show = (notice: EditNotice): void => {
  notifications.hide(ID);
  notifications.show({
    id: notice.isBad ? notice.id : ID,
    message: <Message notice={notice} />,
    color: notice.isBad ? 'danger' : 'accent',
    autoClose: notice.isBad ? false : SHOWN_MS,
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Close this message' },
  });
};

/** Says quietly what was done last, and takes it back: at the foot, where nothing is typed. */
export const EditNotices = (): ReactNode => {
  const store = useAppStoreApi();
  // Each is shown, also of several between two renderings.
  useEffect(
    () =>
      store.subscribe(({ editNotice, settings }, before) => {
        // What was done just before others look on may be told in words that they must not see.
        if (settings.isScreenShared && !before.settings.isScreenShared) notifications.hide(ID);
        if (editNotice === before.editNotice) return;
        if (editNotice) show(editNotice);
        else notifications.hide(ID);
      }),
    [store],
  );
  return <Notifications position="bottom-right" containerWidth="24rem" limit={5} />;
};
