import { type ReactNode, useRef } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Frame } from './components/frame.tsx';
import { KeysDialog } from './features/live/keys-dialog.tsx';
import { Screens } from './screens.tsx';
import { StoreContext } from './store/hooks.ts';
import type { AppStore } from './store/store.ts';
import { type Look, ThemeProvider } from './theme/theme-provider.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';

/** The whole page: the frame and the screen that the address names. */
export const App = ({ store, ...look }: Look & { readonly store: AppStore }): ReactNode => {
  useLeaveGuard(store);
  const keys = useRef<HTMLDialogElement>(null);
  return (
    <StoreContext value={store}>
      <ThemeProvider {...look}>
        <Router hook={useHashLocation}>
          <Frame onSearch={() => undefined} onHelp={() => keys.current?.showModal()}>
            <Screens />
          </Frame>
          <KeysDialog ref={keys} />
        </Router>
      </ThemeProvider>
    </StoreContext>
  );
};
