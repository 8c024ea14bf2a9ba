import type { ReactNode } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Session } from '../../editor/session.ts';
import { AddItem } from './add-item.tsx';
import { ClosingCheck } from './closing-check.tsx';
import { MergeItem } from './merge-item.tsx';
import type { Sitting } from './use-sitting.ts';

type SittingQuestionsProps = { readonly sheet: MeetingSheet; readonly session: Session; readonly sitting: Sitting };

/** What is asked over the live screen; the caret is back where it was when it is answered. */
export const SittingQuestions = ({ sheet, session, sitting }: SittingQuestionsProps): ReactNode => {
  const { asked, ask, close, merge } = sitting;
  const onClose = (): void => {
    ask(undefined);
    session.focus();
  };
  if (asked?.kind === 'item') return <AddItem sheet={sheet} session={session} under={asked.under} onClose={onClose} />;
  if (asked?.kind === 'merge') return <MergeItem sheet={sheet} session={session} onClose={onClose} onMerge={merge} />;
  if (asked?.kind === 'closing') {
    return <ClosingCheck sheet={sheet} session={session} onClose={onClose} onCloseMeeting={close} />;
  }
  return null;
};
