import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AddField } from '../../../../renderer/components/fields/add-field.tsx';
import { type ApiError, apiError } from '../../../../shared/api/errors.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderScreen } from '../../../helpers/render-screen.tsx';

/** The field over a list that answers when the test says so. */
const open = async () => {
  const office = await openOffice();
  const added: string[] = [];
  const answers: ((error?: ApiError) => void)[] = [];
  const add = (text: string) =>
    new Promise<ApiError | undefined>((resolve) => {
      added.push(text);
      answers.push(resolve);
    });
  const choices = ['Ida Quist (Port of Sund)', 'Ida Marsh'];
  renderScreen(office, office.desk(), <AddField label="Add a person" choices={choices} add={add} />);
  const answer = (at: number, error?: ApiError): Promise<void> => act(async () => answers[at]?.(error));
  return { field: screen.getByRole('combobox', { name: 'Add a person' }), added, answer };
};

test('adds by Enter and is free for the next at once', async () => {
  const { field, added } = await open();
  await userEvent.type(field, 'Ann Bell{Enter}Orla Penhale{Enter}');
  expect(added).toEqual(['Ann Bell', 'Orla Penhale']);
});

test('takes the option that is marked, and not what was typed', async () => {
  const { field, added } = await open();
  await userEvent.type(field, 'ida{ArrowDown}{Enter}');
  expect(added).toEqual(['Ida Quist (Port of Sund)']);
});

test('gives back what was refused', async () => {
  const { field, answer } = await open();
  await userEvent.type(field, 'Ann Bell{Enter}');
  await answer(0, apiError('refused', 'There are two of them.'));
  expect(field).toHaveProperty('value', 'Ann Bell');
  expect(screen.getByText('There are two of them.')).toBeTruthy();
});

test('names what was refused when the next has been begun', async () => {
  const { field, answer } = await open();
  await userEvent.type(field, 'Ann Bell{Enter}Or');
  await answer(0, apiError('refused', 'There are two of them.'));
  expect(field).toHaveProperty('value', 'Or');
  expect(screen.getByText('“Ann Bell” is not added. There are two of them.')).toBeTruthy();
});

test('adds what was typed when the field is left, and nothing when it is empty', async () => {
  const { field, added } = await open();
  await userEvent.type(field, '  {Tab}');
  await userEvent.type(field, 'Ann Bell{Tab}');
  expect(added).toEqual(['Ann Bell']);
});
