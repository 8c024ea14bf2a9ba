import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useAppStore } from '../../store/hooks.ts';
import { useLoadMeeting } from './use-load-meeting.ts';

/** The button that takes a meeting in from a file. What is wrong with the file is said by `LoadMeetingTrouble`. */
export const LoadMeetingButton = (): ReactNode => {
  const isLoading = useAppStore((state) => state.isLoadingFile);
  const load = useLoadMeeting();
  return (
    <Button
      variant="default"
      disabled={isLoading}
      leftSection={<IconFileImport className="icon" aria-hidden="true" />}
      onClick={load}
    >
      Load a meeting from a file (JSON)
    </Button>
  );
};

/** Why the file that was chosen is not taken in. */
export const LoadMeetingTrouble = (): ReactNode => {
  const error = useAppStore((state) => state.fileError);
  return error === undefined ? null : (
    <p className="banner" role="alert">
      {error}
    </p>
  );
};
