import './no-compiled-code.ts';

import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/inter/wght-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './styles/mantine.css';
import './styles/frame.css';
import './styles/keys.css';
import './styles/card.css';
import './styles/fields.css';
import './styles/sheet.css';
import './styles/house-style.css';
import './styles/palette.css';
import './styles/home.css';
import './styles/register-tables.css';
import './styles/actions.css';
import './styles/action.css';
import './styles/pictures.css';
import './styles/registers.css';
import './styles/action-list.css';
import './styles/plan.css';
import './styles/planner.css';
import './styles/terms.css';
import './styles/papers.css';
import './styles/paper-register.css';
import './styles/attendance.css';
import './styles/attendance-year.css';
import './styles/live.css';
import './styles/history.css';
import './styles/question.css';
import './styles/sitting.css';
import './styles/matter.css';
import './styles/room.css';
import './styles/read-back.css';
import './styles/editor.css';
import './styles/tables.css';
import './styles/text-marks.css';
import './styles/completion.css';
import './styles/documents.css';
import './styles/hand-out.css';
import './styles/packs.css';
import './styles/chasing.css';
import './styles/preview.css';
import './styles/record.css';
import './styles/review.css';
import './styles/returned.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { v7 as makeUuid } from 'uuid';
import { meetingOfReadBack } from '../shared/api/public-window.ts';
import { createBrowserFiles } from './api/browser-files.ts';
import { createClient } from './api/client.ts';
import { createDesktopFiles } from './api/desktop-files.ts';
import { createHttpTransport } from './api/http-transport.ts';
import { createIpcTransport, findBridge } from './api/ipc-transport.ts';
import { publicTransport } from './api/public-transport.ts';
import { createBrowserSecondWindow, createDesktopSecondWindow } from './api/second-window.ts';
import type { Transport } from './api/transport.ts';
import { App } from './app.tsx';
import { systemClock } from './editor/saver/clock.ts';
import { PublicApp } from './public-app.tsx';
import { startSpeller } from './spelling/start-speller.ts';
import { createAppStore } from './store/store.ts';

const metaContent = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="minutebook-${name}"]`)?.content ?? '';

/** In a window of the desktop program the bridge is there; in a browser the loopback host is asked. */
const bridge = findBridge(window);

const chooseTransport = (): Transport =>
  bridge ? createIpcTransport(bridge) : createHttpTransport({ token: metaContent('token'), page: crypto.randomUUID() });

// Styles that are written into the page have to know the nonce: Mantine asks for it, its windows ask get-nonce.
const nonce = metaContent('nonce');
setNonce(nonce);

const root = document.querySelector('#root');
if (!root) throw new Error('The page has no place to draw in');
/** A window that others see is one from its first moment to its last: what it may ask for depends on it. */
const isPublicWindow = (): boolean => meetingOfReadBack(window.location.hash) !== undefined;
const startsPublic = isPublicWindow();
window.addEventListener('hashchange', () => {
  if (isPublicWindow() !== startsPublic) window.location.reload();
});

const store = createAppStore({
  client: createClient(startsPublic ? publicTransport(chooseTransport()) : chooseTransport()),
  secondWindow: bridge ? createDesktopSecondWindow(bridge) : createBrowserSecondWindow(),
  files: bridge ? createDesktopFiles(bridge) : createBrowserFiles(),
  clock: systemClock,
  makeId: makeUuid,
  startSpeller,
});
/** How long the first picture waits for a host that does not say how it is to look. */
const PATIENCE_MS = 300;
const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
await Promise.race([store.getState().fetchSettings(), patience]);
createRoot(root).render(
  <StrictMode>
    {startsPublic ? <PublicApp store={store} nonce={nonce} /> : <App store={store} nonce={nonce} />}
  </StrictMode>,
);
