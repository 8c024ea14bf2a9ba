import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { createContext, type ReactNode, useContext } from 'react';
import type { Action } from '../../../shared/domain/action.ts';
import type { ListedAction } from '../../store/actions-slice.ts';
import { ActionText } from './action-text.tsx';
import { nameOf } from './action-words.ts';
import { addressOf } from './addresses.ts';
import { DueCell } from './due-cell.tsx';
import { rowKey } from './lines.ts';
import { useHidesAction } from './use-hides-action.ts';
import type { Selection } from './use-selection.ts';

/** The row that Tab leads to: one for the whole list. */
export const TabStopContext = createContext<string | undefined>(undefined);

type Marks = { readonly selection: Selection; readonly rows: readonly ListedAction[] };

/** Which rows are selected. */
export const SelectionContext = createContext<Marks | undefined>(undefined);

/** Selects a row; with Shift, all from the one that was selected last. Its key is on the row, so Tab passes it by. */
const Mark = ({ action, place }: { readonly action: ListedAction; readonly place: number }): ReactNode => {
  const selection = useContext(SelectionContext)?.selection;
  return (
    <input
      type="checkbox"
      className="row-mark"
      tabIndex={-1}
      aria-label={`Select ${nameOf(action)}`}
      checked={selection?.selected.has(action.id) ?? false}
      onClick={(event) => event.shiftKey && selection?.selectTo(place)}
      onChange={(event) => {
        if (!(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)) selection?.toggle(place);
      }}
    />
  );
};

/** Selects all that the register shows, or nothing. */
const MarkAll = (): ReactNode => {
  const marks = useContext(SelectionContext);
  const count = marks?.selection.selected.size ?? 0;
  const isAny = count > 0;
  const isAll = isAny && count >= (marks?.rows.length ?? 0);
  return (
    <input
      type="checkbox"
      className="row-mark"
      aria-label="Select all"
      ref={(mark) => {
        if (mark) mark.indeterminate = isAny && !isAll;
      }}
      checked={isAll}
      onChange={() => (isAny ? marks?.selection.clear() : void marks?.selection.selectAll())}
    />
  );
};

/** The way to the action, and where the keyboard is while the register is gone through. */
const Reference = ({ action }: { readonly action: ListedAction }): ReactNode => {
  const tabStop = useContext(TabStopContext);
  return (
    <a
      href={`#${addressOf(action.id)}`}
      data-action={action.id}
      data-row={encodeURIComponent(rowKey(action))}
      tabIndex={rowKey(action) === tabStop ? 0 : -1}
    >
      {action.reference ?? `${action.bodyCode}, no reference`}
    </a>
  );
};

const Owners = ({ action }: { readonly action: Action }): ReactNode => {
  const hides = useHidesAction();
  if (hides(action)) return null;
  return action.owners.length > 0 ? action.owners.join(', ') : <span className="quiet">nobody yet</span>;
};

export const features = tableFeatures({});

const helper = createColumnHelper<typeof features, ListedAction>();

/** The columns of the register. */
export const columns = helper.columns([
  helper.display({
    id: 'select',
    header: () => <MarkAll />,
    cell: ({ row }) => <Mark action={row.original} place={row.index} />,
  }),
  helper.display({ id: 'reference', header: 'Reference', cell: ({ row }) => <Reference action={row.original} /> }),
  helper.display({ id: 'text', header: 'Action', cell: ({ row }) => <ActionText action={row.original} /> }),
  helper.display({ id: 'owners', header: 'Owners', cell: ({ row }) => <Owners action={row.original} /> }),
  helper.display({ id: 'due', header: 'Due', cell: ({ row }) => <DueCell action={row.original} /> }),
  helper.display({ id: 'state', header: 'State', cell: ({ row }) => row.original.state }),
  helper.display({
    id: 'slips',
    header: 'Slips',
    cell: ({ row: { original } }) => (original.slips === 0 ? '' : `${original.slips}×`),
  }),
]);
