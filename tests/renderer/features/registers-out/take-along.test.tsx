import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';

type Register = 'actions' | 'decisions' | 'matters' | 'papers';

/** A register, with something in it that is confidential, and the way out of it open. */
const open = async (of: Register = 'actions') => {
  const office = await openOffice();
  const meeting = smallMeeting();
  const text = 'Orla Penhale to sell the north lamp';
  meeting.agenda?.[0]?.blocks?.push(
    { kind: 'action', reference: 'HWG 7/02', text, visibility: 'confidential' },
    { kind: 'decision', verb: 'AGREED', text: 'to sell the north lamp', visibility: 'confidential' },
    { kind: 'heading', level: 1, text: 'HW001 ‘The slipway’' },
    { kind: 'heading', level: 1, text: 'HW002 ‘The north lamp’', visibility: 'confidential' },
  );
  const papers = [{ title: 'Drawings of the slipway' }, { title: 'Price of the north lamp', classification: 'Red' }];
  const [first, ...others] = meeting.agenda ?? [];
  const agenda = first ? [{ ...first, papers }, ...others] : [];
  await office.load({ ...meeting, format: 'minutebook-meeting/2', agenda });
  const desk = office.desk();
  const store = renderApp(office, desk, createFakeClock(), `/${of}`);
  const person = userEvent.setup();
  await screen.findByRole('button', { name: 'Take the list along' });
  await person.keyboard('e');
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

  test.each([
    ['decisions', /^2 decisions; 1 of them is confidential and shows its place in the minutes alone\./],
    ['papers', /^1 paper\. 1 paper left out: being on this list would tell too much\./],
    ['matters', /^1 matter\. 1 matter left out: being on this list would tell too much\./],
  ] as const)('leads out of the register of %s too, for others and in full', async (of, words) => {
    const { desk, dialog, person } = await open(of);
    await dialog.findByText(words);
    expect(dialog.queryByRole('combobox', { name: 'Grouped by' })).toBeNull();
    expect(dialog.queryByRole('option', { name: /^Calendar/ })).toBeNull();
    await person.selectOptions(dialog.getByRole('combobox', { name: 'As' }), 'csv');
    await person.click(dialog.getByRole('button', { name: 'Save the list …' }));
    await dialog.findByText(/ - PUBLIC\.csv\.$/);
    const forOthers = desk.files.saved[0]?.bytes.toString();
    expect(forOthers).toContain('slipway');
    expect(forOthers).not.toContain('north lamp');
    await person.click(dialog.getByRole('radio', { name: 'Those who may read everything' }));
    await dialog.findByText(/^2 /);
    await person.click(dialog.getByRole('button', { name: 'Save the list …' }));
    await dialog.findByText(new RegExp(`${of}.*\\.csv\\.$`, 'iu'));
    expect(desk.files.saved[1]?.bytes.toString()).toContain('north lamp');
  });
});
