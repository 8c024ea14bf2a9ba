import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Noun } from '../../../shared/api/events.ts';
import type { ViewName } from '../../../shared/domain/action-view.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenActs } from '../../components/screen-acts.tsx';
import { KeyCap } from '../../keys/key-cap.tsx';
import { KeyHints } from '../../keys/key-hints.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useAppStore } from '../../store/hooks.ts';
import { isNarrowed } from '../../store/register-view.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { ActionDetail } from './action-detail.tsx';
import { addressOf, NEW } from './addresses.ts';
import { BulkBar } from './bulk-bar.tsx';
import { NewAction } from './new-action.tsx';
import { Pictures } from './pictures.tsx';
import { registerActs } from './register-acts.ts';
import { RegisterFilters } from './register-filters.tsx';
import { REGISTER_HINTS } from './register-hints.ts';
import { RegisterTable, type RegisterTableProps } from './register-table.tsx';
import { useGoThrough } from './use-go-through.ts';

const NOUNS: readonly Noun[] = ['action', 'block', 'item', 'meeting', 'body', 'matter', 'person', 'organisation'];

const NOTHING: Readonly<Partial<Record<ViewName, string>>> = {
  open: 'Nothing is open',
  overdue: 'Nothing is overdue',
  snoozed: 'Nothing is snoozed',
};

/** What an empty list means, by what was asked for. */
const Empty = (): ReactNode => {
  const view = useAppStore((state) => state.registerView);
  const showRegister = useAppStore((state) => state.showRegister);
  if (isNarrowed(view)) {
    return (
      <Notice title="No action fits">
        <p>Change what you look for, or clear it.</p>
      </Notice>
    );
  }
  const nothing = NOTHING[view.name];
  if (nothing !== undefined) {
    return (
      <Notice title={nothing}>
        <p>
          Actions come from the minutes: type a line that begins with ACTION while you minute a meeting, and it stands
          here until it is done. One that was raised between meetings is written here by <KeyCap of="register.raise" />.
        </p>
        <Button variant="default" onClick={() => showRegister({ name: 'all' })}>
          Show all actions
        </Button>
      </Notice>
    );
  }
  if (view.name === 'snoozed') {
    return (
      <Notice title="Nothing is snoozed">
        <p>Open an action and say how many days before its due it is to come back: until then it stands here.</p>
      </Notice>
    );
  }
  return (
    <Notice title={view.name === 'settled' ? 'Nothing is settled yet' : 'No actions yet'}>
      <p>
        Actions come from the minutes: type a line that begins with ACTION while you minute a meeting. Go to the{' '}
        <a href="#/meetings">meetings</a> to begin, or write one that was raised between them by{' '}
        <KeyCap of="register.raise" />.
      </p>
    </Notice>
  );
};

type ListProps = Omit<RegisterTableProps, 'register'>;

const List = (props: ListProps): ReactNode => {
  const register = useAppStore((state) => state.register);
  const error = useAppStore((state) => state.registerError);
  const fetchRegister = useAppStore((state) => state.fetchRegister);
  if (error) {
    return (
      <Notice title="The actions can’t be shown">
        <p>{error.message}</p>
        <Button variant="default" onClick={() => void fetchRegister()}>
          Try again
        </Button>
      </Notice>
    );
  }
  if (!register) return <Loading>Opening the register …</Loading>;
  const isEmpty = register.rows.length === 0 && (register.groups ?? []).length === 0;
  return isEmpty ? <Empty /> : <RegisterTable register={register} {...props} />;
};

type BesideProps = {
  readonly actionId: string | undefined;
  readonly onClose: () => void;
  readonly onLeave: () => void;
};

/** The action that is open beside the register, or one that is being raised. */
const Beside = ({ actionId, onClose, onLeave }: BesideProps): ReactNode => {
  const [, navigate] = useLocation();
  if (actionId === undefined) return null;
  if (actionId === NEW) return <NewAction onClose={onClose} onRaised={(id) => navigate(addressOf(id))} />;
  return <ActionDetail key={actionId} actionId={actionId} onClose={onClose} onLeave={onLeave} />;
};

/** The register of actions; one of them may be open beside it. */
export const ActionsPage = ({ actionId }: { readonly actionId?: string }): ReactNode => {
  const fetchRegister = useAppStore((state) => state.fetchRegister);
  useFresh(NOUNS, fetchRegister);
  const page = useRef<HTMLDivElement>(null);
  const isShared = useIsShared();
  const showRegister = useAppStore((state) => state.showRegister);
  const folded = useAppStore((state) => state.registerView.folded);
  // Where others look on, groups are others.
  useEffect(() => void (isShared ? fetchRegister() : undefined), [isShared, fetchRegister]);
  const { go, close, selection, many, ...list } = useGoThrough(page, actionId);
  const onFold = (key: string): void =>
    showRegister({ folded: folded.includes(key) ? folded.filter((one) => one !== key) : [...folded, key] });
  useKeys('register', (event) => registerActs(event, go));
  return (
    <div className="actions-page" ref={page} data-detail={actionId === undefined ? undefined : 'open'}>
      <ScreenActs>
        <Button variant="default" component="a" href="#/review">
          Review before a meeting
        </Button>
        <Button variant="default" component="a" href="#/chasing">
          Ask owners by mail
        </Button>
      </ScreenActs>
      <RegisterFilters />
      <Pictures />
      <List {...list} selection={selection} onFold={onFold} />
      <Beside actionId={actionId} onClose={close} onLeave={go.leave} />
      <BulkBar selection={selection} bulk={many.bulk} onBulk={many.setBulk} onClose={many.close} onDone={many.leave} />
      <KeyHints hints={REGISTER_HINTS} />
    </div>
  );
};
