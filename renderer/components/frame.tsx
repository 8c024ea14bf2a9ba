import type { MouseEvent, ReactNode } from 'react';
import { useLocation } from 'wouter';
import { MAIN_ID } from './screen.tsx';

const PLACES = [
  { href: '/', label: 'Home' },
  { href: '/meetings', label: 'Meetings' },
  { href: '/actions', label: 'Actions' },
  { href: '/bodies', label: 'Bodies' },
  { href: '/people', label: 'People' },
] as const;

const isAt = (location: string, href: string): boolean =>
  location === href || (href !== '/' && location.startsWith(`${href}/`));

const Places = (): ReactNode => {
  const [location] = useLocation();
  return (
    <nav className="frame-places" aria-label="Minutebook">
      {PLACES.map(({ href, label }) => (
        <a key={href} href={`#${href}`} aria-current={isAt(location, href) ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
};

/** The address is that of the screen, so the link moves the focus by itself. */
const skipToMain = (event: MouseEvent): void => {
  event.preventDefault();
  document.getElementById(MAIN_ID)?.focus();
};

export type FrameProps = { readonly onSearch: () => void; readonly onHelp: () => void; readonly children: ReactNode };

/** What stands around every screen. */
export const Frame = ({ onSearch, onHelp, children }: FrameProps): ReactNode => (
  <div className="frame">
    <a className="skip" href={`#${MAIN_ID}`} onClick={skipToMain}>
      Skip to the content
    </a>
    <header className="frame-bar">
      <a className="frame-name" href="#/">
        Minutebook
      </a>
      <Places />
      <button type="button" className="frame-search" aria-keyshortcuts="Control+K" onClick={onSearch}>
        Search <kbd>Ctrl K</kbd>
      </button>
      <button type="button" className="frame-help" aria-label="Keys" title="What the keys do (?)" onClick={onHelp}>
        ?
      </button>
    </header>
    {children}
  </div>
);
