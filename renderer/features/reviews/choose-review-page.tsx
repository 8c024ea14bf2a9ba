import { type ReactNode, useEffect, useRef } from 'react';
import { Redirect } from 'wouter';
import type { BodyRow } from '../../../shared/api/bodies.ts';
import type { Noun } from '../../../shared/api/events.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { type KeyHint, KeyHints } from '../../keys/key-hints.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';

const NOUNS: readonly Noun[] = ['body', 'action'];

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

/** Of which body the open actions are gone through; not asked when there is one. */
export const ChooseReviewPage = (): ReactNode => {
  const bodies = useAppStore((state) => state.bodies);
  const error = useAppStore((state) => state.bodiesError);
  const fetchBodies = useAppStore((state) => state.fetchBodies);
  useFresh(NOUNS, fetchBodies);
  if (error) return <Failure title="The bodies can’t be shown" error={error} onRetry={fetchBodies} />;
  if (!bodies) return <Loading>Opening the book …</Loading>;
  const [first, ...others] = bodies;
  if (first) return others.length === 0 ? <Redirect to={addressFor(first)} replace /> : <Choice bodies={bodies} />;
  return (
    <Notice title="No body yet">
      <p>
        The open actions of a body are gone through here before its next meeting.{' '}
        <a href="#/bodies/new">Create your first body</a>.
      </p>
    </Notice>
  );
};
