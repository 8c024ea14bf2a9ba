import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { meetingWithPapers } from '../../../helpers/paper-canaries.ts';
import { renderApp } from '../../../helpers/render-app.tsx';

test('hands a meeting over with the words that were just typed, and says that all of it is confidential', async () => {
  const office = await openOffice();
  const { meetingId } = await meetingWithPapers(office.app);
  const desk = office.desk();
  const store = renderApp(office, desk, createFakeClock(), `/meetings/${meetingId}/hand-over`);
  const field = await screen.findByRole('textbox', { name: 'What your colleague should know' });
  expect(screen.getByText(/^All of it is confidential/)).toBeDefined();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Note, agenda and index as' }), 'txt');
  await userEvent.type(field, 'The key is with the warden.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Saved as HWG 7 hand-over - CONFIDENTIAL.')).toBeDefined();
  expect(desk.files.saved).toHaveLength(94);
  const [note] = desk.files.saved;
  expect(note?.bytes.toString()).toContain('The key is with the warden.');
  expect(await screen.findByText(/^It was handed over on .*as long as nothing is changed here/)).toBeDefined();
  await waitFor(() => expect(store.getState().hasPendingEdits()).toBe(false));
});
