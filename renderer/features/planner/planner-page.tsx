import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { PlannerEntry, PlannerSheet } from '../../../shared/api/planner.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { Failure } from '../../components/failure.tsx';
import { AddField } from '../../components/fields/add-field.tsx';
import { Hidden } from '../../components/hidden.tsx';
import { Loading } from '../../components/loading.tsx';
import { ScreenActs } from '../../components/screen-acts.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { KeyCap } from '../../keys/key-cap.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { PlannedLine } from './planned-line.tsx';

const NOUNS: readonly Noun[] = ['plannedItem', 'meeting', 'item', 'body', 'action', 'interim', 'matter', 'decision'];

const GROUPS = [
  ['recommendation', 'Recommendations received'],
  ['between meetings', 'To be reported'],
  ['matter', 'Matters due'],
  ['action', 'Actions due'],
  ['item', 'On the agenda'],
  ['standing', 'Standing items'],
] as const satisfies readonly (readonly [PlannerEntry['kind'], string])[];

const Entry = ({ entry }: { readonly entry: PlannerEntry }): ReactNode => {
  const isHidden = useIsShared() && entry.confidential;
  const words = isHidden ? <Hidden /> : entry.title;
  return (
    <li className="planner-entry" data-kind={entry.kind}>
      {entry.address === undefined ? words : <a href={`#${entry.address}`}>{words}</a>}
      {entry.confidential ? <span className="confidential-word"> Confidential</span> : null}
    </li>
  );
};

type ColumnProps = { readonly sheet: PlannerSheet; readonly index: number };

type GroupProps = ColumnProps & { readonly title: string; readonly entries: readonly PlannerEntry[] };

/** What comes from elsewhere can be much: a few of it until more is asked for, so that what stands below stays in sight. */
const MOST = 12;
const FEW = 8;

const Group = ({ sheet, index, title, entries }: GroupProps): ReactNode => {
  const [isWhole, setWhole] = useState(false);
  if (entries.length === 0) return null;
  const isCut = !isWhole && entries.length > MOST && entries.every(({ planned }) => !planned);
  return (
    <div className="planner-group">
      <h3>
        {title} <span className="count">{entries.length}</span>
      </h3>
      <ul>
        {(isCut ? entries.slice(0, FEW) : entries).map((entry) =>
          entry.planned ? (
            <PlannedLine key={entry.key} sheet={sheet} planned={entry.planned} index={index} />
          ) : (
            <Entry key={entry.key} entry={entry} />
          ),
        )}
      </ul>
      {isCut ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          {entries.length - FEW} more
          <span className="unseen">: {title}</span>
        </Button>
      ) : null}
    </div>
  );
};

const Column = ({ sheet, index }: ColumnProps): ReactNode => {
  const planFor = useAppStore((state) => state.planFor);
  const meeting = sheet.meetings[index];
  if (!meeting) return null;
  const { name, date, meetingId, entries } = meeting;
  return (
    <section className="planner-meeting" aria-labelledby={`planner-${index}`}>
      <h2 id={`planner-${index}`} tabIndex={-1}>
        {meetingId === undefined ? name : <a href={`#/meetings/${meetingId}/plan`}>{name}</a>}
      </h2>
      <p className="quiet">{date === undefined ? 'no date yet' : formatScreenDate(date)}</p>
      <Group title="Planned" entries={entries.filter(({ kind }) => kind === 'planned')} sheet={sheet} index={index} />
      <AddField
        label={`Plan for ${name}`}
        placeholder="Plan an item or a paper"
        add={(title) => planFor(sheet, index, title.trim())}
      />
      {GROUPS.map(([kind, title]) => (
        <Group
          key={kind}
          title={title}
          entries={entries.filter((entry) => entry.kind === kind)}
          sheet={sheet}
          index={index}
        />
      ))}
    </section>
  );
};

/** The coming meetings of a body side by side, and what comes before each: those too that are not in the book yet. */
export const PlannerPage = ({ bodyId }: { readonly bodyId: string }): ReactNode => {
  const sheet = useAppStore((state) => (state.planner?.body.id === bodyId ? state.planner : undefined));
  const error = useAppStore((state) => state.plannerError);
  const fetchPlanner = useAppStore((state) => state.fetchPlanner);
  const fetch = useCallback(() => fetchPlanner(bodyId), [fetchPlanner, bodyId]);
  useFresh(NOUNS, fetch);
  useScreenTitle(sheet && `Planner of ${sheet.body.code}`);
  if (error) return <Failure title="The planner can’t be opened" error={error} onRetry={fetch} />;
  if (!sheet) return <Loading>Opening the planner …</Loading>;
  return (
    <div className="planner">
      <ScreenActs>
        <Button variant="default" component="a" href={`#/bodies/${bodyId}/next-agenda`}>
          Next agenda
        </Button>
      </ScreenActs>
      <p className="plan-hint">
        What comes when before the {sheet.body.name}. On something planned: <KeyCap of="planner.earlier" />{' '}
        <KeyCap of="planner.later" /> move it to another meeting, <KeyCap of="planner.toAgenda" /> puts it on the
        agenda, <KeyCap of="planner.confidential" /> makes it confidential, <KeyCap of="planner.remove" /> takes it out.
      </p>
      <div className="planner-meetings">
        {sheet.meetings.map((meeting, index) => (
          <Column key={meeting.meetingId ?? meeting.name} sheet={sheet} index={index} />
        ))}
      </div>
    </div>
  );
};
