import type { ReactNode } from 'react';

/** The people of the book. */
export const PeoplePage = (): ReactNode => <p>People</p>;
