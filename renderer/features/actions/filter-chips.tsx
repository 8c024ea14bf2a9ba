import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type ActionTerm, termWords } from '../../../shared/domain/action-terms.ts';
import { useAppStore } from '../../store/hooks.ts';

const keyOf = ({ field, is }: ActionTerm): string => `${field}${is}`;

/** What narrows the register, each of which a click takes away. */
export const FilterChips = (): ReactNode => {
  const terms = useAppStore((state) => state.registerView.terms);
  const showRegister = useAppStore((state) => state.showRegister);
  if (terms.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label="Narrowed to">
      {terms.map((term) => (
        <li key={keyOf(term)} className="filter-chip">
          {termWords(term)}
          <button
            type="button"
            aria-label={`Take away ${termWords(term)}`}
            title="Take away"
            onClick={() => showRegister({ terms: terms.filter((one) => one !== term) })}
          >
            <IconX className="icon" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
};
