import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setMenu } from '../../../electron/desktop/menu.ts';
import { Menu, resetElectron } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

beforeEach(resetElectron);

describe('setMenu', () => {
  it.each(['linux', 'win32', 'darwin'] as const)(
    'leads neither out of the program nor into its tools on %s',
    (platform) => {
      setMenu(platform);
      expect(JSON.stringify(Menu.shown)).not.toMatch(/help|devtools|reload|viewMenu/i);
    },
  );

  it('has the menu of the program where the system wants one', () => {
    setMenu('darwin');
    expect(Menu.shown).toContainEqual({ role: 'appMenu' });
    setMenu('linux');
    expect(Menu.shown).not.toContainEqual({ role: 'appMenu' });
  });
});
