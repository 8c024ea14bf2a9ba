import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, onTestFinished, test } from 'vitest';
import { useDraft } from '../../../../renderer/components/fields/use-draft.ts';
import { StoreContext } from '../../../../renderer/store/hooks.ts';
import { createAppStore } from '../../../../renderer/store/store.ts';
import { type ApiError, apiError } from '../../../../shared/api/errors.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';

/** A field over a book that answers when the test says so. */
const open = async () => {
  const office = await openOffice();
  const { client, files } = office.desk();
  const store = createAppStore({ client, clock: createFakeClock(), makeId: office.makeId, files });
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <StoreContext value={store}>{children}</StoreContext>
  );
  const asked: { readonly value: string; answer(error?: ApiError): Promise<void> }[] = [];
  let saved = 'Lamps';
  const useField = () =>
    useDraft(saved, (value) => {
      const { promise, resolve } = Promise.withResolvers<ApiError | undefined>();
      const answer = (error?: ApiError): Promise<void> =>
        act(async () => {
          if (!error) saved = value;
          resolve(error);
          await promise;
        });
      asked.push({ value, answer });
      return promise;
    });
  const hook = renderHook(useField, { wrapper });
  onTestFinished(() => {
    hook.unmount();
    office.app.close();
  });
  const draft = () => hook.result.current;
  return { asked, draft, unmount: hook.unmount, said: () => store.getState().editNotice };
};

describe('a draft', () => {
  test('saves what was typed once, however often it is asked to', async () => {
    const { asked, draft } = await open();
    act(() => draft().type('Lights'));
    act(() => draft().commit());
    act(() => draft().commit());
    expect(asked.map(({ value }) => value)).toEqual(['Lights']);
    await asked[0]?.answer();
    expect(draft()).toMatchObject({ value: 'Lights', isDirty: false });
    act(() => draft().commit());
    expect(asked).toHaveLength(1);
  });

  test('saves nothing when what stands in the book is typed again', async () => {
    const { asked, draft } = await open();
    act(() => draft().type('Lamps'));
    act(() => draft().commit());
    expect(asked).toEqual([]);
    expect(draft().isDirty).toBe(false);
  });

  test('keeps what is typed on while something is on its way', async () => {
    const { asked, draft } = await open();
    act(() => draft().type('Lights'));
    act(() => draft().commit());
    act(() => draft().type('Lights and buoys'));
    await asked[0]?.answer();
    expect(draft()).toMatchObject({ value: 'Lights and buoys', isDirty: true });
  });

  test('goes back to what the book had while something else is on its way there', async () => {
    const { asked, draft } = await open();
    act(() => draft().choose('Lights'));
    act(() => draft().choose('Lamps'));
    expect(asked.map(({ value }) => value)).toEqual(['Lights', 'Lamps']);
    await asked[0]?.answer();
    await asked[1]?.answer();
    expect(draft()).toMatchObject({ value: 'Lamps', isDirty: false });
  });

  test('keeps what was refused, says why, and forgets both by a reset', async () => {
    const { asked, draft } = await open();
    act(() => draft().type(' '));
    act(() => draft().commit());
    await asked[0]?.answer(apiError('refused', 'Write a name.'));
    expect(draft()).toMatchObject({ value: ' ', error: 'Write a name.' });
    act(() => draft().reset());
    expect(draft()).toMatchObject({ value: 'Lamps', error: undefined });
  });

  test('says what was refused when its screen is gone, with the words, and nothing while it is there', async () => {
    const { asked, draft, unmount, said } = await open();
    act(() => draft().type('31 Feb'));
    act(() => draft().commit());
    await asked[0]?.answer(apiError('refused', 'The month has 28 days.'));
    expect(said()).toBeUndefined();
    unmount();
    await asked[1]?.answer(apiError('refused', 'The month has 28 days.'));
    expect(said()).toMatchObject({ text: 'Not saved: “31 Feb”. The month has 28 days.', isBad: true });
  });

  test('lets the window ask before it is closed for as long as something is not in the book', async () => {
    const { asked, draft } = await open();
    const asksToClose = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(asksToClose()).toBe(false);
    act(() => draft().type('31 Feb'));
    await act(async () => expect(asksToClose()).toBe(true));
    await asked[0]?.answer(apiError('refused', 'The month has 28 days.'));
    await act(async () => expect(asksToClose()).toBe(true));
    await asked[1]?.answer();
    expect(asksToClose()).toBe(false);
  });

  test('saves what was typed when the screen is left', async () => {
    const { asked, draft, unmount } = await open();
    act(() => draft().type('Lights'));
    unmount();
    expect(asked.map(({ value }) => value)).toEqual(['Lights']);
  });
});
