import type { ReactNode } from 'react';

export type SectionProps = {
  readonly id: string;
  readonly title: string;
  /** What the section is for, in a sentence. */
  readonly hint: string;
  readonly children: ReactNode;
};

/** One part of what a body sets, with a heading that the list of parts leads to. */
export const Section = ({ id, title, hint, children }: SectionProps): ReactNode => (
  <section className="sheet-section" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
    <header>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="sheet-hint">{hint}</p>
    </header>
    <div className="sheet-fields">{children}</div>
  </section>
);

/** How something will read, beside the fields that make it so. */
export const Example = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode => (
  <div className="example">
    <span className="example-label">{label}</span>
    <div>{children}</div>
  </div>
);
