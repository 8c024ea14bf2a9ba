import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ActionSheet } from '../../../shared/api/actions.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { decidingMeeting } from '../../../shared/domain/action-life.ts';
import { useAppStore } from '../../store/hooks.ts';
import { nameOf } from './action-words.ts';
import { meetingWords } from './life-words.ts';

/** Of an action that is proposed for closure: the next meeting accepts that, or leaves it open. */
export const ClosureDecision = ({ sheet }: { readonly sheet: ActionSheet }): ReactNode => {
  const settleAction = useAppStore((state) => state.settleAction);
  const today = useAppStore((state) => state.today());
  const { action, states, meetings } = sheet;
  const proposal = states.at(-1);
  if (proposal?.state !== 'proposed for closure') return null;
  const meeting = decidingMeeting(meetings, proposal);
  const where = meeting ? meetingWords(action.bodyCode, meeting) : 'the next meeting, which is not planned yet,';
  const decide = (state: 'closed' | 'open', said: string): void => {
    const at = meeting ? { meetingId: meeting.id } : {};
    void settleAction(action.id, { state, date: meeting?.date ?? today, ...at }, `${nameOf(action)} ${said}`);
  };
  return (
    <fieldset className="closure-decision" aria-label="Proposed for closure">
      <p>
        Proposed on {formatScreenDate(proposal.date)}: {where} decides.
      </p>
      <div className="state-form-acts">
        <Button variant="default" onClick={() => decide('open', 'stays open')}>
          Refuse: open again
        </Button>
        <Button variant="default" onClick={() => decide('closed', 'closed')}>
          Accept: close it there
        </Button>
      </div>
    </fieldset>
  );
};
