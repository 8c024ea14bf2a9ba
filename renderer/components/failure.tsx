import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ApiError } from '../../shared/api/errors.ts';
import { Notice } from './notice.tsx';

export type FailureProps = { readonly title: string; readonly error: ApiError; onRetry(): Promise<void> };

/** What a screen says when what it shows could not be fetched. */
export const Failure = ({ title, error, onRetry }: FailureProps): ReactNode => (
  <Notice title={title}>
    <p>{error.message}</p>
    <p>
      <Button variant="default" onClick={() => void onRetry()}>
        Try again
      </Button>
    </p>
  </Notice>
);
