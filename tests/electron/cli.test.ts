import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openApp } from '../../electron/core/app.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { unwrap } from '../helpers/unwrap.ts';
import { readPdf, runsUnder } from './typesetter/pdf-file.ts';

const CLI = join(import.meta.dirname, '../../electron/cli.ts');

type Ended = { readonly code: number | null; readonly out: Buffer; readonly err: string };

const start = (words: readonly string[]): ChildProcess => spawn(process.execPath, [CLI, ...words]);
const finish = (child: ChildProcess): Promise<Ended> => {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (part) => out.push(part));
  child.stderr?.on('data', (part) => err.push(part));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, out: Buffer.concat(out), err: Buffer.concat(err).toString() }));
  });
};

let folder: string;
let data: string;
beforeEach(() => {
  folder = temporaryFolder();
  data = join(folder, 'data');
});

const cli = (...words: string[]): Promise<Ended> => finish(start([...words, '--data', data]));
const said = async (...words: string[]): Promise<string> => {
  const { code, out, err } = await cli(...words);
  expect({ code, err }).toMatchObject({ code: 0, err: '' });
  return out.toString();
};
const refusal = async (...words: string[]): Promise<string> => {
  const { code, out, err } = await cli(...words);
  expect({ code, out: out.toString() }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^[^\n]+\.\n$/);
  return err.trim();
};
const write = (content: unknown): string => {
  const file = join(folder, 'meeting.json');
  writeFileSync(file, typeof content === 'string' ? content : `${JSON.stringify(content, null, 1)}\n`);
  return file;
};

const SHARED = process.env['MINUTEBOOK_SHARED'];

/** Meetings to load: our own, and the shared one where the surroundings name its folder. */
const SAMPLES: readonly (readonly [name: string, file: string])[] = [
  ['HLC 7', join(import.meta.dirname, '../fixtures/harbour-lights-7.json')],
  ...(SHARED === undefined ? [] : [['CSC 15', join(SHARED, 'replay/csc15.json')] as const]),
];

describe('load and export', () => {
  it.each(SAMPLES)('give the file of %s back, byte for byte, however often it is loaded', async (name, file) => {
    const source = readFileSync(file, 'utf8');
    expect(await said('load', file)).toMatch(new RegExp(`^Loaded ${name} of .+: \\d+ people, `));
    expect(await said('load', file)).toMatch(new RegExp(`^${name} .+ is in the book already; nothing was changed\\.`));
    expect(await said('export', name, '--format', 'json')).toBe(source);
    const target = join(folder, 'again.json');
    expect(await cli('export', name, '--format', 'json', '-o', target)).toMatchObject({ code: 0 });
    expect(readFileSync(target, 'utf8')).toBe(source);
  });

  it.each(SAMPLES)('write the same Word file of %s to a file and to a pipe', async (name, file) => {
    await said('load', file);
    const target = join(folder, 'minutes.docx');
    const written = await cli('export', name, '--format', 'docx', '-o', target);
    expect(written).toMatchObject({ code: 0, out: Buffer.alloc(0), err: `Wrote ${target}.\n` });
    const piped = await cli('export', name, '--format', 'docx');
    expect(piped).toMatchObject({ code: 0, err: '' });
    expect(piped.out.equals(readFileSync(target))).toBe(true);
    expect(Buffer.from(unzipSync(piped.out)['word/document.xml'] ?? []).toString()).toContain(`${name}/01`);
  });

  it.each(SAMPLES)(
    'write the same PDF of %s to a file and to a pipe, and another for an archive',
    async (name, file) => {
      await said('load', file);
      const target = join(folder, 'minutes.pdf');
      const written = await cli('export', name, '--format', 'pdf', '-o', target);
      expect(written).toMatchObject({ code: 0, out: Buffer.alloc(0), err: `Wrote ${target}.\n` });
      const piped = await cli('export', name, '--format', 'pdf');
      expect(piped).toMatchObject({ code: 0, err: '' });
      expect(piped.out.equals(readFileSync(target))).toBe(true);
      const words = (await readPdf(piped.out)).pages.flatMap(({ tags }) => runsUnder(tags).map(({ text }) => text));
      expect(words.join('')).toContain(`${name}/01`);
      expect((await cli('export', name, '--format', 'pdfa')).out.toString('latin1')).toContain('pdfaid:part>2<');
    },
  );
});

describe('sample', () => {
  it('fills an empty book, prints what is there, and refuses a book that has something in it', async () => {
    const printed = await said('sample');
    expect(printed).toMatch(/^The sample is in the book: 2 bodies, \d+ people, \d+ actions, \d+ of them open\./);
    expect(printed).toContain(await said('meetings'));
    expect(await refusal('sample')).toContain('empty book only');
  });
});

describe('the command line', () => {
  it('gives an error in one sentence, with 1 and nothing on standard output', async () => {
    expect(await refusal('load', join(folder, 'none.json'))).toContain('there is no such file');
    expect(await refusal('meetings')).toContain('There is no book');
  });

  it('ends quietly when the reader goes away', async () => {
    await said('load', write(smallMeeting()));
    const child = start(['meetings', '--json', '--data', data]);
    child.stdout?.destroy();
    expect(await finish(child)).toMatchObject({ code: 0, err: '' });
  });

  it('leaves the whole file or nothing when it is stopped', async () => {
    await said('load', write(smallMeeting()));
    for (const wait of [0, 5, 20]) {
      const target = join(folder, `out-${wait}`);
      mkdirSync(target);
      const child = start(['export', 'HWG 7', '--format', 'docx', '-o', join(target, 'a.docx'), '--data', data]);
      const ended = finish(child);
      await vi.waitFor(() => expect(readdirSync(target)).toHaveLength(1), { timeout: 10_000, interval: 1 });
      await setTimeout(wait);
      child.kill('SIGTERM');
      await ended;
      const left = readdirSync(target);
      expect([[], ['a.docx']]).toContainEqual(left);
      for (const name of left) expect(() => unzipSync(readFileSync(join(target, name)))).not.toThrow();
    }
  });

  it('says that the program holds the book', async () => {
    const file = write(smallMeeting());
    await said('load', file);
    const app = unwrap(await openApp({ file: join(data, 'minutebook.db') }));
    const refusals = [await refusal('load', file), await refusal('meetings')];
    app.close();
    for (const sentence of refusals) expect(sentence).toMatch(/has this book open\. Close Minutebook/);
    expect(await said('meetings')).toContain('HWG 7');
  });

  it('refuses wrong usage with 2 and nothing on standard output', async () => {
    for (const words of [[], ['laod'], ['export', 'HWG 7']]) {
      const { code, out, err } = await finish(start(words));
      expect({ words, code, out: out.toString() }).toEqual({ words, code: 2, out: '' });
      expect(err).not.toBe('');
    }
  });

  it('helps on standard output', async () => {
    const { code, out, err } = await finish(start(['--help']));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.toString()).toMatch(/^Usage: npm run -s cli -- /);
  });
});
