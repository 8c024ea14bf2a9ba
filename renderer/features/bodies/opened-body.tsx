import { Button } from '@mantine/core';
import { type ReactNode, useCallback } from 'react';
import type { BodySheet } from '../../../shared/api/bodies.ts';
import type { Noun } from '../../../shared/api/events.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';

const NOUNS: readonly Noun[] = ['body', 'seat', 'person', 'organisation'];

export type OpenedBodyProps = {
  readonly bodyId: string;
  readonly children: (sheet: BodySheet) => ReactNode;
};

/** Fetches a body, keeps it fresh and draws it; or says why it can't be had. */
export const OpenedBody = ({ bodyId, children }: OpenedBodyProps): ReactNode => {
  const sheet = useAppStore((state) => state.bodySheet);
  const error = useAppStore((state) => state.bodyError);
  const people = useAppStore((state) => state.people);
  const fetchBody = useAppStore((state) => state.fetchBody);
  const fetchPeople = useAppStore((state) => state.fetchPeople);
  const fetch = useCallback(async () => {
    await Promise.all([fetchBody(bodyId), fetchPeople()]);
  }, [bodyId, fetchBody, fetchPeople]);
  useFresh(NOUNS, fetch);
  if (sheet?.body.id === bodyId && people) return children(sheet);
  if (!error) return <Loading>Opening the body …</Loading>;
  return (
    <Notice title="The body can’t be opened">
      <p>{error.message}</p>
      <p>
        <Button variant="default" onClick={() => void fetch()}>
          Try again
        </Button>
      </p>
    </Notice>
  );
};
