import { type ReactNode, useEffect, useRef } from 'react';
import { Redirect } from 'wouter';
import type { BodyRow } from '../../../shared/api/bodies.ts';
import { Notice } from '../../components/notice.tsx';
import { type KeyHint, KeyHints } from '../../keys/key-hints.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { OfBodies } from '../bodies/of-bodies.tsx';

const HINTS: readonly KeyHint[] = [{ of: ['reviewChoice.next', 'reviewChoice.previous'], does: 'down and up' }];

const addressFor = ({ id }: BodyRow): string => `/bodies/${id}/review`;

const Choice = ({ bodies }: { readonly bodies: readonly BodyRow[] }): ReactNode => {
  const panel = useRef<HTMLElement>(null);
  const go = (by: 1 | -1): void => {
    const links = [...(panel.current?.querySelectorAll('a') ?? [])];
    const here = links.findIndex((link) => link === document.activeElement);
    links[here === -1 ? 0 : Math.min(Math.max(here + by, 0), links.length - 1)]?.focus();
  };
  useKeys('reviewChoice', () => ({ next: () => go(1), previous: () => go(-1) }));
  // Once, and after the screen itself got the focus: Enter goes on at once.
  useEffect(() => {
    const first = setTimeout(() => panel.current?.querySelector('a')?.focus());
    return () => clearTimeout(first);
  }, []);
  return (
    <section className="panel choice" aria-labelledby="choice-title" ref={panel}>
      <h2 id="choice-title">Of which body?</h2>
      <ul>
        {bodies.map((body) => (
          <li key={body.id}>
            <a className="panel-line" href={`#${addressFor(body)}`}>
              <span className="panel-key">{body.code}</span> <span className="panel-text">{body.name}</span>{' '}
              <span className="panel-end">{body.openActions} open</span>
            </a>
          </li>
        ))}
      </ul>
      <KeyHints hints={HINTS} />
    </section>
  );
};

const NoBody = (): ReactNode => (
  <Notice title="No body yet">
    <p>
      The open actions of a body are gone through here before its next meeting.{' '}
      <a href="#/bodies/new">Create your first body</a>.
    </p>
  </Notice>
);

/** Of which body the open actions are gone through; not asked when there is one. */
export const ChooseReviewPage = (): ReactNode => (
  <OfBodies none={<NoBody />}>
    {(bodies) => (bodies.length === 1 ? <Redirect to={addressFor(bodies[0])} replace /> : <Choice bodies={bodies} />)}
  </OfBodies>
);
