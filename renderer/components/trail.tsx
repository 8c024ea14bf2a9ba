import type { ReactNode, Ref } from 'react';

export type Crumb = { readonly label: string; readonly href?: string };

export type TrailProps = {
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly detail?: string | undefined;
  readonly tabs?: ReactNode;
  readonly actsRef: Ref<HTMLDivElement>;
};

/** The line that says where we are, with what can be done on this screen at its end. */
export const Trail = ({ crumbs, title, detail, tabs, actsRef }: TrailProps): ReactNode => (
  <section className="trail" aria-label="This screen">
    <nav aria-label="Where you are">
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : label}</li>
        ))}
        <li>
          <h1>{title}</h1>
        </li>
      </ol>
    </nav>
    {detail ? <span className="trail-detail">{detail}</span> : null}
    <div className="trail-acts">
      <div className="trail-own" ref={actsRef} />
      {tabs}
    </div>
  </section>
);
