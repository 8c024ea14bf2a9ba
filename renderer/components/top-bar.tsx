import type { ReactNode } from 'react';

export type TopBarProps = {
  readonly title: string;
  /** What stands quietly behind the title: a date, a state. */
  readonly detail?: string;
  readonly children?: ReactNode;
};

/** The line at the top of every screen. */
export const TopBar = ({ title, detail, children }: TopBarProps): ReactNode => (
  <header className="topbar">
    <a className="topbar-name" href="#/">
      Minutebook
    </a>
    <div className="topbar-trail">
      <span aria-hidden="true">/</span>
      <h1>{title}</h1>
      {detail ? <span>{detail}</span> : null}
    </div>
    {children ? <div className="topbar-acts">{children}</div> : null}
  </header>
);
