import type { ReactNode } from 'react';
import type { BodyRow } from '../../../shared/api/bodies.ts';
import type { Noun } from '../../../shared/api/events.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';

/** Rows of bodies count what they have. */
const NOUNS: readonly Noun[] = ['body', 'seat', 'meeting', 'action'];

type Props = {
  /** What is said where there are none. */
  readonly none: ReactNode;
  readonly children: (bodies: readonly [BodyRow, ...BodyRow[]]) => ReactNode;
};

/** A screen that begins with the bodies of the book: what it shows of them, or what there is to be said in their place. */
export const OfBodies = ({ none, children }: Props): ReactNode => {
  const bodies = useAppStore((state) => state.bodies);
  const error = useAppStore((state) => state.bodiesError);
  const fetchBodies = useAppStore((state) => state.fetchBodies);
  useFresh(NOUNS, fetchBodies);
  if (bodies) {
    const [first, ...others] = bodies;
    return first ? children([first, ...others]) : none;
  }
  if (error) return <Failure title="The bodies can’t be shown" error={error} onRetry={fetchBodies} />;
  return <Loading>Opening the book …</Loading>;
};
