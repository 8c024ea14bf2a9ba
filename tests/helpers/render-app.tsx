import { notifications } from '@mantine/notifications';
import { cleanup, render } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import { App } from '../../renderer/app.tsx';
import type { Speller } from '../../renderer/spelling/speller.ts';
import { type AppStore, createAppStore } from '../../renderer/store/store.ts';
import type { FakeClock } from './fake-clock.ts';
import type { Desk, Office } from './in-process.ts';

type Place = readonly [office: Office, desk: Desk, clock: FakeClock, address: string, startSpeller?: () => Speller];

/** The whole page over a desk of the office, at an address behind the #. */
export const renderApp = (...[office, desk, clock, address, startSpeller]: Place): AppStore => {
  window.location.hash = address;
  const store = createAppStore({
    client: desk.client,
    clock,
    makeId: office.makeId,
    files: desk.files,
    ...(startSpeller ? { startSpeller } : {}),
  });
  render(<App store={store} env="test" />);
  onTestFinished(() => {
    // They are kept beside the page and would be shown on the next one.
    notifications.clean();
    cleanup();
    office.app.close();
  });
  return store;
};
