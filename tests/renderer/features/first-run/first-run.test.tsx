import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';

const openEmpty = async () => {
  const office = await openOffice();
  const desk = office.desk();
  renderApp(office, desk, createFakeClock(Date.UTC(2026, 3, 1)), '/');
  await screen.findByRole('heading', { name: 'This book is empty' });
  return { office, desk };
};

test('leads from an empty book to the first body', async () => {
  await openEmpty();
  await userEvent.click(screen.getByRole('link', { name: 'Create your first body' }));
  expect(await screen.findByRole('textbox', { name: /^Code/ })).toBeTruthy();
});

test('fills an empty book with the sample and shows what there is to do in it', async () => {
  await openEmpty();
  await userEvent.click(screen.getByRole('button', { name: 'Open the sample book' }));
  expect(await screen.findByRole('region', { name: /^Next meetings [1-9]/ }, { timeout: 10_000 })).toBeTruthy();
});

test('says why the sample can not be opened, and leaves the way open', async () => {
  const { desk } = await openEmpty();
  desk.line = 'request lost';
  await userEvent.click(screen.getByRole('button', { name: 'Open the sample book' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/\.$/);
  expect(screen.getByRole('button', { name: 'Open the sample book' })).toBeTruthy();
});
