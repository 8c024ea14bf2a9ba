import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { Action } from '../../../shared/domain/action.ts';
import { dueWords } from '../../../shared/domain/due-words.ts';
import type { Part } from '../../store/home-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { firstView } from '../../store/register-view.ts';
import { ActionText } from '../actions/action-text.tsx';
import { UrgencyMark, useUrgency } from '../actions/urgency.tsx';
import { useListedAction } from '../actions/use-hides-action.ts';
import { Panel } from './panel.tsx';

const dueOf = ({ due, dueOn }: Action): string =>
  dueOn === undefined ? `due: ${dueWords(due)}` : formatScreenDate(dueOn);

const ActionLine = ({ action: whole }: { readonly action: Action }): ReactNode => {
  const action = useListedAction()(whole);
  const urgency = useUrgency(action);
  const { owners } = action;
  return (
    <li>
      <a className="panel-line" href={`#/actions/${action.id}`}>
        <span className="panel-key">{action.reference ?? action.bodyCode}</span>{' '}
        <span className="panel-text">
          {owners.length > 0 ? <strong>{owners.join(', ')}</strong> : null} <ActionText action={action} />
        </span>{' '}
        <span className="panel-end" data-urgency={urgency}>
          {urgency ? (
            <>
              <UrgencyMark urgency={urgency} />,{' '}
            </>
          ) : null}
          {dueOf(action)}
        </span>
      </a>
    </li>
  );
};

type ActionPanelProps = {
  readonly title: string;
  /** The view of the register that shows all of them. */
  readonly view: 'open' | 'overdue';
  readonly actions: Part;
  readonly children: ReactNode;
};

export const ActionPanel = ({ title, view, actions, children }: ActionPanelProps): ReactNode => {
  const showRegister = useAppStore((state) => state.showRegister);
  return (
    <Panel title={title} total={actions.total} none={children}>
      <ul>
        {actions.rows.map((action) => (
          <ActionLine key={action.id} action={action} />
        ))}
      </ul>
      {actions.total > actions.rows.length ? (
        <Link
          className="panel-all"
          href="/actions"
          onClick={() => showRegister({ ...firstView, own: undefined, group: undefined, name: view })}
        >
          Show all actions
        </Link>
      ) : null}
    </Panel>
  );
};
