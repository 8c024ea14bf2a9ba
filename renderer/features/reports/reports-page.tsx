import type { ReactNode } from 'react';
import type { BodyRow } from '../../../shared/api/bodies.ts';
import type { Noun } from '../../../shared/api/events.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';

const NOUNS: readonly Noun[] = ['body'];

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

/** The reports that are made from the register of matters: for which body, and which one. */
export const ReportsPage = (): ReactNode => {
  const bodies = useAppStore((state) => state.bodies);
  const error = useAppStore((state) => state.bodiesError);
  const fetchBodies = useAppStore((state) => state.fetchBodies);
  useFresh(NOUNS, fetchBodies);
  if (error) return <Failure title="The bodies can't be shown" error={error} onRetry={fetchBodies} />;
  if (!bodies) return <Loading>Opening the book …</Loading>;
  if (bodies.length === 0) {
    return (
      <Notice title="No body to report to yet">
        <p>
          Reports are for a body. <a href="#/bodies/new">Create your first body</a>, then take in the{' '}
          <a href="#/lists">lists that analysts keep</a>.
        </p>
      </Notice>
    );
  }
  return (
    <div className="list-sheet">
      <p className="sheet-hint">
        Made from the register of matters and from <a href="#/lists">the lists that analysts keep</a>.
      </p>
      {bodies.map((body) => (
        <ReportsOf key={body.id} body={body} />
      ))}
    </div>
  );
};
