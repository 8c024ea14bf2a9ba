import type { ReactNode } from 'react';

/** Said only when it takes longer than a blink. */
export const Loading = ({ children }: { readonly children: string }): ReactNode => (
  <section className="notice later">
    <p>{children}</p>
  </section>
);
