import type { ReactNode } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Notice } from './components/notice.tsx';
import { TopBar } from './components/top-bar.tsx';
import { LivePage } from './features/live/live-page.tsx';
import { MeetingsPage } from './features/meetings/meetings-page.tsx';
import { StoreContext } from './store/hooks.ts';
import type { AppStore } from './store/store.ts';
import { useLeaveGuard } from './use-leave-guard.ts';

const Lost = (): ReactNode => (
  <>
    <TopBar title="Not found" />
    <Notice title="There is no such page">
      <p>
        Go back to the <a href="#/">list of meetings</a>.
      </p>
    </Notice>
  </>
);

const Screens = (): ReactNode => (
  <Switch>
    <Route path="/">
      <MeetingsPage />
    </Route>
    <Route path="/meetings/:id/live">{({ id }) => <LivePage key={id} meetingId={id} />}</Route>
    <Route>
      <Lost />
    </Route>
  </Switch>
);

/** The screens by their address. Addresses stand behind the #, so that no host has to know them. */
export const App = ({ store }: { readonly store: AppStore }): ReactNode => {
  useLeaveGuard(store);
  return (
    <StoreContext.Provider value={store}>
      <Router hook={useHashLocation}>
        <Screens />
      </Router>
    </StoreContext.Provider>
  );
};
