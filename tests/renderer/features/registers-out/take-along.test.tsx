import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';

/** The register of actions, with one that is confidential, and the way out of it open. */
const open = async () => {
  const office = await openOffice();
  const meeting = smallMeeting();
  const text = 'Orla Penhale to sell the north lamp';
  meeting.agenda?.[0]?.blocks?.push({ kind: 'action', reference: 'HWG 7/02', text, visibility: 'confidential' });
  await office.load(meeting);
  const desk = office.desk();
  const store = renderApp(office, desk, createFakeClock(), '/actions');
  const person = userEvent.setup();
  const button = await screen.findByRole('button', { name: 'Take the list along' });
  button.focus();
  await person.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Take the list along' }));
  return { desk, dialog, person, store };
};

describe('the way out of the register', () => {
  test('saves the list for others by the keyboard alone, as a spreadsheet', async () => {
    const { desk, dialog, person } = await open();
    await dialog.findByText(/^2 actions; 1 of them is confidential and shows its reference alone\./);
    await person.keyboard('{Enter}');
    expect(await dialog.findByText(/(?:Handed out|Saved) as Open actions .* - PUBLIC\.xlsx\./)).toBeTruthy();
    expect(desk.files.saved[0]?.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  test('says what is confidential before it is saved in full, and in its name', async () => {
    const { desk, dialog, person } = await open();
    await person.click(dialog.getByRole('radio', { name: 'Those who may read everything' }));
    await person.selectOptions(dialog.getByRole('combobox', { name: 'As' }), 'csv');
    await dialog.findByText(/^2 actions; 1 of them is confidential\./);
    expect(dialog.getByText(/Make sure that whoever gets it may read it/)).toBeTruthy();
    await person.click(dialog.getByRole('button', { name: 'Save the list …' }));
    await dialog.findByText(/ - CONFIDENTIAL\.csv\.$/);
    expect(desk.files.saved[0]?.bytes.toString()).toContain('north lamp');
  });

  test('is for others alone while others look on', async () => {
    const { desk, dialog, person, store } = await open();
    await store.getState().changeSettings(() => ({ isScreenShared: true }));
    const full = await dialog.findByRole('radio', { name: 'Those who may read everything' });
    expect(full.hasAttribute('disabled')).toBe(true);
    await person.selectOptions(dialog.getByRole('combobox', { name: 'As' }), 'csv');
    await person.click(dialog.getByRole('button', { name: 'Save the list …' }));
    await dialog.findByText(/ - PUBLIC\.csv\.$/);
    expect(desk.files.saved[0]?.bytes.toString()).not.toContain('north lamp');
  });
});
