import { describe, expect, it } from 'vitest';
import { openBrowser, openerOf } from '../../../electron/launch/browser.ts';

describe('openerOf', () => {
  it.each(['linux', 'darwin', 'win32', 'freebsd'] as const)(
    'hands the address to a program as one word on %s',
    (platform) => {
      const address = 'http://127.0.0.1:1/?code=a&b;c|d$(e)`f` "g" %PATH%';
      const { command, args } = openerOf(platform, address);
      expect(args.at(-1)).toBe(address);
      expect(command).not.toMatch(/sh$|cmd|powershell/i);
    },
  );
});

describe('openBrowser', () => {
  it('says nothing where there is no program for it', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '';
    expect(() => openBrowser('darwin', 'http://127.0.0.1:1/')).not.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.env['PATH'] = path;
  });
});
