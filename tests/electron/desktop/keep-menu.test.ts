import { beforeEach, expect, it, vi } from 'vitest';
import { keepMenu } from '../../../electron/desktop/keep-menu.ts';
import { openOffice } from '../../helpers/in-process.ts';
import { Menu, resetElectron } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

beforeEach(resetElectron);

const shown = (): string => JSON.stringify(Menu.shown);

it('shows a key in the menu as soon as it is changed, until it is ended', async () => {
  const office = await openOffice();
  const save = (key: string) =>
    office.app.call('settings.save', { editId: office.makeEditId(), settings: { keys: { 'menu.goHome': [key] } } });
  const stop = await keepMenu(office.app, 'linux');
  expect(shown()).toContain('CmdOrCtrl+1');
  await save('Mod+Shift+ArrowUp');
  await vi.waitFor(() => expect(shown()).toContain('CmdOrCtrl+Shift+Up'));
  expect(shown()).not.toContain('CmdOrCtrl+1');
  stop();
  await save('Mod+9');
  await office.app.call('settings.get', {});
  expect(shown()).not.toContain('CmdOrCtrl+9');
  office.app.close();
});
