import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { newBody, newBodyRules } from '../../../../renderer/features/bodies/new-body-defaults.ts';
import { StylePage } from '../../../../renderer/features/house-style/style-page.tsx';
import { bodyIdSchema } from '../../../../shared/ids.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderScreen } from '../../../helpers/render-screen.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';
import { para, wordTemplate } from '../../../helpers/word-template.ts';

const open = async () => {
  const office = await openOffice();
  const desk = office.desk();
  const body = { id: bodyIdSchema.parse(office.makeId()), ...newBody('HLC', 'Harbour Lights Committee') };
  unwrap(await desk.client.call('bodies.save', { editId: office.makeEditId(), body, rules: newBodyRules }));
  const store = renderScreen(office, desk, <StylePage bodyId={body.id} />);
  const section = within(await screen.findByRole('region', { name: 'Word template' }));
  const kept = async () =>
    unwrap(await office.desk().client.call('templates.get', { bodyId: body.id })).template?.fileName;
  const choose = async (name: string, bytes: Uint8Array): Promise<void> => {
    desk.files.bytesToOpen = { name, base64: Buffer.from(bytes).toString('base64') };
    await userEvent.click(await section.findByRole('button', { name: /^Choose a/ }));
  };
  return { desk, store, section, kept, choose };
};

describe('the Word template of a body', () => {
  test('is chosen from a file and told of, given back byte for byte, and taken out; undo brings it back', async () => {
    const { desk, store, section, kept, choose } = await open();
    expect(await section.findByText(/^There is none/)).toBeTruthy();
    const bytes = wordTemplate();
    await choose('letterhead.docx', bytes);
    expect(await section.findByText('letterhead.docx')).toBeTruthy();
    await userEvent.click(section.getByRole('button', { name: 'Save it as a file' }));
    await waitFor(() => expect(desk.files.saved.map(({ name }) => name)).toEqual(['letterhead.docx']));
    expect(desk.files.saved[0]?.bytes.equals(Buffer.from(bytes))).toBe(true);
    await userEvent.click(section.getByRole('button', { name: 'Take the template out' }));
    await section.findByText(/^There is none/);
    await store.getState().undoEdit();
    expect(await section.findByText('letterhead.docx')).toBeTruthy();
    expect(await kept()).toBe('letterhead.docx');
  });

  test('is refused with what is wrong and what to do, and the one before stays', async () => {
    const { section, kept, choose } = await open();
    await choose('letterhead.docx', wordTemplate());
    await section.findByText('letterhead.docx');
    await choose('empty.docx', wordTemplate({ text: para('Dear all') }));
    expect((await section.findByRole('alert')).textContent).toMatch(/^empty\.docx has no \{\{minutes\}\}\. Write/);
    expect(await kept()).toBe('letterhead.docx');
  });

  test('can be begun from one that is saved, and that is taken as it is', async () => {
    const { desk, section, kept, choose } = await open();
    await userEvent.click(await section.findByRole('button', { name: 'Save a template to begin with' }));
    await waitFor(() => expect(desk.files.saved).toHaveLength(1));
    const [saved] = desk.files.saved;
    await choose(saved?.name ?? '', saved?.bytes ?? new Uint8Array());
    await waitFor(async () => expect(await kept()).toBe('HLC minutes template.docx'));
  });
});
