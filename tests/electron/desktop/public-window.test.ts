import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { App } from '../../../electron/core/app.ts';
import { connectFiles } from '../../../electron/desktop/files.ts';
import { connectIpc } from '../../../electron/desktop/ipc.ts';
import { connectPublicWindow, publicWindowOptions } from '../../../electron/desktop/public-window.ts';
import { openWindow, showWindow, windowOptions } from '../../../electron/desktop/window.ts';
import {
  BYTES_CHANNEL,
  CALL_CHANNEL,
  CHANGED_CHANNEL,
  OPEN_CHANNEL,
  PLACE_CHANNEL,
  READ_BACK_CHANNEL,
  SAVE_CHANNEL,
} from '../../../shared/api/bridge.ts';
import { methodNames } from '../../../shared/api/contract.ts';
import type { Changed } from '../../../shared/api/events.ts';
import { ok } from '../../../shared/result.ts';
import { aFrame, BrowserWindow, ipcMain, resetElectron } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const PRELOAD = '/program/preload.cjs';
const MEETING = '0192f0c0-0000-7000-8000-000000009147';
const ADDRESS = `minutebook://book/#/meetings/${MEETING}/read-back`;

/** The program with nothing behind it but what was asked of it. */
const createApp = () => {
  const asked: string[] = [];
  let tell: (event: Changed) => void = () => undefined;
  const app: App = {
    call: async (name) => {
      asked.push(name);
      return ok({ rows: [], total: 0 });
    },
    onChanged: (listener) => {
      tell = listener;
      return () => undefined;
    },
    close: () => undefined,
  };
  return { app, asked, tell: (event: Changed) => tell(event) };
};

const ask = (window: BrowserWindow, channel: string, ...words: unknown[]): unknown =>
  ipcMain.handlers.get(channel)?.({ sender: window.webContents, senderFrame: aFrame() }, ...words);

const windowAt = (index: number): BrowserWindow => {
  const window = BrowserWindow.open[index];
  if (!window) throw new Error(`There is no window ${index}`);
  return window;
};

describe('the window that others see', () => {
  const { app, asked, tell } = createApp();
  let own: BrowserWindow;
  beforeEach(async () => {
    resetElectron();
    asked.length = 0;
    connectIpc(app);
    connectFiles('/data/minutebook.db');
    connectPublicWindow(PRELOAD);
    await openWindow(PRELOAD);
    own = windowAt(0);
  });
  const open = (meeting: unknown = MEETING) => ask(own, READ_BACK_CHANNEL, meeting);

  it('is a page of our own scheme, with no more rights than any', async () => {
    expect(await open()).toEqual({ ok: true, value: undefined });
    expect(windowAt(1).did).toEqual([`load ${ADDRESS}`, 'show', 'focus']);
    expect(windowAt(1).options).toEqual(publicWindowOptions(PRELOAD));
    expect(publicWindowOptions(PRELOAD).webPreferences).toEqual(windowOptions(PRELOAD).webPreferences);
  });

  it.each(['', '../..', 'https://example.com', `${MEETING}/live`, null, 7, { meetingId: MEETING }])(
    'is opened for a meeting and nothing else: %j',
    async (meeting) => {
      expect(await open(meeting)).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
      expect(BrowserWindow.open).toHaveLength(1);
    },
  );

  it('is one: opened again, it shows the other meeting', async () => {
    await open();
    await open(MEETING.replace('9147', '9148'));
    expect(BrowserWindow.open).toHaveLength(2);
    expect(windowAt(1).did.at(-2)).toBe(`load ${ADDRESS.replace('9147', '9148')}`);
  });

  it('is given nothing but public data, whatever it asks for', async () => {
    await open();
    const ofRoom = await Promise.all(methodNames.map((name) => ask(windowAt(1), CALL_CHANNEL, name, '{}')));
    expect(asked).toEqual(['readBack.get', 'settings.get']);
    expect(ofRoom.filter((answer) => JSON.stringify(answer).includes('refused'))).toHaveLength(methodNames.length - 2);
    asked.length = 0;
    for (const name of methodNames) await ask(own, CALL_CHANNEL, name, '{}');
    expect(asked, 'the control').toEqual(methodNames);
  });

  it('opens and saves no file, and no window', async () => {
    await open();
    const answers = [OPEN_CHANNEL, BYTES_CHANNEL, PLACE_CHANNEL, SAVE_CHANNEL, READ_BACK_CHANNEL].map((channel) =>
      ask(windowAt(1), channel, MEETING, ''),
    );
    for (const answer of await Promise.all(answers)) {
      expect(answer).toMatchObject({ ok: false, error: { message: expect.stringContaining('that others see') } });
    }
    expect(BrowserWindow.open).toHaveLength(2);
  });

  it('is told what changed, in ids alone', async () => {
    await open();
    const changed = { seq: 3, rows: [{ noun: 'block' as const, id: 'b' }] };
    tell(changed);
    expect(windowAt(1).webContents.sent).toEqual([[CHANGED_CHANNEL, changed]]);
  });

  it('goes with the window that it was opened from', async () => {
    await open();
    own.close();
    expect(BrowserWindow.open).toEqual([]);
  });

  it('is never taken for the secretary’s own by a second start of the program', async () => {
    await open();
    BrowserWindow.open.reverse();
    showWindow();
    expect(windowAt(0).did.filter((what) => what === 'restore')).toEqual([]);
    expect(own.did).toContain('restore');
  });
});
