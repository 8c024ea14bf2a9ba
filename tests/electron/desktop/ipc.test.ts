import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type App, openApp } from '../../../electron/core/app.ts';
import { connectIpc } from '../../../electron/desktop/ipc.ts';
import { CALL_CHANNEL, CHANGED_CHANNEL } from '../../../shared/api/bridge.ts';
import { MAX_REQUEST_BYTES } from '../../../shared/api/limits.ts';
import { makeEditId } from '../../helpers/create-book.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { unwrap } from '../../helpers/unwrap.ts';
import { aFrame, BrowserWindow, FakeWebContents, ipcMain, resetElectron } from './fake-electron.ts';
import { FOREIGN_FRAMES } from './foreign-frames.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

let app: App;
let disconnect: () => void;
/** The calls that came through to the application. */
let reached: unknown[][];

beforeEach(async () => {
  resetElectron();
  reached = [];
  app = unwrap(await openApp({ file: join(temporaryFolder(), 'minutebook.db') }));
  const watched: App['call'] = (...words) => {
    reached.push(words);
    return app.call(...words);
  };
  disconnect = connectIpc({ ...app, call: watched });
});
afterEach(() => {
  disconnect();
  app.close();
});

const invoke = async (event: unknown, ...words: unknown[]): Promise<unknown> => {
  const handler = ipcMain.handlers.get(CALL_CHANNEL);
  if (!handler) throw new Error('Nobody answers the channel.');
  return handler(event, ...words);
};
const fromWindow = (frame: unknown = aFrame()) => ({ sender: new BrowserWindow({}).webContents, senderFrame: frame });
const load = (window: BrowserWindow) =>
  invoke(
    { sender: window.webContents, senderFrame: aFrame() },
    'meetings.load',
    JSON.stringify({ editId: makeEditId(), file: smallMeeting() }),
  );

describe('connectIpc', () => {
  it('answers the page of our window as the application does', async () => {
    const answer = await invoke(fromWindow(), 'meetings.list', '{}');
    expect(answer).toEqual(await app.call('meetings.list', {}));
    expect(answer).toMatchObject({ ok: true, value: { rows: [], total: 0 } });
  });

  it('listens on one channel only, and on none when it is disconnected', () => {
    expect([...ipcMain.handlers.keys()]).toEqual([CALL_CHANNEL]);
    disconnect();
    expect([...ipcMain.handlers.keys()]).toEqual([]);
  });

  it.each(FOREIGN_FRAMES)('refuses %s, in an envelope', async (_what, frame) => {
    const answer = await invoke(fromWindow(frame), 'meetings.list', '{}');
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(reached).toEqual([]);
  });

  it('refuses a webview or a window that is closed', async () => {
    const event = { sender: new FakeWebContents(), senderFrame: aFrame() };
    expect(await invoke(event, 'meetings.list', '{}')).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(reached).toEqual([]);
  });

  it.each(['', 'constructor', '__proto__', 'hasOwnProperty', 'meetings', 'meetings.drop'])(
    'knows no method "%s"',
    async (name) => {
      expect(await invoke(fromWindow(), name, '{}')).toMatchObject({ ok: false, error: { code: 'unknownMethod' } });
    },
  );

  it.each([
    ['no text', {}],
    ['nothing', undefined],
    ['what is no JSON', '{"a":'],
    ['an empty text', ''],
  ])('refuses %s as input', async (_what, body) => {
    const answer = await invoke(fromWindow(), 'meetings.list', body);
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    expect(reached).toEqual([]);
  });

  it('refuses a name that is no text', async () => {
    const answer = await invoke(fromWindow(), ['meetings.list'], '{}');
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
  });

  it('refuses a request over the limit before it is read, counted in bytes', async () => {
    const bodyOf = (bytes: number) => `"${'é'.repeat((bytes - 2) / 2)}"`;
    const answerTo = (bytes: number) => invoke(fromWindow(), 'meetings.list', bodyOf(bytes));
    expect(await answerTo(MAX_REQUEST_BYTES + 2)).toMatchObject({ ok: false, error: { code: 'tooLarge' } });
    expect(reached).toEqual([]);
    expect(await answerTo(MAX_REQUEST_BYTES)).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    expect(reached).toHaveLength(1);
  });

  it('tells the other windows what one of them changed, and not that one', async () => {
    const [writer, reader] = [new BrowserWindow({}), new BrowserWindow({})];
    expect(await load(writer)).toMatchObject({ ok: true });
    expect(writer.webContents.sent).toEqual([]);
    expect(reader.webContents.sent).toMatchObject([[CHANGED_CHANNEL, { rows: expect.any(Array) }]]);
  });

  it('tells nobody any more when it is disconnected', async () => {
    const reader = new BrowserWindow({});
    disconnect();
    await app.call('meetings.load', { editId: makeEditId(), file: smallMeeting() });
    expect(reader.webContents.sent).toEqual([]);
  });
});
