import type { MouseEvent, ReactNode } from 'react';
import { useLocation } from 'wouter';
import { screens } from '../../shared/api/screens.ts';
import { KeyCap } from '../keys/key-cap.tsx';
import { useKeyHelp } from '../keys/use-key-help.ts';
import { MAIN_ID } from './screen.tsx';
import { ShareStatus } from './share-status.tsx';

const PLACES = screens.filter(({ menu }) => menu === 'frame');

const isAt = (location: string, href: string): boolean =>
  location === href || (href !== '/' && location.startsWith(`${href}/`));

/** Screens that belong to a register, by the beginnings of their addresses. */
const BELOW: Readonly<Record<string, RegExp>> = {
  '/actions': /^\/(?:review|chasing|replies)(?:\/|$)|^\/bodies\/[^/]+\/review(?:\/|$)/u,
  '/matters': /^\/(?:lists|reports)(?:\/|$)/u,
};

/** The place in whose register a screen is, be it not by its address. */
const placeOf = (location: string): string | undefined =>
  Object.keys(BELOW).find((place) => BELOW[place]?.test(location)) ??
  PLACES.find(({ address }) => isAt(location, address))?.address;

const Places = (): ReactNode => {
  const [location] = useLocation();
  return (
    <nav className="frame-places" aria-label="Minutebook">
      {PLACES.map(({ address, name }) => (
        <a key={address} href={`#${address}`} aria-current={placeOf(location) === address ? 'page' : undefined}>
          {name}
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

const FrameButtons = ({ onSearch, onHelp }: Omit<FrameProps, 'children'>): ReactNode => {
  const help = useKeyHelp();
  return (
    <>
      <button
        type="button"
        className="frame-search"
        aria-keyshortcuts={help('everywhere.search').aria}
        onClick={onSearch}
      >
        Search <KeyCap of="everywhere.search" />
      </button>
      <button
        type="button"
        className="frame-help"
        aria-label="Keys"
        title={`What the keys do (${help('everywhere.help').words})`}
        onClick={onHelp}
      >
        ?
      </button>
    </>
  );
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
      <ShareStatus className="frame-share" />
      <FrameButtons onSearch={onSearch} onHelp={onHelp} />
    </header>
    {children}
  </div>
);
