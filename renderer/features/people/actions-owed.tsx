import { Table } from '@mantine/core';
import { type ReactNode, useCallback } from 'react';
import { Link } from 'wouter';
import type { Noun } from '../../../shared/api/events.ts';
import type { Action } from '../../../shared/domain/action.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { useAppStore } from '../../store/hooks.ts';
import { firstView } from '../../store/register-view.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { ActionText } from '../actions/action-text.tsx';
import { dueWithDay } from '../actions/action-words.ts';
import { useListedAction } from '../actions/use-hides-action.ts';

const NOUNS: readonly Noun[] = ['action', 'person'];

const ActionLine = ({ action: whole }: { readonly action: Action }): ReactNode => {
  const action = useListedAction()(whole);
  return (
    <Table.Tr>
      <Table.Td className="register-key">
        <a href={`#/actions/${action.id}`}>{action.reference ?? action.bodyCode}</a>
      </Table.Td>
      <Table.Td>
        <ActionText action={action} />
      </Table.Td>
      <Table.Td className="register-date">{dueWithDay(action)}</Table.Td>
    </Table.Tr>
  );
};

/** What a person still has to do. */
export const ActionsOwed = ({ person }: { readonly person: Person }): ReactNode => {
  const owed = useAppStore((state) => state.actionsOwed);
  const showRegister = useAppStore((state) => state.showRegister);
  const fetchActionsOwed = useAppStore((state) => state.fetchActionsOwed);
  const fetch = useCallback(() => fetchActionsOwed(person.name), [fetchActionsOwed, person.name]);
  useFresh(NOUNS, fetch);
  const actions = owed?.owner === person.name ? owed.actions : [];
  return (
    <section className="sheet-section" aria-labelledby="actions-owed">
      <h2 id="actions-owed">Open actions</h2>
      {actions.length === 0 ? <p className="sheet-hint">None.</p> : null}
      {actions.length === 0 ? null : (
        <Table className="register" aria-labelledby="actions-owed">
          <Table.Thead className="unseen">
            <Table.Tr>
              <Table.Th scope="col">Reference</Table.Th>
              <Table.Th scope="col">Action</Table.Th>
              <Table.Th scope="col">Due</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {actions.map((action) => (
              <ActionLine key={action.id} action={action} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <p>
        <Link href="/actions" onClick={() => showRegister({ ...firstView, name: 'all', owner: person.name })}>
          All actions of {person.name}
        </Link>
      </p>
    </section>
  );
};
