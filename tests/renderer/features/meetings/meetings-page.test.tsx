import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';

test('lists the meetings, with their open actions and a way to each', async () => {
  const office = await openOffice();
  const id = await office.load(smallMeeting());
  renderApp(office, office.desk(), createFakeClock(), '/meetings');
  const link = await screen.findByRole('link', { name: 'HWG 7' });
  expect(link.getAttribute('href')).toBe(`#/meetings/${id}/live`);
  expect(screen.getByRole('row', { name: 'HWG 7 Thu 12 Mar 2026 Harbour Works Group draft 1' })).toBeTruthy();
});

test('says what the screen is for while there is no meeting', async () => {
  const office = await openOffice();
  renderApp(office, office.desk(), createFakeClock(), '/meetings');
  expect(await screen.findByRole('heading', { name: 'No meetings yet' })).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'New meeting' }));
  expect(await screen.findByRole('link', { name: 'Create your first body' })).toBeTruthy();
});

test('goes to the new meeting of the one body without asking which', async () => {
  const office = await openOffice();
  await office.load(smallMeeting());
  renderApp(office, office.desk(), createFakeClock(), '/meetings/new');
  expect(await screen.findByRole('heading', { name: 'New meeting of the HWG' })).toBeTruthy();
});

test('asks of which body the new meeting is', async () => {
  const office = await openOffice();
  const file = smallMeeting();
  await office.load(file);
  await office.load({ ...file, body: { ...file.body, code: 'PWG', name: 'Pier Works Group', shortName: 'PWG' } });
  renderApp(office, office.desk(), createFakeClock(), '/meetings/new');
  expect(await screen.findByRole('heading', { name: 'Of which body?' })).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'PWG Pier Works Group' }));
  expect(await screen.findByRole('heading', { name: 'New meeting of the PWG' })).toBeTruthy();
});

test('says when the host does not answer, and tries again', async () => {
  const office = await openOffice();
  await office.load(smallMeeting());
  const desk = office.desk();
  desk.line = 'request lost';
  renderApp(office, desk, createFakeClock(), '/meetings');
  const again = await screen.findByRole('button', { name: 'Try again' });
  desk.line = 'good';
  await userEvent.click(again);
  expect(await screen.findByRole('link', { name: 'HWG 7' })).toBeTruthy();
});
