import type { ReactNode } from 'react';

/** What a screen says in place of its content. */
export const Notice = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode => (
  <section className="notice">
    <h2>{title}</h2>
    {children}
  </section>
);
