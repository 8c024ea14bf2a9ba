import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatShortDate } from '../../../shared/dates.ts';
import { comesDue } from '../../../shared/domain/decision-terms.ts';
import type { ListedDecision } from '../../../shared/domain/listed-decision.ts';
import type { DueDecisions } from '../../store/home-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { NearnessMark } from '../deadlines/nearness-mark.tsx';
import { Panel } from '../home/panel.tsx';
import { DECISIONS, DecisionWords, decisionAddress } from './decision-cells.tsx';
import { NOTHING } from './decision-filters.tsx';

type LineProps = { readonly decision: ListedDecision; readonly today: string };

const DueDecision = ({ decision, today }: LineProps): ReactNode => {
  const day = comesDue(decision);
  const { number, bodyCode, meetingNumber = '' } = decision;
  return (
    <li className="decision-due">
      <a className="panel-line" href={`#${decisionAddress(decision)}`}>
        <span className="panel-key">{number ?? `${bodyCode} ${meetingNumber}`.trim()}</span>{' '}
        <span className="panel-text">
          <DecisionWords decision={decision} />
        </span>{' '}
        {day === undefined ? null : (
          <span className="panel-end">
            <NearnessMark date={day} today={today} />{' '}
            <span className="panel-quiet">
              {day === decision.reviewOn ? 'review' : 'expires'} {formatShortDate(day)}
            </span>
          </span>
        )}
      </a>
    </li>
  );
};

type PanelProps = { readonly decisions: DueDecisions; readonly today: string };

/** Decisions that are to be reviewed or expire soon, across all bodies; nothing at all where none is. */
export const DecisionPanel = ({ decisions: { rows, total, isOpen }, today }: PanelProps): ReactNode => {
  const show = useAppStore((state) => state.showDecisions);
  const isShared = useIsShared();
  if (total === 0 || (isShared && !isOpen)) return null;
  return (
    <Panel title="Decisions coming due" total={total} none={null}>
      <ul>
        {rows.map((decision) => (
          <DueDecision key={decision.id} decision={decision} today={today} />
        ))}
      </ul>
      {total > rows.length ? (
        <Link className="panel-all" href={DECISIONS} onClick={() => show({ ...NOTHING, name: 'due' })}>
          Show all that come due
        </Link>
      ) : null}
    </Panel>
  );
};
