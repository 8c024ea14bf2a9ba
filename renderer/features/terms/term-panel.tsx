import type { ReactNode } from 'react';
import type { TermRow } from '../../../shared/api/terms.ts';
import { Panel } from '../home/panel.tsx';
import { TermWords } from './term-words.tsx';

const SHOWN = 8;

/** Terms of office and vacant seats across all bodies; nothing at all where no seat asks for anybody. */
export const TermPanel = ({ terms }: { readonly terms: readonly TermRow[] }): ReactNode => {
  const rest = terms.length - Math.min(terms.length, SHOWN);
  if (terms.length === 0) return null;
  return (
    <Panel title="Seats and terms" total={terms.length} none={null}>
      <ul>
        {terms.slice(0, SHOWN).map((term) => (
          <li key={term.id}>
            <a className="panel-line" href={`#/bodies/${term.bodyId}`}>
              <span className="panel-key">{term.bodyCode}</span> <TermWords term={term} />
            </a>
          </li>
        ))}
      </ul>
      {rest === 0 ? null : <p className="quiet">and {rest} more, on the pages of their bodies.</p>}
    </Panel>
  );
};
