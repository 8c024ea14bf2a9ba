import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Noun } from '../../../shared/api/events.ts';
import type { MatterHistory } from '../../../shared/api/matters.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Loading } from '../../components/loading.tsx';
import { useKeyHelp } from '../../keys/use-key-help.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFresh } from '../../store/use-fresh.ts';
import { useIsShared } from '../../store/use-is-shared.ts';
import { Decided, Minuted, OpenAction, PaperOf } from './matter-parts.tsx';
import { fullHistory, publicHistory } from './shown-history.ts';

const NOUNS: readonly Noun[] = ['block', 'item', 'meeting', 'decision', 'action', 'matter', 'paper', 'presentation'];

type PartProps = { readonly title: string; readonly count: number; readonly children: ReactNode };

const Part = ({ title, count, children }: PartProps): ReactNode =>
  count === 0 ? null : (
    <section className="matter-part" aria-label={title}>
      <h3>
        {title} <span className="count">{count}</span>
      </h3>
      {children}
    </section>
  );

const isEmpty = ({ minutes, decisions, actions, papers }: MatterHistory): boolean =>
  [minutes, decisions, actions, papers].every(({ length }) => length === 0);

const History = ({ history }: { readonly history: MatterHistory }): ReactNode => {
  const { minutes, decisions, actions, papers } = history;
  if (isEmpty(history)) return <p className="quiet">Nothing was said about it at another meeting.</p>;
  return (
    <>
      <Part title="Open actions" count={actions.length}>
        <ul>
          {actions.map((action) => (
            <OpenAction key={action.id} action={action} />
          ))}
        </ul>
      </Part>
      <Part title="Last minutes" count={minutes.length}>
        {minutes.map((entry) => (
          <Minuted key={entry.itemId} entry={entry} />
        ))}
      </Part>
      <Part title="Decisions taken" count={decisions.length}>
        <ul>
          {decisions.map((decision) => (
            <Decided key={decision.id} decision={decision} />
          ))}
        </ul>
      </Part>
      <Part title="Papers" count={papers.length}>
        <ul>
          {papers.map((paper) => (
            <PaperOf key={paper.presented.id} paper={paper} />
          ))}
        </ul>
      </Part>
    </>
  );
};

/** All that is said about a matter, beside the text. */
export const MatterPanel = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const code = useAppStore((state) => state.matterCode);
  const history = useAppStore((state) => state.matterHistory);
  const error = useAppStore((state) => state.matterError);
  const fetchMatter = useAppStore((state) => state.fetchMatter);
  const { words } = useKeyHelp()('matterShown.leave');
  const isShared = useIsShared();
  const panel = useRef<HTMLElement>(null);
  useFresh(NOUNS, fetchMatter);
  useEffect(() => {
    if (code !== undefined) panel.current?.focus();
  }, [code]);
  if (code === undefined) return null;
  return (
    <aside className="matter" aria-label={`All that is said about ${code}`} ref={panel} tabIndex={-1}>
      <header className="matter-head">
        <h2>
          <span className="agenda-matter">{code}</span> {history?.matter.title}
        </h2>
        <IconButton icon={IconX} label="Close" title={`Back to the text (${words})`} onClick={onClose} />
      </header>
      {error ? <p role="alert">{error.message}</p> : null}
      {history ? (
        <History history={isShared ? publicHistory(history) : fullHistory(history)} />
      ) : (
        <Loading>Looking it up …</Loading>
      )}
    </aside>
  );
};
