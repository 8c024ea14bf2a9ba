import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { matterEntrySchema } from '../../../../shared/domain/matter-entry.ts';
import { smallFile } from '../../../helpers/builders.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { unwrap } from '../../../helpers/unwrap.ts';

const LIST = 'Release\tWhen\nSpring release\t26 March 2027\nSummer release\tsoon';

const open = async () => {
  const office = await openOffice();
  const desk = office.desk();
  const store = renderApp(office, desk, createFakeClock(), '/lists');
  await userEvent.click(await screen.findByRole('radio', { name: 'Releases' }));
  const field = await screen.findByRole('textbox', { name: 'The list of releases, with its headings' });
  const look = async (text: string) =>
    unwrap(await desk.client.call('intake.read', { kind: 'releases', text, columns: {} }));
  return { office, desk, store, field, look };
};

describe('a list that is kept elsewhere', () => {
  test('is pasted, its columns matched, taken in by the keyboard, and taken back', async () => {
    const { field, look } = await open();
    await userEvent.click(field);
    await userEvent.paste(LIST);
    expect(await screen.findByText('2 new, 0 changed, 0 not in the list any more, 0 as in the book.')).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'When' }), 'Date');
    expect(await screen.findByText(/^Line 3: When: “soon” is not read/)).toBeTruthy();
    screen.getByRole('button', { name: 'Take in 1 new, without the line that can’t be read' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText(/^Releases taken in: 1 new/)).toBeTruthy();
    expect(document.activeElement).toBe(field);
    expect(await look(LIST), 'the column is remembered').toMatchObject({ fresh: [], same: 1 });
    screen.getByRole('button', { name: /^Undo/ }).focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText(/^Undone: Releases taken in/)).toBeTruthy();
    expect((await look(LIST)).fresh).toHaveLength(2);
  });

  test('leaves the field empty behind it, and says rightly what of the next one is new or changed', async () => {
    const { field } = await open();
    await userEvent.click(field);
    await userEvent.paste('Name\tDate\nSpring release\t26 March 2027\nSummer release\t1 July 2027');
    await userEvent.click(await screen.findByRole('button', { name: 'Take in 2 new' }));
    expect(await screen.findByText(/^Releases taken in: 2 new/)).toBeTruthy();
    expect(field).toHaveProperty('value', '');
    // What was asked before the list was taken in is answered later, and shows nothing of it again.
    await new Promise((done) => setTimeout(done, 50));
    expect(screen.queryByRole('heading', { name: /^Columns/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Take in/ })).toBeNull();
    await userEvent.paste(
      'Name\tDate\nSpring release\t2 April 2027\nSummer release\t1 July 2027\nAutumn release\t1 October 2027',
    );
    expect(await screen.findByText('1 new, 1 changed, 0 not in the list any more, 1 as in the book.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Take in 1 new, 1 changed' }));
    expect(await screen.findByText(/^Releases taken in: 1 new, 1 changed/)).toBeTruthy();
  });

  test('counts what was written by hand as changed only where the list is to have its way', async () => {
    const { desk, office } = await open();
    const list = (stage: string): string => `Code\tTitle\tStage\nHP101\tLarge displays\t${stage}`;
    const look = async (text: string) =>
      unwrap(await desk.client.call('intake.read', { kind: 'matters', text, columns: {} }));
    const { seen } = await look(list('Define'));
    const said = {
      kind: 'matters' as const,
      text: list('Define'),
      columns: {},
      overwrite: [],
      removeGone: false,
      seen,
    };
    unwrap(await desk.client.call('intake.take', { editId: office.makeEditId(), ...said }));
    const { matter } = unwrap(await desk.client.call('matters.get', { code: 'HP101' }));
    const byHand = { ...matterEntrySchema.strip().parse(matter), stage: 'Report' };
    unwrap(await desk.client.call('matters.save', { editId: office.makeEditId(), matter: byHand }));
    await userEvent.click(screen.getByRole('radio', { name: 'Matters' }));
    await userEvent.click(await screen.findByRole('textbox', { name: /^The list of / }));
    await userEvent.paste(list('Refine'));
    expect(await screen.findByRole('button', { name: 'Take in' })).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('checkbox', { name: /written by hand/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Take in 1 changed' }));
    expect(await screen.findByText(/^.*taken in: 1 changed/)).toBeTruthy();
    expect(unwrap(await desk.client.call('matters.get', { code: 'HP101' })).matter.stage).toBe('Refine');
  });

  test('says of a matter that confidential minutes alone tell of that it stays confidential', async () => {
    const { desk, office } = await open();
    const heading = (text: string) => [{ kind: 'heading' as const, level: 1 as const, text }];
    const file = smallFile({
      agenda: [
        { number: '1', title: 'Sheds', blocks: heading('PL14 ‘A shed’') },
        { number: '2', title: 'Offers', confidential: true, blocks: heading('PL67 ‘A takeover’') },
      ],
    });
    const body = { ...file.body, matterPatterns: ['PL\\d{2}'] };
    unwrap(await desk.client.call('meetings.load', { editId: office.makeEditId(), file: { ...file, body } }));
    await userEvent.click(screen.getByRole('radio', { name: 'Matters' }));
    await userEvent.click(await screen.findByRole('textbox', { name: /^The list of / }));
    await userEvent.paste('Code\tTitle\tStage\nPL14\tA shed\tDefine\nPL67\tA takeover\tDefine');
    const said = /stays confidential/;
    expect((await screen.findByRole('row', { name: /PL67/ })).textContent).toMatch(said);
    expect(screen.getByRole('row', { name: /PL14/ }).textContent, 'the control').not.toMatch(said);
  });

  test('is not drawn while others see the screen', async () => {
    const { store, field } = await open();
    await userEvent.click(field);
    await userEvent.paste(LIST);
    await store.getState().changeSettings(() => ({ isScreenShared: true }));
    expect(await screen.findByText(/^Lists can hold what is confidential/)).toBeTruthy();
    expect(screen.queryByText(/Spring release/)).toBeNull();
  });
});
