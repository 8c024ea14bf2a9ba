import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useEffect } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenActs } from '../../components/screen-acts.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { MeetingDeadlines } from '../deadlines/meeting-deadlines.tsx';
import { ToReport } from '../interim/to-report.tsx';
import { InvitationPart } from '../invitations/invitation-part.tsx';
import { Folders } from '../packs/folders.tsx';
import { AgendaEditor } from './agenda-editor.tsx';
import { MeetingFactsForm } from './meeting-facts-form.tsx';

const NOUNS: readonly Noun[] = [
  ...(['meeting', 'item', 'body', 'paper', 'paperFile', 'presentation', 'deadline'] as const),
  // What an item came from may become confidential.
  ...(['plannedItem', 'matter', 'interim', 'decision'] as const),
];

/** What a meeting is and what it is about. */
export const PlanPage = ({ meetingId }: { readonly meetingId: string }): ReactNode => {
  const plan = useAppStore((state) => state.plan);
  const error = useAppStore((state) => state.planError);
  const openPlan = useAppStore((state) => state.openPlan);
  const closePlan = useAppStore((state) => state.closePlan);
  const fetchMeetings = useAppStore((state) => state.fetchMeetings);
  const fetch = useCallback(async () => {
    await Promise.all([openPlan(meetingId), fetchMeetings()]);
  }, [meetingId, openPlan, fetchMeetings]);
  useFresh(NOUNS, fetch);
  useEffect(() => closePlan, [closePlan]);
  if (error) {
    return (
      <Notice title="The plan can’t be opened">
        <p>{error.message}</p>
        <Button variant="default" onClick={() => void fetch()}>
          Try again
        </Button>
      </Notice>
    );
  }
  if (plan?.meeting.id !== meetingId) return <Loading>Opening the plan …</Loading>;
  return (
    <div className="plan">
      <ScreenActs>
        <Button variant="default" component="a" href={`#/meetings/${meetingId}/review`}>
          Review actions
        </Button>
        <Button variant="default" component="a" href={`#/meetings/${meetingId}/agenda`}>
          Agenda to hand out
        </Button>
        <Button component="a" href={`#/meetings/${meetingId}/live`}>
          Open live minutes
        </Button>
      </ScreenActs>
      <div className="plan-side">
        <MeetingFactsForm meeting={plan.meeting} />
        <InvitationPart meeting={plan.meeting} />
        <MeetingDeadlines meeting={plan.meeting} body={plan.body} />
        <ToReport bodyId={plan.meeting.bodyId} meetingId={plan.meeting.id} />
        <Folders meetingId={meetingId} />
      </div>
      <AgendaEditor plan={plan} />
    </div>
  );
};
