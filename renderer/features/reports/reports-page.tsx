import type { ReactNode } from 'react';
import type { BodyRow } from '../../../shared/api/bodies.ts';
import { Notice } from '../../components/notice.tsx';
import { OfBodies } from '../bodies/of-bodies.tsx';

const ReportsOf = ({ body }: { readonly body: BodyRow }): ReactNode => (
  <section className="panel" aria-labelledby={`reports-${body.id}`}>
    <h2 id={`reports-${body.id}`}>
      {body.code} {body.name}
    </h2>
    <ul>
      <li>
        <a className="panel-line panel-line-whole" href={`#/reports/${body.id}/status`}>
          <span className="panel-text">Status report: how far the proposals have come</span>
        </a>
      </li>
      <li>
        <a className="panel-line panel-line-whole" href={`#/reports/${body.id}/proposals`}>
          <span className="panel-text">Paper of new proposals, for views</span>
        </a>
      </li>
    </ul>
  </section>
);

const NoBody = (): ReactNode => (
  <Notice title="No body to report to yet">
    <p>
      Reports are for a body. <a href="#/bodies/new">Create your first body</a>, then take in the{' '}
      <a href="#/lists">lists that analysts keep</a>.
    </p>
  </Notice>
);

/** The reports that are made from the register of matters: for which body, and which one. */
export const ReportsPage = (): ReactNode => (
  <OfBodies none={<NoBody />}>
    {(bodies) => (
      <div className="list-sheet">
        <p className="sheet-hint">
          Made from the register of matters and from <a href="#/lists">the lists that analysts keep</a>.
        </p>
        {bodies.map((body) => (
          <ReportsOf key={body.id} body={body} />
        ))}
      </div>
    )}
  </OfBodies>
);
