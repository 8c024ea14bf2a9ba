import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { BodiesPage } from '../../../../renderer/features/bodies/bodies-page.tsx';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { renderScreen } from '../../../helpers/render-screen.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

test('lists the bodies with their seats, meetings and open actions, and a way to each', async () => {
  const office = await openOffice();
  await office.load(smallMeeting());
  renderApp(office, office.desk(), createFakeClock(), '/bodies');
  expect(await screen.findByRole('row', { name: 'HWG Harbour Works Group 0 1 1' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'HWG' }).getAttribute('href')).toMatch(/^#\/bodies\/[0-9a-f-]{36}$/);
});

test('says in an empty book what a body is, and makes one of a code and a name', async () => {
  const office = await openOffice();
  renderApp(office, office.desk(), createFakeClock(), '/bodies');
  expect(await screen.findByRole('heading', { name: 'No bodies yet' })).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'New body' }));
  await userEvent.type(await screen.findByRole('textbox', { name: /Code/ }), 'HLC');
  expect(screen.getByText('HLC 15/01')).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: /Full name/ }), 'Harbour Lights Committee{Enter}');
  expect(await screen.findByRole('heading', { name: 'HLC – Harbour Lights Committee', level: 1 })).toBeTruthy();
  const { rows } = unwrap(await office.desk().client.call('bodies.list', {}));
  expect(rows).toMatchObject([{ code: 'HLC', name: 'Harbour Lights Committee', shortName: 'HLC' }]);
});

test('says beside the fields of a new body what is missing or taken, with the text kept', async () => {
  const office = await openOffice();
  await office.load(smallMeeting());
  renderApp(office, office.desk(), createFakeClock(), '/bodies/new');
  await userEvent.type(await screen.findByRole('textbox', { name: /Full name/ }), '   {Enter}');
  const name = screen.getByRole('textbox', { name: /Full name/ });
  expect(await screen.findByText('Write the name of the body.')).toBeTruthy();
  expect(name.getAttribute('aria-invalid')).toBe('true');
  await userEvent.type(name, 'Another group');
  await userEvent.type(screen.getByRole('textbox', { name: /Code/ }), 'hwg{Enter}');
  await screen.findByText(/code/i, { selector: '[class*=error]' });
  expect(screen.getByRole('textbox', { name: /Code/ })).toHaveProperty('value', 'hwg');
  expect(unwrap(await office.desk().client.call('bodies.list', {})).total).toBe(1);
});

test('shows a body that another page has made', async () => {
  const office = await openOffice();
  renderScreen(office, office.desk(), <BodiesPage />);
  await screen.findByRole('heading', { name: 'No bodies yet' });
  await office.load(smallMeeting());
  expect(await screen.findByRole('link', { name: 'HWG' })).toBeTruthy();
});

test('says when the host does not answer, and tries again', async () => {
  const office = await openOffice();
  await office.load(smallMeeting());
  const desk = office.desk();
  desk.line = 'request lost';
  renderScreen(office, desk, <BodiesPage />);
  const again = await screen.findByRole('button', { name: 'Try again' });
  desk.line = 'good';
  await userEvent.click(again);
  expect(await screen.findByRole('link', { name: 'HWG' })).toBeTruthy();
});
