import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { Disposable } from '../../../shared/api/retention.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { type Disposal, isHolding, type RetentionKind } from '../../../shared/domain/retention.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { RecordSlice } from '../../store/record-slice.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { Moment } from '../history/moment.tsx';
import { FinalQuestion } from './final-question.tsx';
import { HoldForm, HoldLine } from './hold-forms.tsx';
import { shortHash } from './record-words.ts';

const NOUNS: readonly Noun[] = ['legalHold', 'disposal', 'numberedVersion', 'meeting', 'body'];

const kindWords = {
  drafts: 'Files of the drafts that went out',
  comments: 'Comments and Word files that came back',
  history: 'What was written and changed before the approval',
} as const satisfies Record<RetentionKind, string>;

const policyWords = (days: number): string => {
  if (days === 0) return 'on approval';
  return days === 1 ? 'a day after the approval' : `${days} days after the approval`;
};

type LineProps = { readonly one: Disposable; readonly meetingId: MeetingId; readonly isHeld: boolean };

const DisposableLine = ({ one, meetingId, isHeld }: LineProps): ReactNode => {
  const disposeOf = useAppStore((state) => state.disposeOf);
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<string>();
  const { kind, days, from, isDue, lines } = one;
  const agree = async (): Promise<void> => {
    setAsking(false);
    const refused = await disposeOf(meetingId, kind);
    setError(refused?.message);
  };
  return (
    <li className="entry">
      <p className="entry-head">
        <span>{kindWords[kind]}</span>
        <span>
          by the policy of the body {policyWords(days)}: {isDue ? 'since' : 'from'} {formatScreenDate(from)}
        </span>
      </p>
      <ul className="retention-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isDue && !isHeld ? (
        <Button
          className="retention-act"
          variant="default"
          size="xs"
          aria-label={`Dispose of it: ${kindWords[kind]}`}
          onClick={() => setAsking(true)}
        >
          Dispose of it
        </Button>
      ) : null}
      {isHeld ? <p className="quiet">A legal hold stops that.</p> : null}
      {error === undefined ? null : (
        <p className="entry-error" role="alert">
          {error}
        </p>
      )}
      <FinalQuestion
        title="Dispose of it for good?"
        act="Dispose of it"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onAgree={() => void agree()}
      >
        <p>
          {kindWords[kind]}: it is taken out of the book’s file, byte by byte, and nobody can bring it back. The
          approved minutes, signatures and notes stay, and so do the hashes.
        </p>
      </FinalQuestion>
    </li>
  );
};

const DisposalLine = ({ disposal }: { readonly disposal: Disposal }): ReactNode => {
  const { kind, days, count, hashes, at } = disposal;
  return (
    <li className="entry">
      <p className="entry-head">
        <Moment at={at} />
        <span>Disposed of by the policy of the body, {policyWords(days)}</span>
      </p>
      <p>
        {kindWords[kind]}: {count}. <span className="quiet">SHA-256 </span>
        <code title={hashes.join('\n')}>{hashes.slice(0, 2).map(shortHash).join(', ')}</code>
        {hashes.length > 2 ? <span className="quiet"> and {hashes.length - 2} more</span> : null}
      </p>
    </li>
  );
};

/** What may go of what came before the approval, what is held, and what went. */
export const RetentionSection = ({ record }: { readonly record: NonNullable<RecordSlice['record']> }): ReactNode => {
  const { meetingId, bodyId } = record;
  const sheet = useAppStore((state) => (state.retention?.meetingId === meetingId ? state.retention : undefined));
  const fetchRetention = useAppStore((state) => state.fetchRetention);
  useFresh(
    NOUNS,
    useCallback(() => fetchRetention(meetingId), [fetchRetention, meetingId]),
  );
  if (!sheet) return null;
  const { holds, disposable, disposed } = sheet;
  return (
    <section className="sheet-section" aria-label="Retention">
      <h2>Retention</h2>
      <p className="sheet-hint">
        Approved minutes, signatures and notes are kept for ever. What came before may go by the policy of the body,
        when you say so here and nobody holds it.
      </p>
      {disposable.length + disposed.length + holds.length === 0 ? null : (
        <ol className="entries" aria-label="What may go, what is held and what went">
          {disposable.map((one) => (
            <DisposableLine key={one.kind} one={one} meetingId={meetingId} isHeld={holds.some(isHolding)} />
          ))}
          {holds.map((hold) => (
            <HoldLine key={hold.id} hold={hold} />
          ))}
          {disposed.map((disposal) => (
            <DisposalLine key={disposal.id} disposal={disposal} />
          ))}
        </ol>
      )}
      <HoldForm meetingId={meetingId} bodyId={bodyId} holds={holds} />
    </section>
  );
};
