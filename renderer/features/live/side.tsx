import type { ReactNode } from 'react';
import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import type { Session } from '../../editor/session.ts';
import { People } from '../room/people.tsx';
import { ActionsHere } from './actions-here.tsx';

/** What stands beside the text: who is there, what was placed on whom. */
export const Side = ({ sheet, session }: { readonly sheet: MeetingSheet; readonly session: Session }): ReactNode => (
  <aside className="side" aria-label="People and actions" data-region="side" tabIndex={-1}>
    <People sheet={sheet} session={session} />
    <ActionsHere sheet={sheet} session={session} />
  </aside>
);
