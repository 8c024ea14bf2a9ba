import { IconLock } from '@tabler/icons-react';
import { type ReactNode, useCallback } from 'react';
import type { DecisionSheet } from '../../../shared/api/decisions.ts';
import type { Noun } from '../../../shared/api/events.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { type ListedDecision, placeOfDecision } from '../../../shared/domain/listed-decision.ts';
import { Hidden } from '../../components/hidden.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { liveAddress } from '../live/live-address.ts';
import { matterAddress } from '../matters/matter-cells.tsx';
import { ListDetail } from '../registers/list-detail.tsx';
import { OtherDecision, RecommendationPart } from './recommendation-part.tsx';
import { TermsPart } from './terms-part.tsx';

const NOUNS: readonly Noun[] = [
  'decision',
  'decisionTerms',
  'recommendationAnswer',
  'block',
  'item',
  'meeting',
  'body',
  'matter',
  'attendance',
  'interim',
];

/** Where the words of a decision stand. */
export const textOf = ({ kind, id, meetingId, itemId, blockId }: ListedDecision): string | undefined => {
  if (kind !== 'minuted') return `#/between-meetings/${id}`;
  return meetingId === undefined ? undefined : liveAddress(meetingId, itemId, blockId);
};

const Words = ({ sheet: { decision } }: { readonly sheet: DecisionSheet }): ReactNode => (
  <section aria-label="Text">
    {decision.confidential ? (
      <p className="detail-confidential">
        <IconLock className="icon" aria-hidden="true" />
        <span>
          <strong>Confidential.</strong> It stays out of everything that is public.
        </span>
      </p>
    ) : null}
    <p className="detail-text">
      {decision.verb === '' ? null : <strong>{decision.verb} </strong>}
      {decision.text}
    </p>
    <p>
      <a href={textOf(decision)}>{decision.kind === 'minuted' ? 'Go to the text' : 'Go to the record'}</a>
    </p>
  </section>
);

const Where = ({ sheet }: { readonly sheet: DecisionSheet }): ReactNode => {
  const { decision, body, itemTitle, matterTitle } = sheet;
  const isShared = useIsShared();
  return (
    <section className="detail-part" aria-labelledby="decided-title">
      <h3 id="decided-title">Decided</h3>
      <dl className="raised">
        <dt>Body</dt>
        <dd>{body.name}</dd>
        <dt>Date</dt>
        <dd>{decision.date === undefined ? 'not known' : formatScreenDate(decision.date)}</dd>
        {itemTitle === undefined ? null : (
          <>
            <dt>Item</dt>
            <dd>
              {decision.itemNumber} {itemTitle}
            </dd>
          </>
        )}
        {decision.matterCode === undefined ? null : (
          <>
            <dt>Matter</dt>
            <dd>
              <a href={`#${matterAddress(decision.matterCode)}`}>{decision.matterCode}</a> {isShared ? '' : matterTitle}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
};

const Vote = ({ sheet: { vote, answers } }: { readonly sheet: DecisionSheet }): ReactNode => {
  const isShared = useIsShared();
  if (!vote && !answers?.length) return null;
  return (
    <section className="detail-part" aria-labelledby="vote-title">
      <h3 id="vote-title">{vote ? 'Vote' : 'Answers'}</h3>
      {vote ? <p>{isShared && vote.confidential ? <Hidden /> : vote.text}</p> : null}
      <ul>
        {answers?.map(({ seatId, name, vote: how }) => (
          <li key={seatId}>
            {name}: {how}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Present = ({ sheet: { present } }: { readonly sheet: DecisionSheet }): ReactNode =>
  present === undefined ? null : (
    <section className="detail-part" aria-labelledby="present-title">
      <h3 id="present-title">
        In the room <span className="count">{present.length}</span>
      </h3>
      {present.length === 0 ? <p className="quiet">The attendance list has nobody who was there.</p> : null}
      <ul className="present-list">
        {present.map(({ name, initials, organisation, capacity }) => (
          <li key={`${name} ${initials}`}>
            {name} <span className="quiet">{[organisation, capacity].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );

const AnswersTo = ({ sheet: { answersTo } }: { readonly sheet: DecisionSheet }): ReactNode =>
  answersTo.length === 0 ? null : (
    <section className="detail-part" aria-labelledby="answers-title">
      <h3 id="answers-title">Answers a recommendation</h3>
      <ul>
        {answersTo.map((decision) => (
          <li key={decision.id}>
            <OtherDecision decision={decision} />
          </li>
        ))}
      </ul>
    </section>
  );

const Sheet = ({ sheet }: { readonly sheet: DecisionSheet }): ReactNode => {
  const isShared = useIsShared();
  if (isShared && sheet.decision.confidential) return <Hidden />;
  return (
    <>
      <Words sheet={sheet} />
      <RecommendationPart sheet={sheet} />
      <AnswersTo sheet={sheet} />
      <Vote sheet={sheet} />
      <TermsPart sheet={sheet} />
      <Where sheet={sheet} />
      <Present sheet={sheet} />
    </>
  );
};

type DetailProps = { readonly decisionId: string; readonly onClose: () => void };

/** All that is known of a decision, and what the register keeps of it. */
export const DecisionDetail = ({ decisionId, onClose }: DetailProps): ReactNode => {
  const found = useAppStore((state) => state.decisionSheet);
  const error = useAppStore((state) => state.decisionError);
  const fetchDecision = useAppStore((state) => state.fetchDecision);
  const fetch = useCallback(() => fetchDecision(decisionId), [decisionId, fetchDecision]);
  useFresh(NOUNS, fetch);
  const sheet = found?.decision.id === decisionId ? found : undefined;
  return (
    <ListDetail
      label="Decision"
      title={sheet ? placeOfDecision(sheet.decision) : 'Decision'}
      error={error}
      isConfidential={sheet?.decision.confidential === true}
      fetch={fetch}
      onClose={onClose}
    >
      {sheet ? <Sheet key={sheet.decision.id} sheet={sheet} /> : null}
    </ListDetail>
  );
};
