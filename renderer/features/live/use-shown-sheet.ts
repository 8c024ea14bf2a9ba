import { useEffect, useLayoutEffect, useMemo } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Session } from '../../editor/session.ts';
import { useAppStore } from '../../store/hooks.ts';
import { sharedSheet } from '../../store/shown-sheet.ts';
import { useIsShared } from '../../store/use-is-shared.ts';

/**
 * The meeting as it is drawn: all of it, or what others may see of it. The text is told before it is drawn for the
 * first time. What is saved is taken from the meeting itself, never from what is drawn.
 */
export const useShownSheet = (sheet: MeetingSheet, session: Session): MeetingSheet => {
  const isShared = useIsShared();
  const fetchSheet = useAppStore((state) => state.fetchSheet);
  useLayoutEffect(() => session.screen.hide(isShared), [session, isShared]);
  // Something that is told of here may have become confidential elsewhere since.
  useEffect(() => {
    if (isShared) void fetchSheet();
  }, [isShared, fetchSheet]);
  return useMemo(() => (isShared ? sharedSheet(sheet) : sheet), [sheet, isShared]);
};
