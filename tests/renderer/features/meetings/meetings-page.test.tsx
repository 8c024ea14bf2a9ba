import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';

test('lists the meetings, with their open actions and a way to each', async () => {
  const office = await openOffice();
  const id = await office.load(smallMeeting());
  renderApp(office, office.desk(), createFakeClock(), '/');
  const link = await screen.findByRole('link', { name: 'HWG 7' });
  expect(link.getAttribute('href')).toBe(`#/meetings/${id}/live`);
  expect(screen.getByRole('row', { name: 'HWG 7 Thu 12 Mar 2026 Harbour Works Group draft 1' })).toBeTruthy();
});

test('says what an empty book is for and how it is filled', async () => {
  const office = await openOffice();
  renderApp(office, office.desk(), createFakeClock(), '/');
  expect(await screen.findByRole('heading', { name: 'This book is empty' })).toBeTruthy();
  expect(screen.getByText('npm run -s cli -- load FILE')).toBeTruthy();
});

test('says when the host does not answer, and tries again', async () => {
  const office = await openOffice();
  await office.load(smallMeeting());
  const desk = office.desk();
  desk.line = 'request lost';
  renderApp(office, desk, createFakeClock(), '/');
  const again = await screen.findByRole('button', { name: 'Try again' });
  desk.line = 'good';
  again.click();
  expect(await screen.findByRole('link', { name: 'HWG 7' })).toBeTruthy();
});

test('says that an address leads nowhere', async () => {
  const office = await openOffice();
  renderApp(office, office.desk(), createFakeClock(), '/nowhere');
  expect(await screen.findByRole('heading', { name: 'There is no such page' })).toBeTruthy();
});
