import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { carriesConfidential } from '../../../../renderer/store/hand-out-wishes.ts';
import { paperIdSchema, presentationIdSchema } from '../../../../shared/ids.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { readMail } from '../../../helpers/read-mail.ts';
import { aPerson, aSeat } from '../../../helpers/registers.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';
import { anItem, aRecord, nextId } from '../../../shared/minutes-document/records.ts';

const open = async () => {
  const office = await openOffice();
  const meetingId = await office.load(smallMeeting());
  const desk = office.desk();
  const elsewhere = office.desk();
  const store = renderApp(office, desk, createFakeClock(), `/meetings/${meetingId}/hand-out`);
  await screen.findByRole('region', { name: 'Files' });
  const names = (): string[] => desk.files.saved.map(({ name }) => name);
  const mail = () => readMail(desk.files.saved.at(-1)?.bytes ?? new Uint8Array());
  return { office, meetingId, desk, elsewhere, store, names, mail };
};

const save = async (): Promise<void> => userEvent.click(await screen.findByRole('button', { name: /^Save files/ }));
const tick = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('checkbox', { name }));
const agree = async (): Promise<void> => {
  const asked = within(await screen.findByRole('dialog', { name: /^Hand out the/ }));
  await userEvent.click(asked.getByRole('button', { name: /hand out/i }));
};

test('the mail carries confidential files where an agenda has a paper that is not for everybody, and nothing else is', () => {
  const item = anItem([]);
  const record = (classification: string) => {
    const paper = { id: paperIdSchema.parse(nextId()), title: 'The thief', classification, attachments: [] };
    const id = presentationIdSchema.parse(nextId());
    return aRecord({ items: [item], papers: [{ id, itemId: item.id, rank: 'a0', recommendations: [], paper }] });
  };
  const carries = (classification: string, version: 'full' | 'public', kind: 'agenda' | 'minutes' = 'agenda') => {
    const of = record(classification);
    const parts = [{ document: { kind, meetingId: of.meeting.id, version }, format: 'docx' as const }];
    return carriesConfidential(parts, { record: of, classes: ['White', 'Red'] });
  };
  expect(carries('red', 'full')).toBe(true);
  expect([carries('red', 'public'), carries('White', 'full'), carries('red', 'full', 'minutes')]).toEqual([
    false,
    false,
    false,
  ]);
});

describe('the hand-out of several files', () => {
  test('saves the chosen files and a mail with them in one folder', async () => {
    const { names, mail } = await open();
    await tick('Agenda');
    await tick('Plain text');
    await save();
    await agree();
    expect(await screen.findByText('Handed out as HWG 7 hand-out.')).toBeTruthy();
    expect(names()).toEqual([
      'HWG 7 hand-out/HWG 7 minutes draft - FULL - CONFIDENTIAL.docx',
      'HWG 7 hand-out/HWG 7 minutes draft - FULL - CONFIDENTIAL.txt',
      'HWG 7 hand-out/HWG 7 agenda - CONFIDENTIAL.docx',
      'HWG 7 hand-out/HWG 7 agenda - CONFIDENTIAL.txt',
      'HWG 7 hand-out/HWG 7 hand-out.eml',
    ]);
    expect(mail().files.map(({ name }) => name)).toHaveLength(4);
    expect(mail().text).toContain('- Draft minutes (Word and Plain text)');
  });

  test('says before it is written that the mail carries confidential files, and nothing of the kind to everybody', async () => {
    const { names } = await open();
    await save();
    const asked = within(await screen.findByRole('dialog', { name: /^Hand out the confidential files/ }));
    expect(asked.getByText(/The mail carries confidential files/)).toBeTruthy();
    await userEvent.click(asked.getByRole('button', { name: 'Not yet' }));
    expect(names()).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: 'To everybody' }));
    expect(screen.queryByText(/carries confidential/)).toBeNull();
    expect(screen.queryByRole('checkbox', { name: 'Confidential minutes alone' })).toBeNull();
    await save();
    await agree();
    await waitFor(() =>
      expect(names()).toEqual([
        'HWG 7 hand-out - PUBLIC/HWG 7 minutes draft - PUBLIC.docx',
        'HWG 7 hand-out - PUBLIC/HWG 7 hand-out - PUBLIC.eml',
      ]),
    );
  });

  test('writes nothing where the letter to everybody says what is confidential, and tells why', async () => {
    const { names, desk } = await open();
    await userEvent.click(screen.getByRole('radio', { name: 'To everybody' }));
    const message = await screen.findByRole('textbox', { name: 'Message' });
    await userEvent.clear(message);
    await userEvent.type(message, 'Terms were discussed.');
    await save();
    await agree();
    expect(await screen.findByText(/^The mail was not written/, { selector: '[role=alert]' })).toBeTruthy();
    expect(names()).toEqual([]);
    expect(desk.files.offered, 'nobody was asked for a place').toEqual([]);
    expect(message instanceof HTMLTextAreaElement && message.value, 'what was typed is there').toBe(
      'Terms were discussed.',
    );
  });

  test('lists those without an address, and mails the others', async () => {
    const { elsewhere, office, mail } = await open();
    expect(await screen.findByText('Without an address that works (1)')).toBeTruthy();
    const [person] = unwrap(await elsewhere.client.call('people.list', { limit: 10 })).rows;
    if (!person) throw new Error('Somebody was there');
    await act(async () => {
      const editId = office.makeEditId();
      unwrap(await elsewhere.client.call('people.save', { editId, person: { ...person, email: 'orla@example.org' } }));
    });
    expect(await screen.findByText('To 1 of the body')).toBeTruthy();
    await save();
    await agree();
    await screen.findByText(/^Handed out as/);
    expect(mail().headers.get('to')).toBe('Orla Penhale <orla@example.org>');
  });

  test('goes to those who are ticked: an observer of confidential files only where somebody says so', async () => {
    const { elsewhere, office, meetingId, mail } = await open();
    const { body } = unwrap(await elsewhere.client.call('meetings.get', { meetingId }));
    const [orla] = unwrap(await elsewhere.client.call('people.list', { limit: 10 })).rows;
    if (!orla) throw new Error('Somebody was there');
    const wim = { ...aPerson('Wim Dale'), email: 'wim@example.org' };
    await act(async () => {
      for (const person of [{ ...orla, email: 'orla@example.org' }, wim])
        unwrap(await elsewhere.client.call('people.save', { editId: office.makeEditId(), person }));
      const seats = [aSeat({ personId: wim.id, role: 'observer', voting: false })];
      unwrap(await elsewhere.client.call('seats.save', { editId: office.makeEditId(), bodyId: body.id, seats }));
    });
    const tickOf = async (name: RegExp): Promise<HTMLElement> => screen.findByRole('checkbox', { name });
    const isTicked = async (name: RegExp) => (await tickOf(name)).matches(':checked');
    expect([await isTicked(/^Wim Dale/), await isTicked(/^Orla Penhale/)]).toEqual([false, true]);
    await userEvent.click(screen.getByRole('radio', { name: 'To everybody' }));
    expect(await isTicked(/^Wim Dale/), 'nothing in it is confidential').toBe(true);
    await userEvent.click(screen.getByRole('radio', { name: 'To the body' }));
    await save();
    await agree();
    await screen.findByText(/^Handed out as/);
    expect(mail().headers.get('to')).toBe('Orla Penhale <orla@example.org>');
    act(() => screen.getByRole('checkbox', { name: /^Wim Dale/ }).focus());
    await userEvent.keyboard(' ');
    await userEvent.click(await tickOf(/^Orla Penhale/));
    act(() => {
      window.location.hash = '#/people';
    });
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Mail' })).toBeNull());
    act(() => {
      window.location.hash = `#/meetings/${meetingId}/hand-out`;
    });
    expect([await isTicked(/^Wim Dale/), await isTicked(/^Orla Penhale/)], 'they are remembered').toEqual([
      true,
      false,
    ]);
    await save();
    await agree();
    await screen.findByText(/^Handed out as/);
    expect(mail().headers.get('to')).toBe('Wim Dale <wim@example.org>');
  });

  test('keeps a letter that was begun while another meeting is looked at', async () => {
    const { office, meetingId } = await open();
    const other = await office.load(smallMeeting('8'));
    const message = () => screen.findByRole('textbox', { name: 'Message' });
    await userEvent.type(await message(), 'And one more word.');
    const goTo = (id: string) =>
      act(() => {
        window.location.hash = `/meetings/${id}/hand-out`;
      });
    goTo(other);
    await waitFor(async () => expect(await message()).toHaveProperty('value', expect.stringContaining('meeting 8')));
    goTo(meetingId);
    await waitFor(async () =>
      expect(await message()).toHaveProperty('value', expect.stringContaining('And one more word.')),
    );
  });

  test('shows nothing while others look on', async () => {
    const { store } = await open();
    await act(() => store.getState().changeSettings(() => ({ isScreenShared: true })));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Files' })).toBeNull());
    expect(document.body.textContent).not.toContain('Orla Penhale');
  });
});
