import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSpeller } from '../../../../renderer/spelling/speller.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { openSpellingCheck } from '../../../helpers/spelling-check.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

let check: Awaited<ReturnType<typeof openSpellingCheck>>;
beforeAll(async () => {
  check = await openSpellingCheck();
});

const misspelt = (): string[] =>
  [...document.querySelectorAll('.misspelt')].map(({ textContent }) => textContent ?? '');

/** The live screen with a word in it that nobody knows. */
const open = async () => {
  const office = await openOffice();
  const meetingId = await office.load(smallMeeting());
  const sheet = unwrap(await office.desk().client.call('meetings.get', { meetingId }));
  const [item] = sheet.items;
  if (!item) throw new Error('This meeting has no item');
  const blockId = '0192f0c0-0000-7000-8000-00000000fa17';
  unwrap(
    await office.desk().client.call('blocks.save', {
      editId: office.makeEditId(),
      meetingId,
      blocks: [
        {
          id: blockId,
          itemId: item.id,
          rank: 'a0',
          baseRevision: 0,
          content: { kind: 'paragraph', runs: [{ text: 'They met at Vlierhaven.' }] },
        },
      ],
      removed: [],
    }),
  );
  const clock = createFakeClock();
  const start = () => createSpeller(check.start());
  const store = renderApp(office, office.desk(), clock, `/meetings/${meetingId}/live`, start);
  await screen.findByRole('textbox', { name: 'Minutes of item 1, The slipway' });
  const advance = (ms = 0): Promise<void> => act(() => clock.advance(ms));
  await advance();
  /** Waits until these words are underlined and no others. */
  const underlined = (words: readonly string[]): Promise<void> =>
    waitFor(async () => {
      await advance();
      expect(misspelt()).toEqual(words);
    });
  const choose = async (label: RegExp): Promise<void> => {
    await userEvent.keyboard('{F7}');
    await advance();
    const option = await screen.findByRole('option', { name: label });
    await act(async () => option.click());
  };
  const read = async () => unwrap(await office.desk().client.call('meetings.get', { meetingId }));
  return { store, choose, read, underlined };
};

describe('an underlined word', () => {
  test('can be put on the list of the body, by which its line goes; undo brings it back', async () => {
    const { store, choose, read, underlined } = await open();
    await underlined(['Vlierhaven']);
    await choose(/^Add to the words of the/);
    await underlined([]);
    expect((await read()).rules.words).toEqual(['Vlierhaven']);
    await act(() => store.getState().undoEdit());
    await underlined(['Vlierhaven']);
    expect((await read()).rules.words).toBeUndefined();
  });

  test('can be ignored in this meeting alone', async () => {
    const { store, choose, read, underlined } = await open();
    const again = () => store.getState().commands.find(({ label }) => label.startsWith('Underline again'));
    expect(again()).toBeUndefined();
    await choose(/^Ignore in this meeting/);
    await underlined([]);
    const { ignoredWords, rules } = await read();
    expect([ignoredWords, rules.words]).toEqual([['Vlierhaven'], undefined]);
    act(() => again()?.run());
    await underlined(['Vlierhaven']);
    expect((await read()).ignoredWords).toEqual([]);
  });

  test('is none while underlining is switched off, also in the meeting that is open', async () => {
    const { store, underlined } = await open();
    await underlined(['Vlierhaven']);
    await act(async () => void (await store.getState().changeSettings(() => ({ spelling: false }))));
    await underlined([]);
    await act(async () => void (await store.getState().changeSettings(() => ({ spelling: true }))));
    await underlined(['Vlierhaven']);
  });
});
