import { act, renderHook } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { useDraft } from '../../../../renderer/components/fields/use-draft.ts';
import { type ApiError, apiError } from '../../../../shared/api/errors.ts';

/** A field over a book that answers when the test says so. */
const open = () => {
  const asked: { readonly value: string; answer(error?: ApiError): Promise<void> }[] = [];
  let saved = 'Lamps';
  const hook = renderHook(() =>
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
    }),
  );
  const draft = () => hook.result.current;
  return { asked, draft, unmount: hook.unmount };
};

describe('a draft', () => {
  test('saves what was typed once, however often it is asked to', async () => {
    const { asked, draft } = open();
    act(() => draft().type('Lights'));
    act(() => draft().commit());
    act(() => draft().commit());
    expect(asked.map(({ value }) => value)).toEqual(['Lights']);
    await asked[0]?.answer();
    expect(draft()).toMatchObject({ value: 'Lights', isDirty: false });
    act(() => draft().commit());
    expect(asked).toHaveLength(1);
  });

  test('saves nothing when what stands in the book is typed again', () => {
    const { asked, draft } = open();
    act(() => draft().type('Lamps'));
    act(() => draft().commit());
    expect(asked).toEqual([]);
    expect(draft().isDirty).toBe(false);
  });

  test('keeps what is typed on while something is on its way', async () => {
    const { asked, draft } = open();
    act(() => draft().type('Lights'));
    act(() => draft().commit());
    act(() => draft().type('Lights and buoys'));
    await asked[0]?.answer();
    expect(draft()).toMatchObject({ value: 'Lights and buoys', isDirty: true });
  });

  test('goes back to what the book had while something else is on its way there', async () => {
    const { asked, draft } = open();
    act(() => draft().choose('Lights'));
    act(() => draft().choose('Lamps'));
    expect(asked.map(({ value }) => value)).toEqual(['Lights', 'Lamps']);
    await asked[0]?.answer();
    await asked[1]?.answer();
    expect(draft()).toMatchObject({ value: 'Lamps', isDirty: false });
  });

  test('keeps what was refused, says why, and forgets both by a reset', async () => {
    const { asked, draft } = open();
    act(() => draft().type(' '));
    act(() => draft().commit());
    await asked[0]?.answer(apiError('refused', 'Write a name.'));
    expect(draft()).toMatchObject({ value: ' ', error: 'Write a name.' });
    act(() => draft().reset());
    expect(draft()).toMatchObject({ value: 'Lamps', error: undefined });
  });

  test('saves what was typed when the screen is left', () => {
    const { asked, draft, unmount } = open();
    act(() => draft().type('Lights'));
    unmount();
    expect(asked.map(({ value }) => value)).toEqual(['Lights']);
  });
});
