import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { lackSentence } from '../../../../renderer/features/sitting/lack-words.ts';
import type { LackKind } from '../../../../shared/domain/closing-check.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { ferryFile, makeFerryMeeting } from '../../../helpers/room-meeting.ts';

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text });

/** A meeting that lacks one thing of each kind. */
const file = ferryFile({
  agenda: [
    {
      number: '1',
      title: 'Welcome',
      blocks: [paragraph('Everybody was welcomed.'), { kind: 'decision', verb: 'AGREED', text: 'the agenda' }],
    },
    { number: '2', title: 'The winter timetable', blocks: [] },
    { number: '3', title: 'The new slip', blocks: [paragraph('It was looked at.')] },
    {
      number: '4',
      title: 'The ferry',
      blocks: [
        paragraph('It was late.'),
        { kind: 'table', rows: [['Weight'], ['@@ ask Nell']] },
        { kind: 'action', text: 'to paint it', due: { none: true } },
        { kind: 'action', text: 'to caulk it', owners: ['Ben Marsh'] },
        paragraph('Ida Brook agreed to chase the yard.'),
      ],
    },
  ],
  attendance: ferryFile().attendance?.filter(({ name }) => name !== 'Sam Lowe') ?? [],
});

/** The check before the meeting is closed, over the first item; the keys are on the first lack. */
const openCheck = async () => {
  const office = await openOffice();
  const meetingId = await makeFerryMeeting(office.app, { file });
  renderApp(office, office.desk(), createFakeClock(), `/meetings/${meetingId}/live`);
  await screen.findByRole('textbox', { name: /^Minutes of item 1/ });
  const user = userEvent.setup();
  await user.keyboard('{Shift>}{F9}{/Shift}');
  const check = await screen.findByRole('dialog', { name: 'Before the meeting is closed' });
  const lacks = within(within(check).getByRole('list')).getAllByRole('button');
  await waitFor(() => expect(document.activeElement).toBe(lacks[0]));
  return { user, lacks, meetingId };
};

const labelOfFocus = (): string | null | undefined => document.activeElement?.getAttribute('aria-label');

/** The words of the block that the caret stands in. */
const atCaret = (): string | null | undefined => {
  const at = document.getSelection()?.anchorNode;
  const element = at instanceof Element ? at : at?.parentElement;
  return element?.closest('[data-id]')?.textContent;
};

const inText = (item: RegExp, words: string) => async (): Promise<void> => {
  await waitFor(() => expect(labelOfFocus()).toMatch(item));
  await waitFor(() => expect(atCaret()).toBe(words));
};

const inField = (text: string, field: string) => async (): Promise<void> => {
  await waitFor(() => {
    expect(document.activeElement?.closest('[data-kind="action"]')?.textContent).toContain(text);
    expect(document.activeElement?.closest('label')?.textContent ?? labelOfFocus()).toContain(field);
  });
};

/** What only has to be written down has a test of its own. */
type Mended = Exclude<LackKind, 'turn'>;

/** Where each kind is mended. */
const places: Readonly<Record<Mended, () => Promise<void>>> = {
  minutes: inText(/^Minutes of item 2/, ''),
  outcome: inText(/^Minutes of item 3/, 'It was looked at.'),
  gap: inText(/^Minutes of item 4/, 'Weight@@ ask Nell'),
  promise: inText(/^Minutes of item 4/, 'Ida Brook agreed to chase the yard.'),
  owner: inField('to paint it', 'Owner'),
  due: inField('to caulk it', 'Due'),
  mark: async () => {
    expect(await screen.findByRole('row', { name: /Sam Lowe/ })).toBeTruthy();
  },
};

const kinds = Object.keys(places).filter((kind): kind is Mended => Object.hasOwn(places, kind));

describe('what is missing before the meeting is closed', () => {
  test('is one of each kind in this meeting', async () => {
    const { lacks } = await openCheck();
    const said = lacks.map((lack) => lack.querySelector('.lack-kind')?.textContent);
    expect(said.toSorted()).toEqual(kinds.map((kind) => lackSentence({ kind })).toSorted());
  });

  test.each(kinds)('of the kind %s is one key from where it is mended', async (kind) => {
    const { user, lacks } = await openCheck();
    const at = lacks.findIndex(({ textContent }) => textContent.startsWith(lackSentence({ kind })));
    for (let step = 0; step < at; step += 1) await user.keyboard('j');
    await waitFor(() => expect(document.activeElement).toBe(lacks[at]));
    await user.keyboard('{Enter}');
    await places[kind]();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
