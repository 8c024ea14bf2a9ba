import { Table } from '@mantine/core';
import { type ReactNode, useCallback } from 'react';
import { useLocation } from 'wouter';
import type { Noun } from '../../../shared/api/events.ts';
import type { InterimList } from '../../../shared/api/interim.ts';
import { formatScreenDate } from '../../../shared/dates.ts';
import { type InterimKind, interimState, type KeptInterim } from '../../../shared/domain/interim.ts';
import { AddField } from '../../components/fields/add-field.tsx';
import { Hidden } from '../../components/hidden.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useScreenTitle } from '../../components/screen-slots.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { SeenBy } from '../history/entry.tsx';
import { kindWords, stateWords } from './interim-words.ts';

const NOUNS: readonly Noun[] = ['interim', 'meeting', 'item', 'block', 'body'];

const Line = ({ record }: { readonly record: KeptInterim }): ReactNode => {
  const { interim, number } = record;
  const isHidden = useIsShared() && interim.readers === 'confidential';
  return (
    <Table.Tr>
      <Table.Td className="register-key record-state">
        <a href={`#/between-meetings/${interim.id}`}>{number}</a>
      </Table.Td>
      <Table.Td>
        {isHidden ? (
          <Hidden />
        ) : (
          <>
            {interim.title} <SeenBy visibility={interim.readers} />
          </>
        )}
      </Table.Td>
      <Table.Td>{kindWords[interim.kind]}</Table.Td>
      <Table.Td className="record-state">{formatScreenDate(interim.date)}</Table.Td>
      <Table.Td>{stateWords(interimState(record), record)}</Table.Td>
    </Table.Tr>
  );
};

const Records = ({ records }: Pick<InterimList, 'records'>): ReactNode => (
  <Table className="register">
    <caption className="unseen">Decisions between meetings, the newest first</caption>
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">No.</Table.Th>
        <Table.Th scope="col">What</Table.Th>
        <Table.Th scope="col">Kind</Table.Th>
        <Table.Th scope="col">Date</Table.Th>
        <Table.Th scope="col">State</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {records.map((record) => (
        <Line key={record.interim.id} record={record} />
      ))}
    </Table.Tbody>
  </Table>
);

const AddRecord = ({ body, kind }: Pick<InterimList, 'body'> & { readonly kind: InterimKind }): ReactNode => {
  const [, goTo] = useLocation();
  const makeInterim = useAppStore((state) => state.makeInterim);
  const add = async (title: string) => {
    const made = await makeInterim(body.id, kind, title.trim());
    if (!made.ok) return made.error;
    goTo(`/between-meetings/${made.value}`);
    return undefined;
  };
  const label = kind === 'ex-committee' ? 'Add a decision by correspondence' : 'Add a chair’s action';
  return <AddField label={label} add={add} />;
};

/** What a body decided between its meetings: by correspondence, or by its Chair. */
export const InterimListPage = ({ bodyId }: { readonly bodyId: string }): ReactNode => {
  const list = useAppStore((state) => (state.interims?.body.id === bodyId ? state.interims : undefined));
  const error = useAppStore((state) => state.interimsError);
  const fetchInterims = useAppStore((state) => state.fetchInterims);
  useFresh(
    NOUNS,
    useCallback(() => fetchInterims(bodyId), [fetchInterims, bodyId]),
  );
  useScreenTitle(list && `${list.body.code} between meetings`);
  if (!list) {
    if (!error) return <Loading>Opening the book …</Loading>;
    return (
      <Notice title="This can’t be opened">
        <p>{error.message}</p>
      </Notice>
    );
  }
  return (
    <div className="list-sheet">
      <p className="sheet-hint">
        What {list.body.name} decided between two meetings: the body by correspondence, or its Chair by a power that it
        delegated. Each is reported to the next meeting.
      </p>
      {list.records.length === 0 ? null : <Records records={list.records} />}
      <AddRecord body={list.body} kind="ex-committee" />
      <AddRecord body={list.body} kind="chair action" />
    </div>
  );
};
