import { useEffect, useMemo, useRef } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Session } from '../../editor/session.ts';
import { useAppStore, useAppStoreApi } from '../../store/hooks.ts';

/** Lines are read and words underlined as it is set now, from the moment on in which that changes. */
const useWritingSettings = (sheet: MeetingSheet, session: Session): void => {
  const { spelling, autocorrect, typography, corrections } = useAppStore((state) => state.settings);
  const writing = useMemo(
    () => ({ spelling, autocorrect, typography, corrections }),
    [spelling, autocorrect, typography, corrections],
  );
  const latest = useRef(sheet);
  latest.current = sheet;
  // Also at first: they may have come after the session was made.
  useEffect(() => {
    if (writing) session.setSheet(latest.current);
  }, [session, writing]);
};

/** What can be done with an underlined word on the live screen, beside taking another one. */
export const useSpelling = (sheet: MeetingSheet, session: Session): void => {
  const { meeting, body } = sheet;
  const store = useAppStoreApi();
  useWritingSettings(sheet, session);
  // What is added here, or taken back, is known at once.
  useEffect(() => store.getState().keepFresh([], store.getState().fetchSheet), [store]);
  const { id: meetingId, bodyId } = meeting;
  const { shortName } = body;
  useEffect(() => {
    const { addWord, ignoreWord, sayNoFault } = store.getState();
    session.spelling.offer({
      acts: (word) => [
        {
          id: 'add',
          label: `Add to the words of the ${shortName}`,
          isApart: true,
          insertion: { run: () => void addWord(bodyId, word) },
        },
        {
          id: 'ignore',
          label: 'Ignore in this meeting',
          isApart: true,
          insertion: { run: () => void ignoreWord(meetingId, word) },
        },
      ],
      onNone: sayNoFault,
    });
  }, [session, store, meetingId, bodyId, shortName]);
};
