import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useAppStore } from '../../store/hooks.ts';

/** Lets the person choose a meeting file and goes to the meeting in it. */
export const useLoadMeeting = (): (() => void) => {
  const loadMeetingFile = useAppStore((state) => state.loadMeetingFile);
  const [, goTo] = useLocation();
  return useCallback(() => {
    const load = async (): Promise<void> => {
      const meetingId = await loadMeetingFile();
      if (meetingId !== undefined) goTo(`/meetings/${meetingId}/live`);
    };
    void load();
  }, [loadMeetingFile, goTo]);
};
