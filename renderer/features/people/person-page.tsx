import type { ReactNode } from 'react';

/** One person. */
export const PersonPage = ({ personId }: { readonly personId: string }): ReactNode => (
  <p data-person={personId}>Person</p>
);
