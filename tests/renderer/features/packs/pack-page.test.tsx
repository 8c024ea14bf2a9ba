import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ask } from '../../../helpers/book-on-disk.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { meetingWithPapers } from '../../../helpers/paper-canaries.ts';
import { renderApp } from '../../../helpers/render-app.tsx';

const open = async (address: 'pack' | 'plan') => {
  const office = await openOffice();
  const { meetingId } = await meetingWithPapers(office.app);
  const desk = office.desk();
  const store = renderApp(office, desk, createFakeClock(), `/meetings/${meetingId}/${address}`);
  const names = (): string[] => desk.files.saved.map(({ name }) => name);
  return { office, desk, meetingId, store, names };
};

test('goes by keys alone from the plan to the papers for a list, and saves these as one folder', async () => {
  const { names, store } = await open('plan');
  await screen.findByRole('heading', { name: 'Agenda' });
  await userEvent.keyboard('{Control>}{Shift>}O{/Shift}{/Control}');
  await screen.findByRole('heading', { name: 'HWG 7 papers - CONFIDENTIAL' });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Agenda and index as' }), 'txt');
  document.body.focus();
  await userEvent.click(document.body);
  for (const name of ['Members - CONFIDENTIAL', 'Advisers', 'Observers']) {
    await userEvent.keyboard('r');
    await screen.findByRole('heading', { name: `HWG 7 papers - for ${name}` });
  }
  expect(screen.getByText(/^2 files of papers/)).toBeDefined();
  await userEvent.keyboard('s');
  expect(await screen.findByText('Saved as HWG 7 papers - for Observers.')).toBeDefined();
  expect(names().map((name) => name.replaceAll(/heron\d+x\w+q/g, '*'))).toEqual([
    'HWG 7 papers - for Observers/00 HWG 7 agenda - for Observers.txt',
    'HWG 7 papers - for Observers/00 HWG 7 index of papers - for Observers.txt',
    'HWG 7 papers - for Observers/01 (1) HWG_1_Green On * and more.pdf',
    'HWG 7 papers - for Observers/01 (2) Annex *.pdf',
  ]);
  await userEvent.keyboard('m');
  expect(await screen.findByText('Saved as HWG 7 papers mail.eml.')).toBeDefined();
  expect(store.getState().packDelivery.kind).toBe('copied');
});

test('says what holds papers back, and shows nothing of them while the screen is shared', async () => {
  const { store } = await open('pack');
  await screen.findByText(/^The pack holds confidential papers\./);
  expect(screen.getByText(/^\d+ attachments have no class: they go with this pack, and with none for/)).toBeDefined();
  await userEvent.click(screen.getByRole('radio', { name: /^Everybody/ }));
  await screen.findByRole('heading', { name: 'HWG 7 papers - PUBLIC' });
  expect(screen.getByText(/^1 paper has no class, and nobody but/)).toBeDefined();
  expect(screen.getByText(/^2 attachments have no class, and nobody but/)).toBeDefined();
  expect(screen.queryByText(/they go with this pack/)).toBeNull();
  await userEvent.keyboard('{Control>}{Shift>}X{/Shift}{/Control}');
  await screen.findByText(/^A pack may hold confidential papers\./);
  expect(screen.queryByRole('table')).toBeNull();
  expect(store.getState().settings.isScreenShared).toBe(true);
});

test('saves nothing, and asks for no place, when the pack is refused', async () => {
  const { office, desk, meetingId, names } = await open('pack');
  await screen.findByText(/^The pack holds confidential papers\./);
  const { body } = await ask(office.app, 'meetings.get', { meetingId });
  const { rules } = await ask(office.app, 'bodies.get', { bodyId: body.id });
  await userEvent.click(screen.getByRole('radio', { name: /^Observers/ }));
  await screen.findByRole('heading', { name: 'HWG 7 papers - for Observers' });
  const { lists: _lists, ...without } = rules;
  await office.app.call('bodies.save', { editId: office.makeEditId(), body, rules: without }, 'page-1');
  await userEvent.click(screen.getByRole('button', { name: /^Save as one folder/ }));
  expect(await screen.findByRole('alert')).toHaveProperty(
    'textContent',
    expect.stringContaining('has no distribution list'),
  );
  expect([names(), desk.files.offered]).toEqual([[], []]);
});
