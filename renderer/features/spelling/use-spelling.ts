import { useEffect } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Session } from '../../editor/session.ts';
import { useAppStoreApi } from '../../store/hooks.ts';

/** What can be done with an underlined word on the live screen, beside taking another one. */
export const useSpelling = ({ meeting, body }: MeetingSheet, session: Session): void => {
  const store = useAppStoreApi();
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
