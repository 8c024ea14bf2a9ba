import { useMediaQuery } from '@mantine/hooks';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** A column that lies over the text while it is used, where the window is too narrow for it to stand beside it. */
export type Drawer = 'agenda' | 'side';

const NARROW = '(max-width: 1120px)';

const isOver = (target: Element): boolean => target.closest('[role="dialog"], dialog') !== null;

export const isDrawer = (name: string): name is Drawer => name === 'agenda' || name === 'side';

/** The columns of a narrow window: open when they are asked for, and gone when the keyboard is elsewhere again. */
export const useDrawers = (screen: RefObject<HTMLElement | null>, focusText: () => void) => {
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false;
  const [drawn, setDrawn] = useState<Drawer>();
  const before = useRef<Element | null>(null);
  const open = isNarrow ? drawn : undefined;
  useEffect(() => {
    if (!isNarrow) setDrawn(undefined);
  }, [isNarrow]);
  const show = (drawer: Drawer): void => {
    if (!open) before.current = document.activeElement;
    // It has to be drawn before something in it can have the focus.
    flushSync(() => setDrawn(drawer));
  };
  /** Back to where the caret was: in the text, or in a field of it. */
  const close = (): void => {
    const place = before.current;
    setDrawn(undefined);
    if (place instanceof HTMLElement && place.closest('[data-region="text"]') && place.isConnected) place.focus();
    else focusText();
  };
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!open) return undefined;
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element) || isOver(target) || target.closest('[data-opens]')) return;
      if (!screen.current?.querySelector(`[data-region="${open}"]`)?.contains(target)) setDrawn(undefined);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const isElsewhere = event.target instanceof Element && isOver(event.target);
      if (event.key !== 'Escape' || event.defaultPrevented || isElsewhere) return;
      event.preventDefault();
      latest.current();
    };
    // On its way down: the text keeps it to itself.
    document.addEventListener('focusin', onFocus, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('focusin', onFocus, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [open, screen]);
  return { isNarrow, open, show, close };
};

export type Drawers = ReturnType<typeof useDrawers>;
