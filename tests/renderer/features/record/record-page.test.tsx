import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { Typesetter } from '../../../../electron/core/typesetting/typesetter.ts';
import type { MeetingState } from '../../../../shared/domain/meeting.ts';
import type { MeetingFile } from '../../../../shared/interchange/schema.ts';
import { ok } from '../../../../shared/result.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

/** What it sets is looked at elsewhere. */
const typesetter: Typesetter = {
  typeset: async () => ok(Buffer.from('%PDF-1.7 minutes')),
  close: () => undefined,
};

const open = async (state: MeetingState = 'draft', change: Partial<MeetingFile> = {}) => {
  const office = await openOffice({ typesetter });
  const file = smallMeeting();
  const meetingId = await office.load({ ...file, meeting: { ...file.meeting, state }, ...change });
  const next = smallMeeting('8');
  const agenda = [{ number: '1', title: 'Minutes of the last meeting', blocks: [] }];
  await office.load({ ...next, meeting: { number: '8', date: '2026-04-16', state: 'in session' }, agenda });
  const desk = office.desk();
  const clock = createFakeClock(Date.UTC(2026, 3, 16, 10));
  const store = renderApp(office, desk, clock, `/meetings/${meetingId}/record`);
  await screen.findByRole('heading', { name: 'Versions' });
  const record = async () => unwrap(await desk.client.call('record.get', { meetingId }));
  return { office, meetingId, desk, store, record };
};

const part = (name: string) => within(screen.getByRole('region', { name }));

const circulate = async (purpose: string): Promise<void> => {
  await userEvent.type(screen.getByRole('textbox', { name: 'To whom or what for' }), `${purpose}{Enter}`);
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: /0\.\d/ }));
  await screen.findByRole('cell', { name: purpose });
};

describe('the record of a draft', () => {
  test('says what it is for while nothing went out, and asks for a purpose', async () => {
    await open();
    expect(part('Versions').getByText(/^Nothing went out yet/)).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'To whom or what for' }), '{Enter}');
    expect(part('Circulation').getByText(/^Write to whom it goes/)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('sends it to the Chair, then to everyone, each under the next number', async () => {
    const { record } = await open();
    await circulate('the Chair');
    expect(await screen.findByRole('button', { name: 'Circulate 0.2' })).toBeTruthy();
    await circulate('the members');
    expect((await record()).versions.map(({ number, state }) => [number, state])).toEqual([
      ['0.1', 'with the Chair'],
      ['0.2', 'circulated'],
    ]);
  });

  test('does nothing when the question is answered with not yet', async () => {
    const { record } = await open();
    await userEvent.type(screen.getByRole('textbox', { name: 'To whom or what for' }), 'the members{Enter}');
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Not yet' }));
    expect((await record()).versions).toEqual([]);
  });

  test('says before they go out how many gaps are left in the minutes', async () => {
    const blocks = [{ kind: 'paragraph' as const, text: 'It costs @@ figure from Orla.' }];
    await open('draft', { agenda: [{ number: '1', title: 'The slipway', blocks }] });
    await userEvent.type(screen.getByRole('textbox', { name: 'To whom or what for' }), 'the members{Enter}');
    expect((await screen.findByRole('dialog')).textContent).toContain('One gap is left in the text');
  });

  test('saves the files of a version again as they were', async () => {
    const { desk, record } = await open();
    await circulate('the members');
    await userEvent.click(screen.getByRole('button', { name: 'Save the Word file of 0.1' }));
    await part('Versions').findByText(/^Saved as .+ 0\.1\.docx\.$/);
    const [version] = (await record()).versions;
    if (!version) throw new Error('No version went out');
    const { base64, fileName } = unwrap(await desk.client.call('record.file', { versionId: version.id, kind: 'docx' }));
    expect(desk.files.saved).toEqual([{ name: fileName, bytes: Buffer.from(base64, 'base64') }]);
  });

  test('says which public files hold what became confidential after they went out', async () => {
    const { record } = await open('circulated');
    await circulate('the members');
    expect((await record()).versions[0]?.files.map(({ kind }) => kind)).toContain('public pdf');
    expect(screen.queryByText(/^The public files of/)).toBeNull();
    await userEvent.type(
      part('Who may read what').getByRole('textbox', { name: 'Ground' }),
      'A claim is likely.{Enter}',
    );
    expect(await part('Versions').findByText(/^The public files of 0\.1 can hold words/)).toBeTruthy();
  });

  test('says so as well where the draft was marked confidential where it is written', async () => {
    const { office, meetingId } = await open('circulated');
    await circulate('the members');
    await part('Versions').findByText('the members');
    expect(screen.queryByText(/^The public files of/)).toBeNull();
    const elsewhere = office.desk();
    const { items } = unwrap(await elsewhere.client.call('meetings.get', { meetingId }));
    const [item] = items;
    if (!item) throw new Error('The meeting has items');
    await act(async () => {
      const said = { editId: office.makeEditId(), itemId: item.id, change: { confidential: true as const } };
      unwrap(await elsewhere.client.call('items.change', said));
    });
    expect(await part('Versions').findByText(/^The public files of 0\.1 can hold words/)).toBeTruthy();
  });

  test('offers the likely meeting and item, and says which correction stands nowhere', async () => {
    const { record } = await open();
    const approval = part('Approval');
    expect(approval.getByRole('combobox', { name: 'Minuted under' })).toHaveProperty(
      'selectedOptions.0.textContent',
      '1 Minutes of the last meeting',
    );
    await userEvent.click(approval.getByRole('button', { name: 'Add a correction' }));
    await userEvent.type(approval.getByRole('textbox', { name: /^Correction 1: the words/ }), 'lighthouse');
    await userEvent.click(approval.getByRole('button', { name: 'Approve the minutes' }));
    expect(approval.getByText(/^These words do not stand in the minutes/)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect((await record()).state).toBe('draft');
  });

  test('keeps what was typed of an approval while another screen is looked at', async () => {
    await open();
    await userEvent.click(part('Approval').getByRole('button', { name: 'Add a correction' }));
    await userEvent.type(screen.getByRole('textbox', { name: /^Correction 1: the words/ }), 'slipway');
    await userEvent.click(screen.getByRole('link', { name: 'Plan' }));
    await screen.findByRole('heading', { name: 'Agenda' });
    await userEvent.click(screen.getByRole('link', { name: 'Record' }));
    expect(await screen.findByDisplayValue('slipway')).toBeTruthy();
  });

  test('is shut where others look on', async () => {
    const { store } = await open();
    await circulate('about the lease');
    await act(() =>
      store
        .getState()
        .changeSettings(() => ({ isScreenShared: true }))
        .then(() => undefined),
    );
    expect(screen.queryByText('about the lease')).toBeNull();
    expect(screen.getByText(/^Versions, corrections and notes hold words/)).toBeTruthy();
  });
});

describe('the record', () => {
  test('of a meeting that sits says that it is closed first', async () => {
    await open('in session');
    expect(screen.getByText(/This meeting is in session\.$/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Approval' })).toBeNull();
  });

  test('of approved minutes offers no way to send them out or to approve them', async () => {
    await open('approved');
    expect(screen.queryByRole('button', { name: /Circulate|Approve/ })).toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'The lease was signed.{Enter}');
    expect(await part('Beside the record').findByText('The lease was signed.')).toBeTruthy();
  });

  test('of approved minutes says that what stands under a confidential item is so, and opens it with that alone', async () => {
    await open('approved');
    const section = part('Who may read what');
    await userEvent.selectOptions(section.getByRole('combobox', { name: 'Item' }), '2 The lease');
    expect(section.getByText('Now confidential.')).toBeTruthy();
    expect(section.getByRole('button', { name: 'Open it to everyone' })).toHaveProperty('disabled', false);
    const line = section.getByRole('combobox', { name: 'Line' });
    await userEvent.selectOptions(line, within(line).getAllByRole('option')[1] ?? line);
    expect(section.getByText(/^Now confidential\. It stands under a confidential item/)).toBeTruthy();
    expect(section.getByRole('button', { name: 'Open it to everyone' })).toHaveProperty('disabled', true);
  });

  test('of approved minutes refuses a day to come for who may read a line, at the field for the day', async () => {
    const { record } = await open('approved');
    const section = part('Who may read what');
    const day = section.getByRole('textbox', { name: 'From' });
    await userEvent.clear(day);
    await userEvent.type(day, '1 January 2030');
    await userEvent.type(section.getByRole('textbox', { name: 'Ground' }), 'Until then it is secret.{Enter}');
    expect(await section.findByText(/Give a day up to today|give a day up to today/)).toBeTruthy();
    expect(day).toHaveProperty('ariaInvalid', 'true');
    expect((await record()).visibilityChanges).toEqual([]);
  });

  test('of approved minutes lets who may read a line change, with its day and its ground', async () => {
    const { record } = await open('approved');
    const section = part('Who may read what');
    await userEvent.selectOptions(
      section.getByRole('combobox', { name: 'Line' }),
      'AGREED: to mend the slipway before the summer',
    );
    await userEvent.type(section.getByRole('textbox', { name: 'Ground' }), '{Enter}');
    expect(section.getByText('Fill in: ground.')).toBeTruthy();
    await userEvent.type(section.getByRole('textbox', { name: 'Ground' }), 'The builder is not told yet.{Enter}');
    expect(await section.findByText('Item 1, The slipway: AGREED: to mend the slipway before the summer')).toBeTruthy();
    expect((await record()).visibilityChanges).toMatchObject([
      { from: 'everyone', to: 'confidential', ground: 'The builder is not told yet.', date: '2026-04-16' },
    ]);
    expect(await section.findByRole('button', { name: 'Open it to everyone' })).toBeTruthy();
  });

  test('of approved minutes offers what may go by the policy of the body, asks, and says what went', async () => {
    const { desk, record } = await open();
    const { bodyId } = await record();
    const { body, rules } = unwrap(await desk.client.call('bodies.get', { bodyId }));
    const policy = { ...rules, record: { retention: { drafts: 0 } } };
    unwrap(await desk.client.call('bodies.save', { editId: v7(), body, rules: policy }));
    await circulate('the members');
    const approval = part('Approval');
    await userEvent.selectOptions(approval.getByRole('combobox', { name: 'How' }), 'By the Chair');
    await userEvent.click(approval.getByRole('button', { name: 'Approve the minutes' }));
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Approve the minutes' }),
    );
    const retention = within(await screen.findByRole('region', { name: 'Retention' }));
    expect(await retention.findByText(/0\.1\.docx$/)).toBeTruthy();
    await userEvent.click(retention.getByRole('button', { name: 'Dispose of it: Files of the drafts that went out' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Dispose of it' }));
    expect(await retention.findByText('Disposed of by the policy of the body, on approval')).toBeTruthy();
    expect(await part('Versions').findByText('Word file disposed of')).toBeTruthy();
    expect(part('Versions').getByText(/^Each version is as it was frozen/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save the Word file of 1.0' })).toBeTruthy();
  });

  test('of approved minutes is held until the hold is lifted', async () => {
    await open('approved');
    const retention = within(await screen.findByRole('region', { name: 'Retention' }));
    await userEvent.type(retention.getByRole('textbox', { name: 'Why' }), 'A claim is likely.{Enter}');
    expect(retention.getByText('Write who asked for it.')).toBeTruthy();
    await userEvent.type(retention.getByRole('textbox', { name: 'Asked for by' }), 'The solicitor');
    await userEvent.type(retention.getByRole('textbox', { name: 'Why' }), '{Enter}');
    expect(await retention.findByText('Legal hold on this meeting')).toBeTruthy();
    await userEvent.type(retention.getByRole('textbox', { name: 'Lifted by' }), 'The solicitor{Enter}');
    expect(await retention.findByText(/^Lifted by The solicitor on/)).toBeTruthy();
  });
});
