import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { newBody, newBodyRules } from '../../../../renderer/features/bodies/new-body-defaults.ts';
import { StylePage } from '../../../../renderer/features/house-style/style-page.tsx';
import { bodyIdSchema } from '../../../../shared/ids.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { logoHash, logoImage } from '../../../helpers/logo.ts';
import { renderScreen } from '../../../helpers/render-screen.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

/** The style of a new body of an invented harbour, the sample beside it, and what the book has of it. */
const open = async () => {
  const office = await openOffice();
  const desk = office.desk();
  const body = { id: bodyIdSchema.parse(office.makeId()), ...newBody('HLC', 'Harbour Lights Committee') };
  unwrap(await desk.client.call('bodies.save', { editId: office.makeEditId(), body, rules: newBodyRules }));
  const store = renderScreen(office, desk, <StylePage bodyId={body.id} />);
  await screen.findByRole('heading', { name: 'Title block' });
  const book = async () => unwrap(await office.desk().client.call('bodies.get', { bodyId: body.id }));
  const saved = () => waitFor(() => expect(store.getState().hasPendingEdits()).toBe(false));
  const sample = (): string => {
    const host = document.querySelector('.preview-document');
    return host?.shadowRoot?.textContent ?? '';
  };
  return { desk, store, book, saved, sample };
};

const field = (name: string) => screen.getByRole('textbox', { name });

const retype = async (name: string, text: string): Promise<void> => {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), text.replaceAll('{', '{{'));
};

describe('the house style', () => {
  test('is seen in the sample while it is typed, and in the book when the field is left', async () => {
    const { book, saved, sample } = await open();
    expect(sample()).toContain('Harbour Lights Committee Meeting 14');
    await retype('Title', 'Minutes of the {short}, {number}');
    await waitFor(() => expect(sample()).toContain('Minutes of the HLC, 14'));
    expect((await book()).body.houseStyle).toBeUndefined();
    await userEvent.tab();
    await saved();
    expect((await book()).body.houseStyle).toEqual({ title: 'Minutes of the {short}, {number}' });
  });

  test('says what a text can’t have, and keeps what was typed', async () => {
    const { book, saved } = await open();
    await retype('Title', 'In {room}');
    await userEvent.tab();
    await saved();
    expect(await screen.findByText(/^Nothing fills \{room\}\. Write \{body\}/)).toBeTruthy();
    expect(field('Title')).toHaveProperty('value', 'In {room}');
    expect((await book()).body.houseStyle).toBeUndefined();
  });

  test('keeps nothing of what is as usual again', async () => {
    const { book, saved } = await open();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Dates' }), 'ordinal');
    await saved();
    expect((await book()).body.houseStyle).toEqual({ dateForm: 'ordinal' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Dates' }), 'plain');
    await saved();
    expect((await book()).body).not.toHaveProperty('houseStyle');
  });

  test('is put like a panel’s by one button, and back by undo', async () => {
    const { store, book, saved, sample } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'A code panel' }));
    await saved();
    await waitFor(() => expect(sample()).toContain('11th May 2027'));
    expect(sample()).toContain('ACTION HLC14/01:');
    expect(sample()).not.toContain('(AB)');
    expect((await book()).body).toMatchObject({ initials: false, decisionJoin: 'each-and' });
    await store.getState().undoEdit();
    await waitFor(() => expect(sample()).toContain('HLC\u00a014/01:'));
    expect((await book()).body).not.toHaveProperty('houseStyle');
  });

  test('orders the attendance tables and their columns', async () => {
    const { book, saved, sample } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Print apologies earlier', hidden: true }));
    await saved();
    const group = within(screen.getByRole('list', { name: 'Columns of members present', hidden: true }));
    await userEvent.selectOptions(group.getAllByRole('combobox', { hidden: true })[0] ?? document.body, 'organisation');
    await saved();
    const { attendance = [] } = (await book()).body.houseStyle ?? {};
    expect(attendance.map(({ holds }) => holds)).toEqual(['members', 'apologies', 'others', 'absent']);
    expect(attendance[0]?.columns.map(({ shows }) => shows)).toEqual(['organisation', 'name']);
    expect(sample().indexOf('Apologies:')).toBeLessThan(sample().indexOf('Rowan Teague'));
  });

  test('refuses to take away the names of a table', async () => {
    const { book, saved } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Remove column 2 of members present', hidden: true }));
    await saved();
    expect((await screen.findByRole('alert', { hidden: true })).textContent).toContain('names');
    expect((await book()).body).not.toHaveProperty('houseStyle');
  });

  test('takes a logo out of a file, keeps it in the book, and lets it go again', async () => {
    const { desk, book, saved } = await open();
    desk.files.bytesToOpen = { name: 'arms.txt', base64: Buffer.from('no image').toString('base64') };
    await userEvent.click(screen.getByRole('button', { name: 'Choose an image …' }));
    expect((await screen.findByRole('alert')).textContent).toContain('arms.txt is no PNG or JPEG image');
    desk.files.bytesToOpen = { name: 'arms.png', base64: logoImage.base64 };
    await userEvent.click(screen.getByRole('button', { name: 'Choose an image …' }));
    await screen.findByRole('button', { name: 'Take the logo out' });
    await saved();
    expect((await book()).logo).toEqual(logoImage);
    expect((await book()).body.houseStyle?.logo).toMatchObject({ image: logoHash, align: 'left' });
    await waitFor(() =>
      expect(document.querySelector('.preview-document')?.shadowRoot?.querySelector('img')?.alt).toBe(
        'Logo of the Harbour Lights Committee',
      ),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Take the logo out' }));
    await saved();
    expect((await book()).body).not.toHaveProperty('houseStyle');
  });
});
