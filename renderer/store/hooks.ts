import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppState, AppStore } from './store.ts';

export const StoreContext = createContext<AppStore | undefined>(undefined);

export const useAppStoreApi = (): AppStore => {
  const store = useContext(StoreContext);
  if (!store) throw new Error('There is no store around this part of the screen');
  return store;
};

/** A part of the state. The selector has to give the same object for the same state. */
export const useAppStore = <Part>(select: (state: AppState) => Part): Part => useStore(useAppStoreApi(), select);
