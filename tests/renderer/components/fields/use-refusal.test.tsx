import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { useRefusal } from '../../../../renderer/components/fields/use-refusal.ts';
import { type ApiError, apiError } from '../../../../shared/api/errors.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderScreen } from '../../../helpers/render-screen.tsx';

const open = async () => {
  const office = await openOffice();
  const { promise, resolve } = Promise.withResolvers<ApiError | undefined>();
  const Screen = () => {
    const { refusal, say } = useRefusal();
    return (
      <button type="button" onClick={() => void say(promise)}>
        Move{refusal}
      </button>
    );
  };
  const store = renderScreen(office, office.desk(), <Screen />);
  await userEvent.click(screen.getByRole('button', { name: 'Move' }));
  return { said: () => store.getState().editNotice, refuse: () => resolve(apiError('refused', 'It has minutes.')) };
};

test('shows why something was refused on its screen, and nowhere else', async () => {
  const { said, refuse } = await open();
  refuse();
  expect(await screen.findByText(/It has minutes/)).toBeTruthy();
  expect(said()).toBeUndefined();
});

test('says why something was refused when its screen is gone', async () => {
  const { said, refuse } = await open();
  cleanup();
  refuse();
  await waitFor(() => expect(said()).toMatchObject({ text: 'Not saved. It has minutes.', isBad: true }));
});
