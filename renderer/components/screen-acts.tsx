import { type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';
import { ScreenSlotsContext } from './screen-slots.ts';

/** Puts the buttons of a page into the line above it, at its end. */
export const ScreenActs = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const { acts } = useContext(ScreenSlotsContext);
  return acts ? createPortal(children, acts) : null;
};
