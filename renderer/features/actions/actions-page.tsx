import { Button } from '@mantine/core';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { ActionId } from '../../../shared/ids.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenActs } from '../../components/screen-acts.tsx';
import { KeyHints } from '../../keys/key-hints.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { ActionDetail } from './action-detail.tsx';
import { NEW } from './addresses.ts';
import { BulkBar } from './bulk-bar.tsx';
import { EmptyRegister } from './empty-register.tsx';
import { NewAction } from './new-action.tsx';
import { Pictures } from './pictures.tsx';
import { registerActs } from './register-acts.ts';
import { RegisterFilters } from './register-filters.tsx';
import { REGISTER_HINTS } from './register-hints.ts';
import { RegisterTable, type RegisterTableProps } from './register-table.tsx';
import { useGoThrough } from './use-go-through.ts';

const NOUNS: readonly Noun[] = ['action', 'block', 'item', 'meeting', 'body', 'matter', 'person', 'organisation'];

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
  return isEmpty ? <EmptyRegister /> : <RegisterTable register={register} {...props} />;
};

type BesideProps = {
  readonly actionId: string | undefined;
  readonly onClose: () => void;
  readonly onLeave: () => void;
  readonly onRaised: (id: ActionId) => void;
};

/** The action that is open beside the register, or one that is being raised. */
const Beside = ({ actionId, onClose, onLeave, onRaised }: BesideProps): ReactNode => {
  if (actionId === undefined) return null;
  if (actionId === NEW) return <NewAction onClose={onClose} onRaised={onRaised} />;
  return <ActionDetail key={actionId} actionId={actionId} onClose={onClose} onLeave={onLeave} />;
};

const Ways = memo(
  (): ReactNode => (
    <ScreenActs>
      <Button variant="default" component="a" href="#/review">
        Review before a meeting
      </Button>
      <Button variant="default" component="a" href="#/chasing">
        Ask owners by mail
      </Button>
    </ScreenActs>
  ),
);

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
  const { go, goToRaised, close, selection, many, ...list } = useGoThrough(page, actionId);
  const onFold = (key: string): void =>
    showRegister({ folded: folded.includes(key) ? folded.filter((one) => one !== key) : [...folded, key] });
  useKeys('register', (event) => registerActs(event, go));
  return (
    <div className="actions-page" ref={page} data-detail={actionId === undefined ? undefined : 'open'}>
      <Ways />
      <RegisterFilters />
      <Pictures />
      <List {...list} selection={selection} onFold={onFold} />
      <Beside actionId={actionId} onClose={close} onLeave={go.leave} onRaised={goToRaised} />
      <BulkBar selection={selection} bulk={many.bulk} onBulk={many.setBulk} onClose={many.close} onDone={many.leave} />
      <KeyHints hints={REGISTER_HINTS} />
    </div>
  );
};
