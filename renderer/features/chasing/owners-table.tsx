import { Checkbox } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { addressedPeople, proposedTone } from '../../../shared/chasing/chase-drafts.ts';
import {
  type ChasedAction,
  type ChasedOwner,
  type ChaseSheet,
  lastChaseTo,
} from '../../../shared/chasing/chase-sheet.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { urgencyOf } from '../../../shared/domain/action.ts';
import { owedBy } from '../../store/chases-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { toneWords } from './tone-words.ts';

const KINDS = { person: '', organisation: 'organisation', role: 'role' } as const;

const lastAsked = (owner: ChasedOwner, actions: readonly ChasedAction[]): string => {
  const last = actions
    .flatMap((action) => lastChaseTo(action, owner) ?? [])
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  return last ? `${toneWords[last.tone]}, ${formatScreenDate(last.date)}` : 'never';
};

const People = ({ owner }: { readonly owner: ChasedOwner }): ReactNode => {
  const people = addressedPeople(owner);
  if (people.length > 0) return people.map(({ name }) => name).join(', ');
  return (
    <span className="chasing-missing">
      <IconAlertTriangle className="icon" aria-hidden="true" />
      {owner.kind === 'person' ? 'No address' : 'Nobody named'}
    </span>
  );
};

type RowProps = {
  readonly owner: ChasedOwner;
  readonly sheet: ChaseSheet;
  readonly isActive: boolean;
  readonly isFirst: boolean;
  readonly onActive: (key: string) => void;
};

const Row = ({ owner, sheet, isActive, isFirst, onActive }: RowProps): ReactNode => {
  const today = useAppStore((state) => state.today());
  const isChosen = useAppStore((state) => state.chaseWishes.chosen.includes(owner.key));
  const setTone = useAppStore((state) => state.chaseWishes.tones[owner.key]);
  const toggle = useAppStore((state) => state.toggleChased);
  const actions = owedBy(owner, sheet);
  const overdue = actions.filter((action) => urgencyOf(action, today) === 'overdue').length;
  return (
    <tr
      data-owner={owner.key}
      data-chosen={isChosen || undefined}
      aria-current={isActive || undefined}
      tabIndex={isActive || isFirst ? 0 : -1}
      onFocus={() => onActive(owner.key)}
      onClick={() => onActive(owner.key)}
    >
      <td>
        <Checkbox
          aria-label={`Ask ${owner.name}`}
          tabIndex={-1}
          checked={isChosen}
          onChange={() => toggle(owner.key)}
        />
      </td>
      <th scope="row">
        {owner.name} <span className="quiet">{KINDS[owner.kind]}</span>
      </th>
      <td className="chasing-number">{actions.length}</td>
      <td className="chasing-number">{overdue === 0 ? '' : overdue}</td>
      <td>{toneWords[setTone ?? proposedTone(owner, actions, today)]}</td>
      <td>{lastAsked(owner, actions)}</td>
      <td>
        <People owner={owner} />
      </td>
    </tr>
  );
};

export type OwnersTableProps = {
  readonly sheet: ChaseSheet;
  readonly active: string | undefined;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onActive: (key: string) => void;
};

/** Every owner of open actions, and how each would be asked. */
export const OwnersTable = ({ sheet, active, list, onActive }: OwnersTableProps): ReactNode => (
  <div className="chasing-owners" ref={list}>
    <table className="chasing-table" aria-label="Owners">
      <thead>
        <tr>
          <th scope="col">Ask</th>
          <th scope="col">Owner</th>
          <th scope="col" className="chasing-number">
            Open
          </th>
          <th scope="col" className="chasing-number">
            Overdue
          </th>
          <th scope="col">Tone</th>
          <th scope="col">Last asked</th>
          <th scope="col">Goes to</th>
        </tr>
      </thead>
      <tbody>
        {sheet.owners.map((owner, at) => (
          <Row
            key={owner.key}
            owner={owner}
            sheet={sheet}
            isActive={owner.key === active}
            isFirst={active === undefined && at === 0}
            onActive={onActive}
          />
        ))}
      </tbody>
    </table>
  </div>
);
