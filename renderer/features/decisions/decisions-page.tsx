import { type ReactNode, useEffect, useRef } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { ListedDecision } from '../../../shared/domain/listed-decision.ts';
import { Notice } from '../../components/notice.tsx';
import { type KeyHint, KeyHints } from '../../keys/key-hints.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh, useKeepFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { LIST_HINTS, NO_FILES } from '../registers/list-hints.ts';
import { ListPart } from '../registers/list-part.tsx';
import { useGoing } from '../registers/use-going.ts';
import { DECISIONS, decisionAddress, decisionColumns } from './decision-cells.tsx';
import { DecisionDetail, textOf } from './decision-detail.tsx';
import { DecisionFilters, isNarrowed } from './decision-filters.tsx';

const NOUNS: readonly Noun[] = [
  'decision',
  'decisionTerms',
  'recommendationAnswer',
  'block',
  'item',
  'meeting',
  'body',
  'matter',
  'interim',
];

const HINTS: readonly KeyHint[] = [
  ...LIST_HINTS,
  { of: ['lists.toText'], does: 'to the text' },
  { of: ['lists.answer'], does: 'answer' },
  { of: ['lists.due'], does: 'review by' },
  { of: ['takeAlong.open'], does: 'take along' },
];

/** What an empty list means, by what was asked for. */
const Empty = (): ReactNode => {
  const view = useAppStore((state) => state.decisionView);
  if (isNarrowed(view)) {
    return (
      <Notice title="No decision fits">
        <p>Change what you look for, or clear it.</p>
      </Notice>
    );
  }
  if (view.name === 'awaiting') {
    return (
      <Notice title="No recommendation awaits an answer">
        <p>
          What a body RECOMMENDED to the body above stands here until the decision that answers it is linked. Name the
          body above on the page of a body, under its way to the record.
        </p>
      </Notice>
    );
  }
  if (view.name === 'due') {
    return (
      <Notice title="Nothing comes due in the next 90 days">
        <p>Open a decision and say by when it is to be reviewed, or when it expires: then it is listed here in time.</p>
      </Notice>
    );
  }
  return (
    <Notice title="No decisions yet">
      <p>
        Decisions come from the minutes: type a line that begins with a verb of the body, such as AGREED, and it stands
        here at once. Go to the <a href="#/meetings">meetings</a> to begin.
      </p>
    </Notice>
  );
};

const NO_ROWS: readonly ListedDecision[] = [];

/** The register of decisions; one of them may be open beside it. */
export const DecisionsPage = ({ decisionId }: { readonly decisionId?: string }): ReactNode => {
  const isShared = useIsShared();
  const list = useAppStore((state) => (isShared && !state.isDecisionListOpen ? undefined : state.decisionList));
  const error = useAppStore((state) => state.decisionListError);
  const fetchVerbs = useAppStore((state) => state.fetchDecisionVerbs);
  const fetchDecisions = useAppStore((state) => state.fetchDecisions);
  const fetchMore = useAppStore((state) => state.fetchMoreDecisions);
  const view = useAppStore((state) => state.decisionView);
  const showDecisions = useAppStore((state) => state.showDecisions);
  useFresh(NOUNS, fetchVerbs);
  useKeepFresh(NOUNS, fetchDecisions);
  // Reads the list at first as well. What is confidential is not even fetched while others look on.
  useEffect(() => showDecisions(isShared ? { confidential: undefined } : {}), [isShared, showDecisions]);
  const page = useRef<HTMLDivElement>(null);
  const { active, scroller, close } = useGoing<ListedDecision>({
    page,
    rows: list?.rows ?? NO_ROWS,
    openId: decisionId,
    home: DECISIONS,
    addressOf: decisionAddress,
    others: ({ current, toField }) => ({
      toText: current && (() => window.location.assign(textOf(current) ?? window.location.hash)),
      due: () => toField('reviewOn'),
      answer: current?.recommendation === 'awaiting' ? () => toField('answer') : undefined,
      convert: undefined,
      add: undefined,
      ...NO_FILES,
    }),
  });
  return (
    <div className="list-page" ref={page} data-detail={decisionId === undefined ? undefined : 'open'}>
      <DecisionFilters />
      <ListPart
        label="Decisions"
        view={view}
        columns={decisionColumns}
        list={list}
        error={error}
        fetch={fetchDecisions}
        addressOf={decisionAddress}
        active={active}
        openId={decisionId}
        scroller={scroller}
        fetchMore={fetchMore}
      >
        <Empty />
      </ListPart>
      {decisionId === undefined ? null : <DecisionDetail key={decisionId} decisionId={decisionId} onClose={close} />}
      <KeyHints hints={HINTS} />
    </div>
  );
};
