import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { StoreContext } from '../../renderer/store/hooks.ts';
import { type AppStore, createAppStore } from '../../renderer/store/store.ts';
import { ThemeProvider } from '../../renderer/theme/theme-provider.tsx';
import { createFakeClock } from './fake-clock.ts';
import type { Desk, Office } from './in-process.ts';

/** One page without the frame around it, over a desk of the office. The office is closed when the test is over. */
export const renderScreen = (office: Office, desk: Desk, page: ReactNode, clock = createFakeClock()): AppStore => {
  const store = createAppStore({ client: desk.client, clock, makeId: office.makeId, files: desk.files });
  render(
    <StoreContext value={store}>
      <ThemeProvider env="test">
        <Router hook={useHashLocation}>{page}</Router>
      </ThemeProvider>
    </StoreContext>,
  );
  onTestFinished(() => {
    cleanup();
    office.app.close();
  });
  return store;
};
