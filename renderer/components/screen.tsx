import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type ScreenSlots, ScreenSlotsContext } from './screen-slots.ts';
import { type Crumb, Trail } from './trail.tsx';

export type ScreenProps = {
  /** What the screen is called; a page that knows better says so by `useScreenTitle`. */
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  /** What stands quietly behind the title: a date, a state. */
  readonly detail?: string | undefined;
  /** The ways to the other screens of the same thing. */
  readonly tabs?: ReactNode;
  /** A page that fills the screen and scrolls in its own parts brings its own main landmark. */
  readonly fills?: boolean;
  readonly children: ReactNode;
};

const windowTitle = (title: string, crumbs: readonly Crumb[]): string =>
  [title, ...crumbs.map(({ label }) => label).reverse(), 'Minutebook'].join(' – ');

/** Where the skip link leads. */
export const MAIN_ID = 'main';

/** One screen: the line that says where we are, and the page below it. */
export const Screen = ({ title, crumbs = [], detail, tabs, fills = false, children }: ScreenProps): ReactNode => {
  const [name, setName] = useState<string>();
  const [acts, setActs] = useState<HTMLElement | null>(null);
  const slots = useMemo<ScreenSlots>(() => ({ acts, name: setName }), [acts]);
  const heading = name ?? title;
  const documentTitle = windowTitle(heading, crumbs);
  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);
  return (
    <div className="screen">
      <Trail crumbs={crumbs} title={heading} detail={detail} tabs={tabs} actsRef={setActs} />
      <ScreenSlotsContext value={slots}>
        {fills ? (
          children
        ) : (
          <main className="screen-main" id={MAIN_ID} tabIndex={-1}>
            {children}
          </main>
        )}
      </ScreenSlotsContext>
    </div>
  );
};
