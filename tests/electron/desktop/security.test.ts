import { beforeEach, describe, expect, it, vi } from 'vitest';
import { guardApp, guardSession } from '../../../electron/desktop/security.ts';
import { anEvent, app, FakeWebContents, resetElectron, session } from './fake-electron.ts';
import { FOREIGN_ADDRESSES, OWN_ADDRESSES } from './foreign-addresses.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const PERMISSIONS = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'usb',
  'window-management',
  'unknown',
] as const;

const newContents = (): FakeWebContents => {
  const contents = new FakeWebContents();
  app.emit('web-contents-created', anEvent(), contents);
  return contents;
};

const isPrevented = (contents: FakeWebContents, name: string, address: string): boolean => {
  const event = anEvent();
  contents.emit(name, Object.assign(event, { url: address }), address);
  return event.defaultPrevented;
};

beforeEach(resetElectron);

describe('guardApp', () => {
  beforeEach(guardApp);

  it('puts every page into the sandbox and lets no name be looked up', () => {
    expect(app.did).toEqual(['sandbox', 'switch host-resolver-rules MAP * ~NOTFOUND']);
  });

  it.each([...FOREIGN_ADDRESSES, ...OWN_ADDRESSES])('lets no page go to "%s", in no frame and by no way', (address) => {
    const contents = newContents();
    const ways = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'];
    expect(ways.filter((way) => !isPrevented(contents, way, address))).toEqual([]);
  });

  it.each([...FOREIGN_ADDRESSES, ...OWN_ADDRESSES])('opens no window for "%s"', (address) => {
    expect(newContents().openWindow({ url: address })).toEqual({ action: 'deny' });
  });

  it('leaves alone a page that was there before, so that the rules above are seen to be ours', () => {
    const contents = new FakeWebContents();
    expect(isPrevented(contents, 'will-navigate', 'https://example.com/')).toBe(false);
    expect(contents.openWindow({ url: 'https://example.com/' })).toEqual({ action: 'allow' });
  });
});

describe('guardSession', () => {
  const own = () => session.defaultSession;
  const isCancelled = (url: string): unknown => {
    const answers: unknown[] = [];
    own().beforeRequest({ url }, (answer: unknown) => answers.push(answer));
    return answers[0];
  };
  beforeEach(guardSession);

  it.each(PERMISSIONS)('gives no permission: %s', (permission) => {
    const granted: unknown[] = [];
    own().mayRequest({}, permission, (answer: unknown) => granted.push(answer), {});
    expect(granted).toEqual([false]);
    expect(own().mayCheck({}, permission, 'minutebook://book', {})).toBe(false);
  });

  it('gives no device and no picture of the screen', () => {
    const streams: unknown[] = [];
    own().shareDisplay({}, (answer: unknown) => streams.push(answer));
    expect(own().mayUseDevice({ deviceType: 'usb' })).toBe(false);
    expect(streams).toEqual([null]);
  });

  it.each(FOREIGN_ADDRESSES)('loads nothing from "%s"', (address) => {
    expect(isCancelled(address)).toEqual({ cancel: true });
  });

  it.each([...OWN_ADDRESSES, 'blob:minutebook://book/0f', 'data:image/png;base64,AA=='])('loads %s', (address) => {
    expect(isCancelled(address)).toEqual({ cancel: false });
  });

  it('switches off the check of spelling that would fetch its dictionaries', async () => {
    resetElectron();
    expect(own().checksSpelling).toBe(true);
    await guardSession();
    expect(own().checksSpelling).toBe(false);
  });

  it('looks for no proxy', () => {
    expect(own().proxy).toEqual({ mode: 'direct' });
  });

  it('saves what the page made, and nothing from elsewhere', () => {
    const isRefused = (url: string): boolean => {
      const event = anEvent();
      own().emit('will-download', event, { getURL: () => url });
      return event.defaultPrevented;
    };
    expect(isRefused('blob:minutebook://book/0f')).toBe(false);
    expect([...FOREIGN_ADDRESSES, ...OWN_ADDRESSES].filter((url) => !isRefused(url))).toEqual([]);
  });
});
