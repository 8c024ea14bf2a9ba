import { describe, expect, it } from 'vitest';
import { chooseHost, type Machine } from '../../../electron/launch/choose-host.ts';

const FULL: Machine = { runtime: '/electron', display: true };
const NO_RUNTIME: Machine = { runtime: undefined, display: true };
const NO_DISPLAY: Machine = { runtime: '/electron', display: false };

describe('chooseHost', () => {
  it('takes a window where there can be one', () => {
    expect(chooseHost('auto', FULL)).toEqual({ ok: true, value: { kind: 'electron', runtime: '/electron' } });
    expect(chooseHost('electron', FULL)).toEqual({ ok: true, value: { kind: 'electron', runtime: '/electron' } });
  });

  it('takes the browser else, and says why', () => {
    const because = (machine: Machine): unknown => {
      const chosen = chooseHost('auto', machine);
      return chosen.ok && chosen.value.kind === 'loopback' ? chosen.value.because : undefined;
    };
    expect(because(NO_RUNTIME)).toMatch(
      /^The Electron runtime is not installed here \(.+\), so Minutebook opens in your browser instead\.$/,
    );
    expect(because(NO_DISPLAY)).toMatch(/^There is no display here .+, so Minutebook opens in your browser instead\.$/);
  });

  it('takes the browser without a word when it is asked for', () => {
    expect(chooseHost('loopback', FULL)).toEqual({ ok: true, value: { kind: 'loopback' } });
  });

  it('refuses a window that can not be', () => {
    expect(chooseHost('electron', NO_RUNTIME)).toMatchObject({
      ok: false,
      error: /not installed here.+--host loopback/,
    });
    expect(chooseHost('electron', NO_DISPLAY)).toMatchObject({ ok: false, error: /no display here.+--host loopback/ });
  });
});
