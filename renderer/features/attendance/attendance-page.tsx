import { Alert, Button } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useId } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenActs } from '../../components/screen-acts.tsx';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import type { Attending } from '../../store/attendance-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { PersonPanel } from './person-panel.tsx';
import { RollCounts } from './roll-counts.tsx';
import { RollTable } from './roll-table.tsx';
import { useRollScreen } from './use-roll-screen.ts';
import { VisitorLine } from './visitor-line.tsx';

const NOUNS: readonly Noun[] = ['attendance', 'meeting', 'body', 'seat', 'person', 'organisation'];

const Nobody = ({ attending: { body } }: { readonly attending: Attending }): ReactNode => (
  <p className="roll-empty">
    Who is at the meeting is marked here with one key each. Nobody has a seat on the {body.shortName} at this date: add{' '}
    <a href={`#/bodies/${body.id}`}>its seats</a>, or write visitors below.
  </p>
);

const RollHint = ({ id }: { readonly id: string }): ReactNode => (
  <p className="roll-hint" id={id}>
    <KeyCap of="roll.present" /> present, <KeyCap of="roll.apologies" /> apologies, <KeyCap of="roll.absent" /> absent;{' '}
    <KeyCap of="roll.restPresent" /> <KeyCap of="roll.restApologies" /> <KeyCap of="roll.restAbsent" /> for the rest of
    the category; <KeyCap of="roll.next" /> <KeyCap of="roll.previous" /> next and previous,{' '}
    <KeyCap of="roll.details" /> details, <KeyCap of="roll.visitor" /> visitor, <KeyCap of="roll.asLastTime" /> as last
    time
  </p>
);

const Attendance = ({ attending }: { readonly attending: Attending }): ReactNode => {
  const { roll, body } = attending;
  const { acts, line, choose, places, go } = useRollScreen(attending);
  const help = useKeyHelp();
  const hintId = useId();
  return (
    <div className="attendance">
      <ScreenActs>
        <Button variant="default" component="a" href={`#/meetings/${attending.meeting.id}/attendance-sheet`}>
          Attendance sheet
        </Button>
        <Button variant="default" aria-keyshortcuts={help('roll.asLastTime').aria} onClick={acts.lastTime}>
          As last time
        </Button>
      </ScreenActs>
      <section className="roll-main" aria-label="Roll call">
        <RollHint id={hintId} />
        {acts.refusal === undefined ? null : (
          <Alert color="danger" role="alert">
            {acts.refusal}
          </Alert>
        )}
        {roll.length === 0 ? (
          <Nobody attending={attending} />
        ) : (
          <RollTable
            roll={roll}
            acts={acts}
            current={line?.id}
            onCurrent={choose}
            go={go}
            place={places.table}
            hintId={hintId}
          />
        )}
      </section>
      <PersonPanel
        line={line}
        roll={roll}
        categories={body.categories}
        acts={acts}
        place={places.panel}
        onLeave={() => line && go.line(line.id)}
      />
      <section className="roll-foot" aria-label="Visitors and counts" ref={places.foot}>
        <VisitorLine categories={body.categories} acts={acts} />
        <RollCounts roll={roll} />
      </section>
    </div>
  );
};

/** Who is at a meeting. */
export const AttendancePage = ({ meetingId }: { readonly meetingId: string }): ReactNode => {
  const attending = useAppStore((state) => state.attending);
  const error = useAppStore((state) => state.attendingError);
  const openAttendance = useAppStore((state) => state.openAttendance);
  const closeAttendance = useAppStore((state) => state.closeAttendance);
  const fetch = useCallback(() => openAttendance(meetingId), [meetingId, openAttendance]);
  useFresh(NOUNS, fetch);
  useEffect(() => closeAttendance, [closeAttendance]);
  if (attending?.meeting.id === meetingId) return <Attendance attending={attending} />;
  if (!error) return <Loading>Opening the attendance list …</Loading>;
  return (
    <Notice title="The attendance list can’t be opened">
      <p>{error.message}</p>
      <Button variant="default" onClick={() => void fetch()}>
        Try again
      </Button>
    </Notice>
  );
};
