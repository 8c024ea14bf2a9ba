import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AboutPage } from '../../../../renderer/features/about/about-page.tsx';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderScreen } from '../../../helpers/render-screen.tsx';

test('says what the program runs on', async () => {
  const office = await openOffice();
  renderScreen(office, office.desk(), <AboutPage />);
  expect(await screen.findByText('SQLite')).toBeTruthy();
  expect(screen.getByText(process.versions.node)).toBeTruthy();
});

test('says its version, where the book lies, and under which licences others are in it', async () => {
  const licences = [{ name: 'a-package', version: '1.2.3', licence: 'ISC' }];
  const office = await openOffice({ facts: { version: '9.8.7', dataFolder: '/home/ida/book', licences } });
  renderScreen(office, office.desk(), <AboutPage />);
  expect(await screen.findByText('9.8.7')).toBeTruthy();
  expect(screen.getByText('/home/ida/book')).toBeTruthy();
  await userEvent.click(screen.getByText('Made with 1 packages of others, under their licences'));
  expect(screen.getByRole('row', { name: 'a-package 1.2.3 ISC' })).toBeTruthy();
});
