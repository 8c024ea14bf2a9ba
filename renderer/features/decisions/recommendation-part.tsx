import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { DecisionSheet, LikelyAnswer } from '../../../shared/api/decisions.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { type ListedDecision, placeOfDecision } from '../../../shared/domain/listed-decision.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { DecisionWords, decisionAddress } from './decision-cells.tsx';

/** A decision of another meeting, with the way to it; nothing of it where others look on and it is not for them. */
export const OtherDecision = ({ decision }: { readonly decision: ListedDecision }): ReactNode => {
  const isShared = useIsShared();
  return (
    <>
      <a href={`#${decisionAddress(decision)}`}>{placeOfDecision(decision)}</a>
      {decision.date === undefined ? '' : `, ${formatScreenDate(decision.date)}`}
      {isShared && decision.confidential ? null : (
        <>
          : <DecisionWords decision={decision} />
        </>
      )}
    </>
  );
};

const useLikely = (id: string, text: string): readonly LikelyAnswer[] => {
  const find = useAppStore((state) => state.findLikelyAnswers);
  const [rows, setRows] = useState<readonly LikelyAnswer[]>([]);
  const isShared = useIsShared();
  useEffect(() => {
    let isLatest = true;
    void find(id, text).then((found) => isLatest && setRows(found));
    return () => {
      isLatest = false;
    };
  }, [id, text, find]);
  return rows.filter(({ confidential }) => !(isShared && confidential));
};

/** Up and down go from the field through what is offered. */
const stepBy = (event: KeyboardEvent, choice: HTMLElement | null): void => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || !choice) return;
  const stops = [...choice.querySelectorAll<HTMLElement>('input, .answer-offer')];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  stops[at + by]?.focus();
  event.preventDefault();
};

type Props = { readonly decision: ListedDecision };

/** That no answer is awaited, and why if there is something to say of that. */
const NoAnswer = ({ decision }: Props): ReactNode => {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const answer = useAppStore((state) => state.answerRecommendation);
  const take = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const said = `Recommendation of ${placeOfDecision(decision)} needs no answer`;
    const refused = await answer(decision.id, { notNeeded: true, reason }, said);
    setError(refused?.message);
  };
  return (
    <form className="answer-choice" onSubmit={(event) => void take(event)}>
      <TextInput
        label="Or why no answer is needed"
        placeholder="May be left empty"
        data-field="noAnswer"
        autoComplete="off"
        value={reason}
        error={error}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        No answer needed
      </Button>
    </form>
  );
};

/** What the body above may have answered with: typed words narrow it, Enter takes the first. */
const ChooseAnswer = ({ decision }: Props): ReactNode => {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const choice = useRef<HTMLDivElement>(null);
  const answer = useAppStore((state) => state.answerRecommendation);
  const likely = useLikely(decision.id, text);
  const said = `Recommendation of ${placeOfDecision(decision)}`;
  const take = async (row: LikelyAnswer): Promise<void> => {
    const words = `${said} answered by ${placeOfDecision(row)}`;
    const refused = await answer(decision.id, { decisionId: row.id }, words);
    setError(refused?.message);
  };
  const first = likely[0];
  return (
    <div className="answer-choice" ref={choice}>
      <TextInput
        label={`The decision of ${decision.parentCode ?? 'the body above'} that answers it`}
        placeholder="Type words of it"
        data-field="answer"
        autoComplete="off"
        value={text}
        error={error}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          stepBy(event, choice.current);
          if (event.key === 'Enter' && first) void take(first);
        }}
      />
      <ul className="answer-offers">
        {likely.slice(0, 8).map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className="answer-offer"
              onKeyDown={(event) => stepBy(event, choice.current)}
              onClick={() => void take(row)}
            >
              {row.likely ? <span className="quiet">same matter </span> : null}
              {placeOfDecision(row)}: <DecisionWords decision={row} />
            </button>
          </li>
        ))}
      </ul>
      {likely.length === 0 ? (
        <p className="quiet">{decision.parentCode} has decided nothing since that fits. It stays on the list.</p>
      ) : null}
      <NoAnswer decision={decision} />
    </div>
  );
};

/** What became of a recommendation to the body above, and what answers it. */
export const RecommendationPart = ({ sheet }: { readonly sheet: DecisionSheet }): ReactNode => {
  const { decision, answer } = sheet;
  const change = useAppStore((state) => state.answerRecommendation);
  if (decision.recommendation === undefined) return null;
  const said = `Recommendation of ${placeOfDecision(decision)} awaits an answer again`;
  return (
    <section className="detail-part" aria-labelledby="recommendation-title">
      <h3 id="recommendation-title">
        {answer ? `Recommended to ${decision.parentCode}` : `Awaiting an answer of ${decision.parentCode}`}
      </h3>
      {answer ? (
        <>
          <p>
            {'decision' in answer ? (
              <OtherDecision decision={answer.decision} />
            ) : (
              `No answer is needed${answer.reason === undefined ? '.' : `: ${answer.reason}`}`
            )}
          </p>
          <Button variant="default" onClick={() => void change(decision.id, null, said)}>
            Await an answer again
          </Button>
        </>
      ) : (
        <ChooseAnswer key={decision.id} decision={decision} />
      )}
    </section>
  );
};
