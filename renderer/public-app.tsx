import type { ReactNode } from 'react';
import { Route, Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ReadBackPage } from './features/read-back/read-back-page.tsx';
import { StoreContext } from './store/hooks.ts';
import type { AppStore } from './store/store.ts';
import { type Look, ThemeProvider } from './theme/theme-provider.tsx';

/** The whole page of a window that others see: no frame, no search, no keys, nothing that could ask for more. */
export const PublicApp = ({ store, ...look }: Look & { readonly store: AppStore }): ReactNode => (
  <StoreContext value={store}>
    <ThemeProvider {...look}>
      <Router hook={useHashLocation}>
        <Route path="/meetings/:id/read-back">{({ id }) => <ReadBackPage key={id} meetingId={id} />}</Route>
      </Router>
    </ThemeProvider>
  </StoreContext>
);
