import { useEffect, useMemo, useRef } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Session } from '../../editor/session.ts';
import type { Acts } from '../../keys/act-for.ts';
import { useAppStore, useAppStoreApi } from '../../store/hooks.ts';
import { useCommands } from '../../store/use-commands.ts';

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

/** Offers in the palette to underline again what is ignored, where something is. */
const useIgnoredWords = ({ meeting, ignoredWords }: MeetingSheet): void => {
  const store = useAppStoreApi();
  const { id } = meeting;
  const count = ignoredWords.length;
  const commands = useMemo(() => {
    const label = `Underline again what is ignored in this meeting (${count})`;
    return count === 0 ? [] : [{ id: 'ignore none', label, run: () => void store.getState().ignoreNone(id) }];
  }, [store, id, count]);
  useCommands(commands);
};

/** What can be done with a word that is not known, beside taking another one; and the key that goes to the next. */
export const useSpelling = (sheet: MeetingSheet, session: Session): Pick<Acts<'live'>, 'spelling'> => {
  const { meeting, body } = sheet;
  const store = useAppStoreApi();
  useWritingSettings(sheet, session);
  useIgnoredWords(sheet);
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
  return { spelling: () => void session.spelling.goToNext() };
};
