import type { ReactNode } from 'react';

export type SectionListProps = { readonly sections: readonly (readonly [id: string, title: string])[] };

/** Behind the # stands the address of the screen, so these move by themselves. */
const goTo = (id: string): void => {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
};

/** The parts of a long screen, each one key away. */
export const SectionList = ({ sections }: SectionListProps): ReactNode => (
  <nav className="section-list" aria-label="Parts of this screen">
    <ul>
      {sections.map(([id, title]) => (
        <li key={id}>
          <button type="button" onClick={() => goTo(id)}>
            {title}
          </button>
        </li>
      ))}
    </ul>
  </nav>
);
