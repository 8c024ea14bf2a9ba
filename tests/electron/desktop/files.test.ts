import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectFiles } from '../../../electron/desktop/files.ts';
import {
  BYTES_CHANNEL,
  FOLDER_PLACE_CHANNEL,
  OPEN_CHANNEL,
  PLACE_CHANNEL,
  SAVE_CHANNEL,
  SAVE_FOLDER_CHANNEL,
} from '../../../shared/api/bridge.ts';
import { placeSchema } from '../../../shared/api/files.ts';
import { MAX_DOCUMENT_CHARACTERS, MAX_REQUEST_BYTES } from '../../../shared/api/limits.ts';
import { isSuperuser } from '../../helpers/other-program.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { aFrame, BrowserWindow, dialog, FakeWebContents, ipcMain, resetElectron } from './fake-electron.ts';
import { FOREIGN_FRAMES } from './foreign-frames.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const CHANNELS = [
  OPEN_CHANNEL,
  BYTES_CHANNEL,
  PLACE_CHANNEL,
  SAVE_CHANNEL,
  FOLDER_PLACE_CHANNEL,
  SAVE_FOLDER_CHANNEL,
] as const;
const WORDS = Buffer.from('What was minuted – “all of it”');
const BASE64 = WORDS.toString('base64');

let folder: string;
let disconnect: () => void;

beforeEach(() => {
  resetElectron();
  folder = temporaryFolder();
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', 'minutebook.db'), 'the book');
  disconnect = connectFiles(join(folder, 'data', 'minutebook.db'));
});
afterEach(() => disconnect());

const ask = async (channel: string, event: unknown, ...words: unknown[]): Promise<unknown> => {
  const handler = ipcMain.handlers.get(channel);
  if (!handler) throw new Error('Nobody answers the channel.');
  return structuredClone(await handler(event, ...words));
};
const from = (window: BrowserWindow, frame: unknown = aFrame()) => ({ sender: window.webContents, senderFrame: frame });
const openFile = (window = new BrowserWindow({})) => ask(OPEN_CHANNEL, from(window));
const save = (window: BrowserWindow, token: unknown, base64: unknown = BASE64) =>
  ask(SAVE_CHANNEL, from(window), token, base64);

/** Chooses a place as the person does; gives what the page is told. */
const choose = async (window: BrowserWindow, path: string) => {
  dialog.path = path;
  const answer = await ask(PLACE_CHANNEL, from(window), 'minutes.docx');
  expect(answer).toMatchObject({ ok: true });
  return placeSchema.parse(typeof answer === 'object' && answer && 'value' in answer ? answer.value : undefined);
};

describe('the channels of files', () => {
  it.each(CHANNELS.flatMap((channel) => FOREIGN_FRAMES.map(([what, frame]) => [channel, what, frame] as const)))(
    'refuse on %s %s',
    async (channel, _what, frame) => {
      dialog.path = join(folder, 'out.docx');
      const answer = await ask(channel, from(new BrowserWindow({}), frame), 'minutes.docx', BASE64);
      expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
      expect(dialog.asked).toEqual([]);
    },
  );

  it.each(CHANNELS)('refuse on %s a webview or a window that is closed', async (channel) => {
    const event = { sender: new FakeWebContents(), senderFrame: aFrame() };
    expect(await ask(channel, event, 'minutes.docx')).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(dialog.asked).toEqual([]);
  });

  it('are gone when it is disconnected', () => {
    expect([...ipcMain.handlers.keys()]).toEqual([...CHANNELS]);
    disconnect();
    expect([...ipcMain.handlers.keys()]).toEqual([]);
  });
});

describe('opening a file', () => {
  it('gives its name and its text, and not where it lies', async () => {
    dialog.path = join(folder, 'meeting.json');
    writeFileSync(dialog.path, '{"a": "é"}');
    expect(await openFile()).toEqual({ ok: true, value: { name: 'meeting.json', text: '{"a": "é"}' } });
  });

  it('gives nothing when the person thinks better of it', async () => {
    expect(await openFile()).toEqual({ ok: true, value: undefined });
  });

  it('opens what the person chose, whatever the page names', async () => {
    writeFileSync(join(folder, 'secret.json'), '"secret"');
    dialog.path = join(folder, 'meeting.json');
    writeFileSync(dialog.path, '"chosen"');
    const answer = await ask(OPEN_CHANNEL, from(new BrowserWindow({})), join(folder, 'secret.json'));
    expect(answer).toMatchObject({ ok: true, value: { text: '"chosen"' } });
    expect(JSON.stringify(dialog.asked)).not.toContain('secret');
  });

  it.each([
    ['a folder', '', /^.+ is a folder\. Choose another file\.$/],
    ['a file that is gone', 'gone.json', /^gone\.json can't be read: there is no such file or folder\./],
    ['what is no text', 'picture.json', /^picture\.json is not text in UTF-8\./],
    ['more than is taken at once', 'large.json', /^large\.json is larger than 8 MB/],
    ['the book itself', 'data/minutebook.db', /^minutebook\.db belongs to the book that is open/],
  ])('refuses %s, and says no path', async (_what, path, sentence) => {
    writeFileSync(join(folder, 'picture.json'), Buffer.from([0xff, 0xd8, 0xff]));
    writeFileSync(join(folder, 'large.json'), ' '.repeat(MAX_REQUEST_BYTES + 1));
    dialog.path = join(folder, path);
    const answer = await openFile();
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused', message: expect.stringMatching(sentence) } });
    expect(JSON.stringify(answer)).not.toContain(folder);
  });
});

describe('opening a file of a kind', () => {
  const openBytes = (kind: unknown) => ask(BYTES_CHANNEL, from(new BrowserWindow({})), kind);

  it('gives its name and its bytes, and not where it lies', async () => {
    dialog.path = join(folder, 'arms.png');
    writeFileSync(dialog.path, Buffer.from([0, 255, 10]));
    expect(await openBytes('image')).toEqual({ ok: true, value: { name: 'arms.png', base64: 'AP8K' } });
    expect(JSON.stringify(await openBytes('image'))).not.toContain(folder);
  });

  it.each([
    ['a kind that there is not', 'anything', 'arms.png', /no such kind/],
    ['one that is too large', 'image', 'large.png', /^large\.png is larger than 300 kB/],
    ['the book itself', 'template', 'data/minutebook.db', /^minutebook\.db belongs to the book/],
  ])('refuses %s', async (_what, kind, path, sentence) => {
    writeFileSync(join(folder, 'large.png'), Buffer.alloc(300_001));
    dialog.path = join(folder, path);
    expect(await openBytes(kind)).toMatchObject({ ok: false, error: { message: expect.stringMatching(sentence) } });
  });
});

describe('saving a file', () => {
  it('offers the name in the documents of the person, and tells the page no path', async () => {
    const place = await choose(new BrowserWindow({}), join(folder, 'as they like.docx'));
    expect(dialog.asked).toMatchObject([{ defaultPath: join('/home/somebody/documents', 'minutes.docx') }]);
    expect(place).toEqual({ token: expect.stringMatching(/^[\w-]{22}$/), name: 'as they like.docx' });
  });

  it('writes what the page sends where the person chose, and leaves nothing else behind', async () => {
    const window = new BrowserWindow({});
    const { token } = await choose(window, join(folder, 'minutes.docx'));
    expect(await save(window, token)).toEqual({ ok: true, value: undefined });
    expect(readFileSync(join(folder, 'minutes.docx'))).toEqual(WORDS);
    expect(readdirSync(folder).toSorted()).toEqual(['data', 'minutes.docx']);
  });

  it('asks nobody where a name is a path, or none', async () => {
    const names = [
      '',
      '.',
      '..',
      '../up.docx',
      '/etc/passwd',
      'C:\\x.docx',
      'a/b.docx',
      '.hidden',
      'a\u0000b',
      'end. ',
    ];
    for (const name of [...names, 7, null, undefined, ['minutes.docx'], 'x'.repeat(201)]) {
      const answer = await ask(PLACE_CHANNEL, from(new BrowserWindow({})), name);
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    }
    expect(dialog.asked).toEqual([]);
  });

  it('gives nothing when the person thinks better of it', async () => {
    expect(await ask(PLACE_CHANNEL, from(new BrowserWindow({})), 'minutes.docx')).toEqual({
      ok: true,
      value: undefined,
    });
  });

  it('writes nothing at a place that nobody chose', async () => {
    const window = new BrowserWindow({});
    const { token } = await choose(window, join(folder, 'minutes.docx'));
    const forged = [
      '',
      'x',
      `${token}x`,
      token.slice(1),
      token.toUpperCase(),
      join(folder, 'minutes.docx'),
      '__proto__',
    ];
    for (const guess of forged) {
      expect(await save(window, guess)).toMatchObject({ ok: false, error: { code: 'refused' } });
    }
    for (const wrong of [7, null, undefined, { token }]) {
      expect(await save(window, wrong)).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    }
    expect(readdirSync(folder)).toEqual(['data']);
  });

  it('knows a place only in the window that chose it, and for one file', async () => {
    const [window, other] = [new BrowserWindow({}), new BrowserWindow({})];
    const { token } = await choose(window, join(folder, 'minutes.docx'));
    expect(await save(other, token)).toMatchObject({ ok: false });
    expect(readdirSync(folder)).toEqual(['data']);
    expect(await save(window, token)).toMatchObject({ ok: true });
    expect(await save(window, token, 'QQ==')).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(readFileSync(join(folder, 'minutes.docx'))).toEqual(WORDS);
  });

  it('forgets the oldest of many places that were never used', async () => {
    const window = new BrowserWindow({});
    const tokens: string[] = [];
    for (let count = 0; count < 17; count += 1) {
      tokens.push((await choose(window, join(folder, `${count}.docx`))).token);
    }
    expect(await save(window, tokens[0])).toMatchObject({ ok: false });
    expect(await save(window, tokens[1])).toMatchObject({ ok: true });
    expect(await save(window, tokens[16])).toMatchObject({ ok: true });
  });

  it.each([
    ['no base64', 'not base64!', 'invalidInput'],
    ['bytes', new Uint8Array(3), 'invalidInput'],
    ['more than it takes', 'A'.repeat(MAX_DOCUMENT_CHARACTERS + 4), 'tooLarge'],
  ])('refuses %s as a file, and lets it be saved right then', async (_what, content, code) => {
    const window = new BrowserWindow({});
    const { token } = await choose(window, join(folder, 'minutes.docx'));
    expect(await save(window, token, content)).toMatchObject({ ok: false, error: { code } });
    expect(readdirSync(folder)).toEqual(['data']);
    expect(await save(window, token)).toMatchObject({ ok: true });
  });

  it('never writes over the book', async () => {
    for (const name of ['minutebook.db', 'minutebook.db-wal']) {
      dialog.path = join(folder, 'data', name);
      const answer = await ask(PLACE_CHANNEL, from(new BrowserWindow({})), 'minutes.docx');
      expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
    }
    expect(readdirSync(join(folder, 'data'))).toEqual(['minutebook.db']);
  });

  it.each([
    ['a folder that is gone', 'gone/minutes.docx', /there is no such file or folder/],
    ['a folder', 'data', /^data is a folder/],
  ])('says why it can not write into %s, and leaves nothing behind', async (_what, path, why) => {
    const window = new BrowserWindow({});
    const { token } = await choose(window, join(folder, path));
    const answer = await save(window, token);
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused', message: expect.stringMatching(why) } });
    expect(JSON.stringify(answer)).not.toContain(folder);
    expect(readdirSync(folder)).toEqual(['data']);
  });

  it('keeps the file that was there when the new one can not be written', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    writeFileSync(join(closed, 'minutes.docx'), 'the old one');
    // The superuser may write everywhere; a name that is too long stops everybody.
    const path = isSuperuser() ? join(closed, 'x'.repeat(300)) : join(closed, 'minutes.docx');
    chmodSync(closed, 0o500);
    const window = new BrowserWindow({});
    const { token } = await choose(window, path);
    expect(await save(window, token)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(basename(path)) },
    });
    chmodSync(closed, 0o700);
    expect(readdirSync(closed)).toEqual(['minutes.docx']);
    expect(readFileSync(join(closed, 'minutes.docx'), 'utf8')).toBe('the old one');
  });
});

describe('a folder that is saved', () => {
  const files = [
    { name: 'minutes.docx', base64: BASE64 },
    { name: 'mail.eml', base64: BASE64 },
  ];
  const chooseFolder = async (window: BrowserWindow, path: string, name = 'CSC 15 hand-out') => {
    dialog.path = path;
    const answer = await ask(FOLDER_PLACE_CHANNEL, from(window), name);
    return placeSchema.parse(typeof answer === 'object' && answer && 'value' in answer ? answer.value : undefined);
  };
  const saveFolder = (window: BrowserWindow, token: unknown, saved: unknown) =>
    ask(SAVE_FOLDER_CHANNEL, from(window), token, saved);
  const saved = { folder: 'CSC 15 hand-out', files };

  it('is new, has all its files, and touches nothing that is there already', async () => {
    const window = new BrowserWindow({});
    for (const name of ['CSC 15 hand-out', 'CSC 15 hand-out (2)']) {
      const { token } = await chooseFolder(window, folder);
      expect(await saveFolder(window, token, saved)).toEqual({ ok: true, value: name });
      expect(readdirSync(join(folder, name)).toSorted()).toEqual(['mail.eml', 'minutes.docx']);
      expect(readFileSync(join(folder, name, 'minutes.docx'))).toEqual(WORDS);
    }
    expect(readdirSync(folder).toSorted()).toEqual(['CSC 15 hand-out', 'CSC 15 hand-out (2)', 'data']);
  });

  it('is written once for each choice, and by the window that chose', async () => {
    const [window, other] = [new BrowserWindow({}), new BrowserWindow({})];
    const { token } = await chooseFolder(window, folder);
    expect(await saveFolder(other, token, saved)).toMatchObject({ ok: false });
    expect(await saveFolder(window, token, saved)).toMatchObject({ ok: true });
    expect(await saveFolder(window, token, saved)).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('is not begun where one file can not be in it', async () => {
    const window = new BrowserWindow({});
    const wrong = [
      { folder: '../up', files },
      { folder: 'a', files: [] },
      { folder: 'a', files: [...files, { name: '../../x', base64: BASE64 }] },
      { folder: 'a', files: [...files, { name: 'x', base64: 'no base 64' }] },
      { folder: 'a', files: [{ name: 'x', base64: 'A'.repeat(MAX_DOCUMENT_CHARACTERS + 4) }] },
    ];
    for (const one of wrong) {
      const { token } = await chooseFolder(window, folder);
      expect(await saveFolder(window, token, one)).toMatchObject({ ok: false });
    }
    const { token } = await chooseFolder(window, folder);
    const twice = { folder: 'a', files: [...files, ...files] };
    expect(await saveFolder(window, token, twice)).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(readdirSync(folder), 'nothing is left of one that failed half-way').toEqual(['data']);
  });

  it('says why there is no such place, and is nothing when the person thinks better of it', async () => {
    const window = new BrowserWindow({});
    const { token } = await chooseFolder(window, join(folder, 'none'));
    expect(await saveFolder(window, token, saved)).toMatchObject({ ok: false, error: { code: 'refused' } });
    dialog.path = undefined;
    expect(await ask(FOLDER_PLACE_CHANNEL, from(window), 'a')).toEqual({ ok: true, value: undefined });
    expect(await ask(FOLDER_PLACE_CHANNEL, from(window), '../a')).toMatchObject({ ok: false });
  });
});
