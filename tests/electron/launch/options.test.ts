import { describe, expect, it } from 'vitest';
import { readLaunchOptions } from '../../../electron/launch/options.ts';

describe('readLaunchOptions', () => {
  it('starts as it thinks best when nothing is said', () => {
    expect(readLaunchOptions([])).toEqual({ ok: true, value: { host: 'auto', port: 0, open: true } });
  });

  it('takes every option', () => {
    const words = ['--data', 'minutes', '--host', 'loopback', '--port', '4321', '--no-open'];
    const value = { data: 'minutes', host: 'loopback', port: 4321, open: false };
    expect(readLaunchOptions(words)).toEqual({ ok: true, value });
  });

  it.each([
    [['minutes']],
    [['--datum', 'x']],
    [['--data']],
    [['--host', 'firefox']],
    [['--port', '-1']],
    [['--port', '65536']],
    [['--port', '80a']],
    [['--port', '']],
    [['--port', '1e3']],
    [['--no-open', 'loopback']],
  ])('refuses %j with a sentence and 2', (words) => {
    const read = readLaunchOptions(words);
    expect(read).toMatchObject({ ok: false, error: { exitCode: 2 } });
    expect(read.ok ? '' : read.error.text).toMatch(/^error: [\s\S]+npm start -- --data FOLDER\n$/);
  });

  it('helps who asks', () => {
    const read = readLaunchOptions(['--help']);
    expect(read).toMatchObject({ ok: false, error: { exitCode: 0 } });
    for (const option of ['--data', '--host', '--port', '--no-open']) {
      expect(read.ok ? '' : read.error.text).toContain(option);
    }
  });
});
