import type { ReactNode } from 'react';

/** One body: its names, its rules, its seats. */
export const BodyPage = ({ bodyId }: { readonly bodyId: string }): ReactNode => <p data-body={bodyId}>Body</p>;
