import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { AgendaProposal } from '../../../shared/api/agendas.ts';
import type { Noun } from '../../../shared/api/events.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { ScreenActs } from '../../components/screen-acts.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { KeyCap } from '../../keys/key-cap.tsx';
import { type KeyHint, KeyHints } from '../../keys/key-hints.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useEntries } from '../returned/use-entries.ts';
import { AgendaEntries, TABLE_KEY } from './agenda-entries.tsx';

const NOUNS: readonly Noun[] = [
  'meeting',
  'item',
  'block',
  'action',
  'review',
  'interim',
  'body',
  'outstanding',
  'plannedItem',
];

const HINTS: readonly KeyHint[] = [
  { of: ['nextAgenda.next', 'nextAgenda.previous'], does: 'down and up' },
  { of: ['nextAgenda.leaveOut'], does: 'leave out, or put in again' },
  { of: ['nextAgenda.make'], does: 'make it' },
];

const dayWords = ({ meeting: { date, startTime }, dayFrom }: AgendaProposal): string => {
  if (date === undefined) return 'no day yet';
  const from =
    dayFrom === undefined ? '' : `, ${dayFrom === 'rhythm' ? 'by the days on which it met before' : dayFrom}`;
  return `${formatScreenDate(date)}${startTime === undefined ? '' : ` at ${startTime}`}${from}`;
};

/** What would be made, in a word: everything, what is missing, or nothing at all. */
const hasNews = ({ planned, lines, approvals, table, hasTable }: AgendaProposal): boolean =>
  planned === undefined ||
  lines.some(({ source }) => source !== 'on the agenda') ||
  approvals.length > 0 ||
  (table !== undefined && !hasTable);

/** What is left out, and making the rest. */
const useMaking = (proposal: AgendaProposal) => {
  const [, goTo] = useLocation();
  const makeAgenda = useAppStore((state) => state.makeAgenda);
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState<string>();
  const toggle = (key: string | undefined): void => {
    if (key === undefined) return;
    setOut((before) =>
      before.has(key) ? new Set([...before].filter((one) => one !== key)) : new Set([...before, key]),
    );
  };
  const make = async (): Promise<void> => {
    if (!hasNews(proposal)) return;
    const made = await makeAgenda(proposal.body.id, {}, [...out]);
    if (made.ok) goTo(`/meetings/${made.value}/plan`);
    else setFault(made.error.message);
  };
  return { out, fault, toggle, make };
};

const Proposal = ({ proposal }: { readonly proposal: AgendaProposal }): ReactNode => {
  const { body, meeting, planned, hasTable, table } = proposal;
  const entries = useEntries();
  const { out, fault, toggle, make } = useMaking(proposal);
  const [, goTo] = useLocation();
  const isNews = hasNews(proposal);
  const canLeaveOut = (key: string | undefined): boolean =>
    key !== undefined && !proposal.lines.some((line) => line.key === key && line.source === 'on the agenda');
  useKeys('nextAgenda', () => ({
    next: () => entries.go(1),
    previous: () => entries.go(-1),
    leaveOut: () => canLeaveOut(entries.current()) && toggle(entries.current()),
    make: () => void make(),
    review: () => goTo(`/bodies/${body.id}/review`),
  }));
  const { list, focus } = entries;
  const [first] = useState(() => proposal.lines[0]?.key ?? TABLE_KEY);
  const hasBegun = useRef(false);
  useEffect(() => {
    if (!hasBegun.current) focus(first);
    hasBegun.current = true;
  });
  return (
    <div className="next-agenda">
      <ScreenActs>
        <Button
          variant="default"
          component="a"
          href={`#/bodies/${body.id}/review`}
          rightSection={<KeyCap of="nextAgenda.review" />}
        >
          Review actions
        </Button>
        {isNews ? (
          <Button rightSection={<KeyCap of="nextAgenda.make" />} onClick={() => void make()}>
            {planned === undefined ? 'Make the meeting' : 'Put it on the agenda'}
          </Button>
        ) : null}
      </ScreenActs>
      <p className="sheet-hint">
        {planned === undefined ? 'To be made: ' : 'Planned: '}
        <strong>
          {body.code} {meeting.number}
        </strong>
        , {dayWords(proposal)}
        {meeting.venue === undefined ? '' : `, ${meeting.venue}`}.{' '}
        {planned === undefined ? (
          'Its day and place can be changed on the plan.'
        ) : (
          <a href={`#/meetings/${planned}/plan`}>Open the plan.</a>
        )}
      </p>
      {isNews ? null : (
        <p role="status">
          All of this is on the agenda.
          {hasTable && table ? ' The table of actions is kept up to date on the review.' : ''}
        </p>
      )}
      {fault === undefined ? null : (
        <p className="entry-error" role="alert">
          {fault}
        </p>
      )}
      <AgendaEntries proposal={proposal} out={out} onToggle={toggle} list={list} />
      <KeyHints hints={HINTS} />
    </div>
  );
};

/** The next meeting of a body with its agenda: shown before it is made, each line with where it comes from. */
export const NextAgendaPage = ({ bodyId }: { readonly bodyId: string }): ReactNode => {
  const proposal = useAppStore((state) =>
    state.agendaProposal?.body.id === bodyId ? state.agendaProposal : undefined,
  );
  const error = useAppStore((state) => state.agendaProposalError);
  const fetchAgendaProposal = useAppStore((state) => state.fetchAgendaProposal);
  const fetch = useCallback(() => fetchAgendaProposal(bodyId), [fetchAgendaProposal, bodyId]);
  useFresh(NOUNS, fetch);
  useScreenTitle(proposal && `Next agenda of ${proposal.body.code}`);
  if (error) return <Failure title="The next agenda can’t be shown" error={error} onRetry={fetch} />;
  if (!proposal) return <Loading>Looking for what comes next …</Loading>;
  return <Proposal key={proposal.body.id} proposal={proposal} />;
};
