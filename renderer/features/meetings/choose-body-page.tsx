import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import type { BodyRow } from '../../../shared/api/bodies.ts';
import { Notice } from '../../components/notice.tsx';
import { OfBodies } from '../bodies/of-bodies.tsx';

const addressFor = ({ id }: BodyRow): string => `/bodies/${id}/new-meeting`;

const NoBody = (): ReactNode => (
  <Notice title="No body to meet yet">
    <p>
      Meetings belong to a body. <a href="#/bodies/new">Create your first body</a>, then plan its meeting.
    </p>
  </Notice>
);

const Choice = ({ bodies }: { readonly bodies: readonly BodyRow[] }): ReactNode => (
  <section className="panel choice" aria-labelledby="choice-title">
    <h2 id="choice-title">Of which body?</h2>
    <ul>
      {bodies.map((body) => (
        <li key={body.id}>
          <a className="panel-line" href={`#${addressFor(body)}`}>
            <span className="panel-key">{body.code}</span> <span className="panel-text">{body.name}</span>
          </a>
        </li>
      ))}
    </ul>
  </section>
);

/** The first question of a new meeting; not asked when there is one body. */
export const ChooseBodyPage = (): ReactNode => (
  <OfBodies none={<NoBody />}>
    {(bodies) => (bodies.length === 1 ? <Redirect to={addressFor(bodies[0])} replace /> : <Choice bodies={bodies} />)}
  </OfBodies>
);
