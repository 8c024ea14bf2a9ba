import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { createContext, type ReactNode, useContext } from 'react';
import { formatScreenDate } from '../../../shared/dates.ts';
import type { Action } from '../../../shared/domain/action.ts';
import type { ActionId } from '../../../shared/ids.ts';
import { ActionText } from './action-text.tsx';
import { dueWithDay } from './action-words.ts';
import { addressOf } from './addresses.ts';
import { UrgencyMark, useUrgency } from './urgency.tsx';
import { useHidesAction, useListedAction } from './use-hides-action.ts';

/** The row that Tab leads to: one for the whole list. */
export const TabStopContext = createContext<ActionId | undefined>(undefined);

/** The way to the action, and where the keyboard is while the register is gone through. */
const Reference = ({ action }: { readonly action: Action }): ReactNode => {
  const tabStop = useContext(TabStopContext);
  return (
    <a href={`#${addressOf(action.id)}`} data-action={action.id} tabIndex={action.id === tabStop ? 0 : -1}>
      {action.reference ?? `${action.bodyCode}, no reference`}
    </a>
  );
};

const Due = ({ action: whole }: { readonly action: Action }): ReactNode => {
  const action = useListedAction()(whole);
  const urgency = useUrgency(action);
  if (!urgency) return dueWithDay(action);
  return (
    <span data-urgency={urgency} title={`Due: ${dueWithDay(action)}`}>
      <UrgencyMark urgency={urgency} />, {formatScreenDate(action.dueOn ?? '')}
    </span>
  );
};

const Owners = ({ action }: { readonly action: Action }): ReactNode => {
  const hides = useHidesAction();
  if (hides(action)) return null;
  return action.owners.length > 0 ? action.owners.join(', ') : <span className="quiet">nobody yet</span>;
};

export const features = tableFeatures({});

const helper = createColumnHelper<typeof features, Action>();

/** The columns of the register. */
export const columns = helper.columns([
  helper.display({ id: 'reference', header: 'Reference', cell: ({ row }) => <Reference action={row.original} /> }),
  helper.display({ id: 'text', header: 'Action', cell: ({ row }) => <ActionText action={row.original} /> }),
  helper.display({ id: 'owners', header: 'Owners', cell: ({ row }) => <Owners action={row.original} /> }),
  helper.display({ id: 'due', header: 'Due', cell: ({ row }) => <Due action={row.original} /> }),
  helper.display({ id: 'state', header: 'State', cell: ({ row }) => row.original.state }),
]);
