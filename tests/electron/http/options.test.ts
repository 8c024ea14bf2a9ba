import { describe, expect, it } from 'vitest';
import { readServeOptions, readSession } from '../../../electron/http/options.ts';

const SECRET = 's'.repeat(43);

describe('readServeOptions', () => {
  it('takes a free port, the usual folder and a session of its own when nothing is said', () => {
    expect(readServeOptions([])).toEqual({ ok: true, value: { data: undefined, port: 0, sessionFromStdin: false } });
  });

  it('reads what is said', () => {
    expect(readServeOptions(['--data', 'minutes', '--port', '49152', '--session-from-stdin'])).toEqual({
      ok: true,
      value: { data: 'minutes', port: 49_152, sessionFromStdin: true },
    });
  });

  it.each([
    ['--port', 'http'],
    ['--port', '65536'],
    ['--port', '-1'],
    ['--port', ''],
    ['--port'],
    ['stray'],
    ['--prot', '1'],
  ])('refuses %s %s in a sentence', (...words) => {
    expect(readServeOptions(words)).toEqual({ ok: false, error: expect.stringMatching(/\.$|\]$/) });
  });
});

describe('readSession', () => {
  it('takes a secret, with a code or without one', () => {
    expect(readSession(JSON.stringify({ secret: SECRET }))).toEqual({ ok: true, value: { secret: SECRET } });
    expect(readSession(JSON.stringify({ secret: SECRET, code: SECRET }))).toMatchObject({ ok: true });
  });

  it.each([
    undefined,
    '',
    'words',
    '{}',
    '{"secret":"short"}',
    `{"secret":"${SECRET}","more":1}`,
    `{"secret":"${SECRET}"`,
  ])('refuses %s without repeating it', (line) => {
    const read = readSession(line);
    expect(read).toMatchObject({ ok: false });
    expect(JSON.stringify(read)).not.toContain(SECRET);
  });
});
