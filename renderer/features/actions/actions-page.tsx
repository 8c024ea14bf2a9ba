import type { ReactNode } from 'react';

/** The register of actions; one of them may be open beside it. */
export const ActionsPage = ({ actionId }: { readonly actionId?: string }): ReactNode => (
  <p data-action={actionId}>Actions</p>
);
