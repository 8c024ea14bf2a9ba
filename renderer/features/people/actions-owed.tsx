import { Table } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import { Link } from 'wouter';
import type { Noun } from '../../../shared/api/events.ts';
import { type Action, urgencyOf } from '../../../shared/domain/action.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { Owed, OwnedBy } from '../../store/people-slice.ts';
import { narrowedTo } from '../../store/register-view.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { ActionText } from '../actions/action-text.tsx';
import { DueCell } from '../actions/due-cell.tsx';

const NOUNS: readonly Noun[] = ['action', 'person', 'organisation', 'meeting', 'block', 'item'];

const ActionLine = ({ action }: { readonly action: Action }): ReactNode => (
  <Table.Tr>
    <Table.Td className="register-key">
      <a href={`#/actions/${action.id}`}>{action.reference ?? action.bodyCode}</a>
    </Table.Td>
    <Table.Td>
      <ActionText action={action} />
    </Table.Td>
    <Table.Td>{action.owners.join(', ')}</Table.Td>
    <Table.Td>{action.state}</Table.Td>
    <Table.Td className="register-date">
      <DueCell action={action} />
    </Table.Td>
  </Table.Tr>
);

type PartProps = { readonly title: string; readonly actions: readonly Action[]; readonly total?: number };

/** A few actions under a heading that counts them. */
const Part = ({ title, actions, total = actions.length }: PartProps): ReactNode => {
  if (total === 0) return null;
  return (
    <>
      <h3>
        {title}: {total}
        {total > actions.length ? `, the latest ${actions.length} of them` : ''}
      </h3>
      <Table className="register" aria-label={`${title} actions`}>
        <Table.Thead className="unseen">
          <Table.Tr>
            <Table.Th scope="col">Reference</Table.Th>
            <Table.Th scope="col">Action</Table.Th>
            <Table.Th scope="col">Owners</Table.Th>
            <Table.Th scope="col">State</Table.Th>
            <Table.Th scope="col">Due</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {actions.map((action) => (
            <ActionLine key={action.id} action={action} />
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
};

/**
 * What somebody owes as it is drawn: on a shared screen not what is confidential, since that it is theirs is no less so.
 * Of what was settled before that only all of it is counted, so there the count is of what is drawn.
 */
const owedShown = (owed: Owed, isShared: boolean): Owed => {
  if (!isShared) return owed;
  const isForAll = ({ confidential }: Action): boolean => !confidential;
  const settled = owed.settled.filter(isForAll);
  return { ...owed, open: owed.open.filter(isForAll), settled, settledTotal: settled.length };
};

type OwedProps = {
  readonly title: string;
  readonly owner: OwnedBy;
  /** By which the register finds all of them. */
  readonly name?: string;
};

/** What somebody owes: what is overdue, what else is open, and what was settled. */
export const ActionsOwed = ({ title, owner, name }: OwedProps): ReactNode => {
  const findOwed = useAppStore((state) => state.findOwed);
  const today = useAppStore((state) => state.today());
  const showRegister = useAppStore((state) => state.showRegister);
  const [owed, setOwed] = useState<Owed>();
  useFresh(
    NOUNS,
    useCallback(async () => setOwed(await findOwed(owner)), [findOwed, owner]),
  );
  const isShared = useIsShared();
  const shown = owed && owedShown(owed, isShared);
  const overdue = shown?.open.filter((action) => urgencyOf(action, today) === 'overdue') ?? [];
  const open = shown?.open.filter((action) => urgencyOf(action, today) !== 'overdue') ?? [];
  return (
    <section className="sheet-section" aria-label={title}>
      <h2>{title}</h2>
      {shown && shown.open.length + shown.settledTotal === 0 ? <p className="sheet-hint">None.</p> : null}
      <Part title="Overdue" actions={overdue} />
      <Part title="Open" actions={open} />
      <Part
        title={isShared ? 'Lately settled' : 'Settled'}
        actions={shown?.settled ?? []}
        total={shown?.settledTotal ?? 0}
      />
      {name === undefined ? null : (
        <p>
          <Link href="/actions" onClick={() => showRegister({ ...narrowedTo('owner', name), name: 'all' })}>
            All actions of {name}
          </Link>
        </p>
      )}
    </section>
  );
};
