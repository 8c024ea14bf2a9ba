import type { ReactNode } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Session } from '../../editor/session.ts';
import { KeepText } from './keep-text.tsx';
import { MakeLink } from './make-link.tsx';
import type { Wording } from './use-wording.ts';

type WordingQuestionsProps = { readonly sheet: MeetingSheet; readonly session: Session; readonly wording: Wording };

/** What is asked about the selected words; the caret is back on them when it is answered. */
export const WordingQuestions = ({ sheet, session, wording: { asked, close } }: WordingQuestionsProps): ReactNode => {
  if (asked?.kind === 'text') return <KeepText sheet={sheet} text={asked.text} onClose={close} />;
  if (asked?.kind === 'link') return <MakeLink session={session} onClose={close} />;
  return null;
};
