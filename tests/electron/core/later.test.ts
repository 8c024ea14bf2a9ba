import { describe, expect, it } from 'vitest';
import { refusal } from '../../../db/errors.ts';
import { finish, isLater, later } from '../../../electron/core/later.ts';
import { createLog } from '../../../electron/core/log.ts';
import { NO_TYPESETTER } from '../../../electron/core/typesetting/typesetter.ts';

const making = (log = createLog(() => undefined), kind: 'read' | 'write' = 'write') => ({
  method: 'minutes.handOut',
  kind,
  log,
  typesetter: NO_TYPESETTER,
});

describe('later', () => {
  it('tells a reply that is still to be made from one that is there', () => {
    expect(isLater(later(async () => 1))).toBe(true);
    for (const reply of [{ fileName: 'minutes' }, 'later', null, undefined]) expect(isLater(reply)).toBe(false);
  });

  it('gives the reply once it is made', async () => {
    const reply = later(async () => 'the file');
    expect(await finish(reply, making())).toEqual({ ok: true, value: 'the file' });
  });

  it('does not deny a write whose document could not be made, and logs none of its words', async () => {
    const logged: string[] = [];
    const broken = later(() => Promise.reject(new Error('secret words')));
    const log = createLog((text) => logged.push(text));
    expect(await finish(broken, making(log))).toEqual({
      ok: false,
      error: { code: 'internal', message: expect.stringContaining('in the book now') },
    });
    expect(logged.join('')).toMatch(/^Fault in minutes\.handOut: Error/);
    expect(logged.join('')).not.toContain('secret');
    expect(await finish(broken, making(log, 'read'))).toMatchObject({
      error: { message: expect.stringContaining('Nothing was changed') },
    });
  });

  it('gives a refusal in its own words, and logs nothing', async () => {
    const logged: string[] = [];
    const log = createLog((text) => logged.push(text));
    const refused = later(() => Promise.reject(refusal('refused', 'Choose the full version.')));
    expect(await finish(refused, making(log, 'read'))).toEqual({
      ok: false,
      error: { code: 'refused', message: 'Choose the full version.' },
    });
    expect(logged).toEqual([]);
  });
});
