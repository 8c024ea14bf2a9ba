import { type ReactNode, useId } from 'react';

export type PanelProps = {
  readonly title: string;
  readonly total: number;
  /** What is said when there is nothing. */
  readonly none: ReactNode;
  readonly children: ReactNode;
  /** Stands below, whatever there is. */
  readonly foot?: ReactNode;
};

/** One of the lists on Home, with the number of its lines. */
export const Panel = ({ title, total, none, children, foot }: PanelProps): ReactNode => {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title} <span className="count">{total}</span>
      </h2>
      {total === 0 ? <p className="quiet">{none}</p> : children}
      {foot}
    </section>
  );
};
