import type { ReactNode } from 'react';

/** The bodies that minutes are taken for. */
export const BodiesPage = (): ReactNode => <p>Bodies</p>;
