import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Noun } from '../../../shared/api/events.ts';
import type { ReviewSheet } from '../../../shared/api/reviews.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenActs } from '../../components/screen-acts.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { KeyCap } from '../../keys/key-cap.tsx';
import { type KeyHint, KeyHints } from '../../keys/key-hints.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { ReviewLine } from './review-line.tsx';
import { isLeft, meetingName } from './review-words.ts';
import { type ReviewActs, useReview } from './use-review.ts';

const NOUNS: readonly Noun[] = ['review', 'action', 'update', 'meeting', 'body', 'outstanding'];

const HINTS: readonly KeyHint[] = [
  { of: ['review.next', 'review.previous'], does: 'down and up' },
  { of: ['review.done'], does: 'done' },
  { of: ['review.doneWith'], does: 'done, with words' },
  { of: ['review.update'], does: 'update' },
  { of: ['review.carry'], does: 'carry forward' },
  { of: ['review.transfer'], does: 'transfer' },
  { of: ['review.skip'], does: 'skip' },
  { of: ['review.tick'], does: 'tick several' },
  { of: ['review.sentence'], does: 'sentence' },
];

const Progress = ({ sheet }: { readonly sheet: ReviewSheet }): ReactNode => {
  const left = sheet.entries.filter(isLeft).length;
  const all = sheet.entries.filter((entry) => isLeft(entry) || entry.review !== undefined).length;
  const day = sheet.meeting?.date === undefined ? '' : `, ${formatScreenDate(sheet.meeting.date)}`;
  return (
    <div className="review-progress">
      <p role="status">
        {left === 0 ? 'Every action is reviewed' : `${all - left} of ${all} reviewed`} for {meetingName(sheet)}
        {day}
      </p>
      <progress aria-label="Actions reviewed" value={all - left} max={Math.max(all, 1)} />
    </div>
  );
};

/** What leads on: to the agenda, or to the table of a meeting that has it already. */
const useGoOn = ({ body, meeting, hasTable }: ReviewSheet) => {
  const [, goTo] = useLocation();
  const fillTable = useAppStore((state) => state.fillTable);
  const [fault, setFault] = useState<string>();
  const agenda = (): void => goTo(`/bodies/${body.id}/next-agenda`);
  const fill = async (): Promise<void> => {
    if (!meeting || !hasTable) return;
    const refused = await fillTable(
      meeting.id,
      `Table of actions of ${body.code} ${meeting.number} brought up to date`,
    );
    setFault(refused?.message);
  };
  return { agenda, fill, fault };
};

const useReviewKeys = (acts: ReviewActs, { agenda, fill }: ReturnType<typeof useGoOn>): void =>
  useKeys('review', () => ({
    next: () => acts.entries.go(1),
    previous: () => acts.entries.go(-1),
    skip: () => acts.entries.go(1),
    done: () => acts.choose('done'),
    doneWith: () => acts.ask('done'),
    update: () => acts.ask('update'),
    carry: () => acts.choose('carry'),
    transfer: () => acts.ask('transfer'),
    tick: () => acts.tick(acts.current()?.action.id),
    // Before it is reviewed its sentence comes of an update.
    sentence: () => acts.ask(acts.current()?.review ? 'sentence' : 'update'),
    agenda,
    fill: () => void fill(),
    leave: acts.leave,
  }));

const Entries = ({ sheet }: { readonly sheet: ReviewSheet }): ReactNode => {
  const acts = useReview(sheet);
  const goOn = useGoOn(sheet);
  useReviewKeys(acts, goOn);
  const { focus, list } = acts.entries;
  const [first] = useState(() => (sheet.entries.find(isLeft) ?? sheet.entries[0])?.action.id);
  const hasBegun = useRef(false);
  // It begins once, where it was left.
  useEffect(() => {
    if (!hasBegun.current && first !== undefined) focus(first);
    hasBegun.current = true;
  });
  return (
    <>
      <ScreenActs>
        {sheet.hasTable && sheet.meeting ? (
          <Button variant="default" rightSection={<KeyCap of="review.fill" />} onClick={() => void goOn.fill()}>
            Bring the table up to date
          </Button>
        ) : null}
        <Button rightSection={<KeyCap of="review.agenda" />} onClick={goOn.agenda}>
          Next agenda
        </Button>
      </ScreenActs>
      <Progress sheet={sheet} />
      {[goOn.fault, acts.writing ? undefined : acts.fault].map((words) =>
        words === undefined ? null : (
          <p key={words} className="entry-error" role="alert">
            {words}
          </p>
        ),
      )}
      <section ref={list}>
        <ol className="review-list" aria-label="Open actions">
          {sheet.entries.map((entry) => (
            <ReviewLine key={entry.action.id} sheet={sheet} entry={entry} acts={acts} />
          ))}
        </ol>
      </section>
      <KeyHints hints={HINTS} />
    </>
  );
};

type PageProps = { readonly bodyId?: string; readonly meetingId?: string };

/** The open actions of a body, one by one, in the week before its meeting. */
export const ReviewPage = ({ bodyId, meetingId }: PageProps): ReactNode => {
  const sheet = useAppStore((state) => state.reviewSheet);
  const error = useAppStore((state) => state.reviewError);
  const fetchReview = useAppStore((state) => state.fetchReview);
  const fetch = useCallback(() => fetchReview({ bodyId, meetingId }), [fetchReview, bodyId, meetingId]);
  useFresh(NOUNS, fetch);
  const isIt = sheet && (bodyId === undefined ? sheet.meeting?.id === meetingId : sheet.body.id === bodyId);
  useScreenTitle(isIt ? `${sheet.body.code} actions before the meeting` : undefined);
  if (error) return <Failure title="The review can’t be opened" error={error} onRetry={fetch} />;
  if (!isIt) return <Loading>Opening the actions …</Loading>;
  if (sheet.entries.length === 0) {
    return (
      <Notice title="No action is open">
        <p>
          In the week before a meeting the open actions of {sheet.body.name} are gone through here, one by one. There
          are none. <a href={`#/bodies/${sheet.body.id}/next-agenda`}>Make the next agenda.</a>
        </p>
      </Notice>
    );
  }
  return (
    <div className="review">
      <Entries key={sheet.body.id} sheet={sheet} />
    </div>
  );
};
