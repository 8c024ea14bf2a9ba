import { createContext, useContext, useEffect } from 'react';

/** What a page may say to the screen around it. */
export type ScreenSlots = {
  /** The place for buttons in the line above the page; undefined until it is drawn. */
  readonly acts: HTMLElement | null;
  name(title: string | undefined): void;
};

export const ScreenSlotsContext = createContext<ScreenSlots>({ acts: null, name: () => undefined });

/** Names the screen after what was fetched for it: 'CSC' in place of 'Body'. */
export const useScreenTitle = (title: string | undefined): void => {
  const { name } = useContext(ScreenSlotsContext);
  useEffect(() => {
    name(title);
    return () => name(undefined);
  }, [name, title]);
};
