import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ApiError } from '../../../shared/api/errors.ts';
import { Loading } from '../../components/loading.tsx';

type ListDetailProps = {
  /** What it is: 'Decision'. */
  readonly label: string;
  readonly title: string;
  /** Why it can't be shown. */
  readonly error: ApiError | undefined;
  readonly isConfidential?: boolean;
  readonly fetch: () => Promise<void>;
  readonly onClose: () => void;
  /** All that is known of it, as soon as it is there. */
  readonly children: ReactNode;
};

/** One row of a register, open beside it. */
export const ListDetail = (props: ListDetailProps): ReactNode => {
  const { label, title, error, isConfidential, fetch, onClose, children } = props;
  const name = label.toLowerCase();
  return (
    <aside
      className="detail list-detail"
      aria-label={label}
      data-region={name}
      data-confidential={isConfidential || undefined}
    >
      <header className="detail-head">
        <h2>{title}</h2>
        <ActionIcon variant="subtle" aria-label="Close the panel" title="Close the panel (Esc)" onClick={onClose}>
          <IconX className="icon" aria-hidden="true" />
        </ActionIcon>
      </header>
      {children}
      {!children && error ? (
        <>
          <p>{error.message}</p>
          <Button variant="default" onClick={() => void fetch()}>
            Try again
          </Button>
        </>
      ) : null}
      {children || error ? null : <Loading>{`Opening the ${name} …`}</Loading>}
    </aside>
  );
};
