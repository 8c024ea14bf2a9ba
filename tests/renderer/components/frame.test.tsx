import { act, screen, waitFor, waitForElementToBeRemoved, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { personIdSchema } from '../../../shared/ids.ts';
import { createFakeClock } from '../../helpers/fake-clock.ts';
import { openOffice } from '../../helpers/in-process.ts';
import { renderApp } from '../../helpers/render-app.tsx';
import { smallMeeting } from '../../helpers/small-meeting.ts';
import { unwrap } from '../../helpers/unwrap.ts';

const open = async (address = '/people') => {
  const office = await openOffice();
  const meetingId = await office.load(smallMeeting());
  const clock = createFakeClock();
  const desk = office.desk();
  const store = renderApp(office, desk, clock, address.replace(':id', meetingId));
  await screen.findByRole('navigation', { name: 'Minutebook' });
  const id = personIdSchema.parse(office.makeId());
  const addRhoda = () =>
    act(() =>
      store
        .getState()
        .runEdit(
          (editId) => desk.client.call('people.save', { editId, person: { id, name: 'Rhoda Garth', aliases: [] } }),
          'Rhoda Garth added',
        ),
    );
  const names = async (): Promise<string[]> =>
    unwrap(await office.desk().client.call('people.list', {})).rows.map(({ name }) => name);
  return { store, clock, desk, addRhoda, names };
};

describe('the frame', () => {
  test('keeps in sight all that was not saved, also what is said at once', async () => {
    const { store, addRhoda } = await open();
    act(() => {
      store.getState().sayNotSaved('31 Feb', 'The month has 28 days.');
      store.getState().sayNotSaved('25:00', 'That is no time of day.');
    });
    await addRhoda();
    expect(await screen.findByText('Rhoda Garth added')).toBeTruthy();
    expect(screen.getByText('Not saved: “31 Feb”. The month has 28 days.')).toBeTruthy();
    expect(screen.getByText('Not saved: “25:00”. That is no time of day.')).toBeTruthy();
  });

  test('says where we are, in the places and in the title of the window', async () => {
    await open('/bodies');
    const places = within(screen.getByRole('navigation', { name: 'Minutebook' }));
    expect(places.getByRole('link', { name: 'Bodies' }).getAttribute('aria-current')).toBe('page');
    expect(places.getByRole('link', { name: 'Home' }).getAttribute('aria-current')).toBeNull();
    expect(document.title).toBe('Bodies – Minutebook');
  });

  test('leads from a meeting to its body and to its other screens', async () => {
    await open('/meetings/:id/plan');
    const trail = within(screen.getByRole('navigation', { name: 'Where you are' }));
    expect((await trail.findByRole('link', { name: 'HWG' })).getAttribute('href')).toMatch(/^#\/bodies\//);
    const tabs = within(screen.getByRole('navigation', { name: 'Screens of the meeting' }));
    const names = tabs.getAllByRole('link').map((tab) => tab.textContent);
    expect(names).toEqual(['Plan', 'Attendance', 'Live', 'Preview', 'Record']);
    expect(tabs.getByRole('link', { current: 'page' }).textContent).toBe('Plan');
    expect(document.title).toBe('Plan – Meeting 7 – HWG – Minutebook');
  });

  test('skips to the content', async () => {
    await open();
    const address = window.location.hash;
    await userEvent.click(screen.getByRole('link', { name: 'Skip to the content' }));
    expect(document.activeElement).toBe(screen.getByRole('main'));
    expect(window.location.hash).toBe(address);
  });

  test('takes the keyboard along to another screen, unless that one has a field for it', async () => {
    await open();
    expect(document.activeElement).toBe(document.body);
    screen.getByRole('link', { name: 'Bodies' }).focus();
    act(() => window.location.assign('#/bodies'));
    await screen.findByRole('table', { name: /^Bodies/ });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
    act(() => window.location.assign('#/bodies/new'));
    const code = await screen.findByRole('textbox', { name: /^Code/ });
    await waitFor(() => expect(document.activeElement).toBe(code));
  });

  test('says which edits wait for the host', async () => {
    const { clock, desk, store } = await open();
    desk.line = 'request lost';
    const id = personIdSchema.parse('0192f0c0-0000-7000-8000-00000000beef');
    const person = { id, name: 'Rhoda Garth', aliases: [] };
    act(() => void store.getState().runEdit((editId) => desk.client.call('people.save', { editId, person })));
    await act(() => clock.advance(2_000));
    expect(screen.getByText(/^Not saved yet: one change\./)).toBeTruthy();
    const leave = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leave);
    expect(leave.defaultPrevented).toBe(true);
    desk.line = 'good';
    await act(() => clock.advance(3_000));
    expect(screen.queryByText(/^Not saved yet/)).toBeNull();
  });
});

describe('the keys of the frame', () => {
  test('undo the newest edit and do it again, and say so', async () => {
    const { addRhoda, names } = await open();
    await addRhoda();
    expect(await screen.findByText('Rhoda Garth added')).toBeTruthy();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('Undone: Rhoda Garth added')).toBeTruthy();
    expect(await names()).not.toContain('Rhoda Garth');
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(await screen.findByText('Done again: Rhoda Garth added')).toBeTruthy();
    expect(await names()).toContain('Rhoda Garth');
  });

  test('undo by the button of the notice', async () => {
    const { addRhoda, names } = await open();
    await addRhoda();
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Undone: Rhoda Garth added')).toBeTruthy();
    expect(await names()).not.toContain('Rhoda Garth');
  });

  test('offer to undo nothing but the newest edit', async () => {
    const { store, desk, addRhoda } = await open();
    await addRhoda();
    await screen.findByRole('button', { name: 'Undo' });
    const person = { id: personIdSchema.parse('0192f0c0-0000-7000-8000-00000000beef'), name: 'Mina Orr', aliases: [] };
    await act(() => store.getState().runEdit((editId) => desk.client.call('people.save', { editId, person })));
    await waitForElementToBeRemoved(() => screen.queryByRole('button', { name: 'Undo' }));
  });

  test('leave undo and ? to a field that has the focus', async () => {
    const { addRhoda, names } = await open('/bodies/new');
    await addRhoda();
    const code = await screen.findByRole('textbox', { name: /^Code/ });
    await userEvent.type(code, 'A?');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(code).toHaveProperty('value', 'A?');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await names()).toContain('Rhoda Garth');
  });

  test.each(['?', '{F1}'])('list the keys by %s', async (key) => {
    await open();
    await userEvent.keyboard(key);
    const dialog = within(await screen.findByRole('dialog', { name: 'Keys' }));
    expect(dialog.getByText('Everywhere')).toBeTruthy();
    expect(dialog.queryByText('In the text')).toBeNull();
  });

  test('list the keys of the live screen by F1 in the middle of its text', async () => {
    await open('/meetings/:id/live');
    (await screen.findByRole('textbox', { name: /^Minutes of item/ })).focus();
    await userEvent.keyboard('{F1}');
    expect(within(await screen.findByRole('dialog', { name: 'Keys' })).getByText('In the text')).toBeTruthy();
  });
});
