import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

const open = async () => {
  const office = await openOffice();
  renderApp(office, office.desk(), createFakeClock(), '/settings');
  await screen.findByRole('combobox', { name: 'Colours' });
  const book = async () => unwrap(await office.desk().client.call('settings.get', {}));
  const choose = (field: string, choice: string) =>
    userEvent.selectOptions(screen.getByRole('combobox', { name: field }), choice);
  return { book, choose };
};

const root = document.documentElement;

test('every choice is seen at once and kept in the book', async () => {
  const { book, choose } = await open();
  await choose('Colours', 'Dark');
  await choose('Contrast', 'High');
  await choose('Motion', 'None');
  await choose('Size of the text of minutes', '150 %');
  await choose('Width of the text of minutes', 'Wide');
  expect({ ...root.dataset }).toMatchObject({ theme: 'dark', contrast: 'high', motion: 'none', textWidth: 'wide' });
  expect(root.dataset['mantineColorScheme']).toBe('dark');
  expect(root.style.getPropertyValue('--text-scale')).toBe('1.5');
  await waitFor(async () =>
    expect(await book()).toMatchObject({
      theme: 'dark',
      contrast: 'high',
      motion: 'none',
      textSize: 150,
      textWidth: 'wide',
    }),
  );
});

test('leaves to the system what is not set, and is taken back by Ctrl+Z', async () => {
  const { book, choose } = await open();
  expect(root.dataset['theme']).toBeUndefined();
  expect(root.dataset['contrast']).toBeUndefined();
  await choose('Colours', 'Light');
  expect(await screen.findByText('Colours: Light')).toBeTruthy();
  (document.activeElement instanceof HTMLElement ? document.activeElement : document.body).blur();
  await userEvent.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect((await book()).theme).toBe('system'));
  await waitFor(() => expect(root.dataset['theme']).toBeUndefined());
});
