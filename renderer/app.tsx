import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ScreenGuard } from './components/screen-guard.tsx';
import { Screens } from './screens.tsx';
import { Shell } from './shell.tsx';
import { StoreContext } from './store/hooks.ts';
import type { AppStore } from './store/store.ts';
import { type Look, ThemeProvider } from './theme/theme-provider.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';

/** The whole page: the frame and the screen that the address names. */
export const App = ({ store, ...look }: Look & { readonly store: AppStore }): ReactNode => {
  useLeaveGuard(store);
  return (
    <StoreContext value={store}>
      <ThemeProvider {...look}>
        <Router hook={useHashLocation}>
          <Shell>
            <ScreenGuard>
              <Screens />
            </ScreenGuard>
          </Shell>
        </Router>
      </ThemeProvider>
    </StoreContext>
  );
};
