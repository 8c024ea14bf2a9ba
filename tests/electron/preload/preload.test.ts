import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../../shared/api/bridge.ts';
import { commandNames } from '../../../shared/api/commands.ts';
import { methodNames } from '../../../shared/api/contract.ts';
import { contextBridge, ipcRenderer, resetElectron } from '../desktop/fake-electron.ts';

vi.mock('electron', () => import('../desktop/fake-electron.ts'));

const isBridge = (value: unknown): value is Bridge =>
  typeof value === 'object' && value !== null && 'call' in value && 'on' in value;

let exposed: ReadonlyMap<string, unknown>;
const bridge = (): Bridge => {
  const value = exposed.get('minutebook');
  if (!isBridge(value)) throw new Error('The page was given no bridge.');
  return value;
};

beforeAll(async () => {
  await import('../../../electron/preload/preload.ts');
  exposed = new Map(contextBridge.exposed);
});
beforeEach(resetElectron);

describe('the preload script', () => {
  it('gives the page six functions and nothing else', () => {
    expect([...exposed.keys()]).toEqual(['minutebook']);
    expect(Object.keys(bridge())).toEqual([
      'call',
      'on',
      'openFile',
      'openBytes',
      'choosePlace',
      'saveFile',
      'chooseFolder',
      'saveFolder',
      'openReadBack',
    ]);
  });

  it('passes on every method of the contract, its input as JSON text', async () => {
    for (const name of methodNames) await bridge().call(name, { a: [1, undefined], b: undefined });
    expect(ipcRenderer.invoked).toEqual(methodNames.map((name) => ['minutebook:call', name, '{"a":[1,null]}']));
  });

  it('gives back what the main process answered', async () => {
    expect(await bridge().call('meetings.list', {})).toEqual({ ok: true, value: 'answered' });
  });

  it.each(['', 'meetings', 'constructor', 'toString', '__proto__', 'minutebook:changed', 'meetings.list '])(
    'keeps back "%s", which is no method',
    async (name) => {
      expect(await bridge().call(name, {})).toMatchObject({ ok: false, error: { code: 'unknownMethod' } });
      expect(ipcRenderer.invoked).toEqual([]);
    },
  );

  it('tells what changed without the event of Electron, until it is told to stop', () => {
    const heard: unknown[][] = [];
    const stop = bridge().on('changed', (...words) => heard.push(words));
    ipcRenderer.emit('minutebook:changed', { sender: ipcRenderer }, { seq: 1, rows: [] });
    stop();
    ipcRenderer.emit('minutebook:changed', { sender: ipcRenderer }, { seq: 2, rows: [] });
    expect(heard).toEqual([[{ seq: 1, rows: [] }]]);
    expect(ipcRenderer.listenerCount('minutebook:changed')).toBe(0);
  });

  it('tells what was chosen in the menu, and only words that are known', () => {
    const heard: unknown[] = [];
    bridge().on('command', (command) => heard.push(command));
    for (const word of [...commandNames, 'quit', 'constructor', '', null, { command: 'goHome' }]) {
      ipcRenderer.emit('minutebook:command', { sender: ipcRenderer }, word);
    }
    expect(heard).toEqual([...commandNames]);
  });

  it('passes on what is to be done with files', async () => {
    await bridge().openFile();
    await bridge().openBytes('image');
    await bridge().choosePlace('minutes.docx');
    await bridge().saveFile('token', 'QQ==');
    await bridge().chooseFolder('a');
    await bridge().saveFolder('token', { folder: 'a', files: [] });
    expect(ipcRenderer.invoked).toEqual([
      ['minutebook:open-file'],
      ['minutebook:open-bytes', 'image'],
      ['minutebook:choose-place', 'minutes.docx'],
      ['minutebook:save-file', 'token', 'QQ=='],
      ['minutebook:choose-folder', 'a'],
      ['minutebook:save-folder', 'token', { folder: 'a', files: [] }],
    ]);
  });

  it('passes on which meeting is to be shown to others', async () => {
    await bridge().openReadBack('0192f0c0');
    expect(ipcRenderer.invoked).toEqual([['minutebook:read-back', '0192f0c0']]);
  });

  it('listens to no other channel', () => {
    for (const channel of ['minutebook:call', 'ELECTRON_BROWSER_REQUIRE', 'minutebook:changed']) {
      Reflect.apply(bridge().on, undefined, [channel, () => undefined]);
    }
    expect(ipcRenderer.eventNames()).toEqual([]);
  });
});
