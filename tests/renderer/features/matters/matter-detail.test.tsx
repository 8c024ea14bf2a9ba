import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { ListKind } from '../../../../shared/intake/list-kinds.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const NOON = Date.UTC(2026, 3, 1, 12);

const heading = (text: string) => ({ kind: 'heading' as const, level: 1 as const, text });

/** The page of a matter; HW001 is minuted for everybody, HW002 in a confidential item. */
const open = async (code: string, lists: readonly (readonly [ListKind, string])[] = []) => {
  const office = await openOffice();
  const desk = office.desk();
  const { client } = desk;
  await office.load({
    ...smallMeeting(),
    agenda: [
      {
        number: '1',
        title: 'Slips',
        blocks: [heading('HW001 ‘The slipway’'), { kind: 'paragraph', text: 'It leaks.' }],
      },
      { number: '2', title: 'Lease', confidential: true, blocks: [heading('HW002 ‘The takeover’')] },
    ],
  });
  for (const [kind, text] of lists) {
    const { seen } = unwrap(await client.call('intake.read', { kind, text, columns: {} }));
    const take = { kind, text, columns: {}, overwrite: [], removeGone: false, seen };
    unwrap(await client.call('intake.take', { editId: office.makeEditId(), ...take }));
  }
  const store = renderApp(office, desk, createFakeClock(NOON), `/matters/${code}`);
  await screen.findByLabelText('Title');
  return { client, store, panel: within(screen.getByRole('complementary', { name: 'Matter' })) };
};

test('says the day of each meeting once', async () => {
  const { panel } = await open('HW001');
  const timeline = panel.getByRole('region', { name: 'Over the meetings' });
  expect(timeline.textContent?.match(/Thu 12 Mar 2026/g)).toHaveLength(1);
  expect(within(timeline).getByRole('link', { name: 'HWG 7' })).toBeTruthy();
});

test('shows assessments, consultations and the release as reported, beside what is worked out', async () => {
  const { panel } = await open('HW001', [
    ['matters', 'Code\tTitle\tRelease\nHW001\tThe slipway\tSpring release'],
    ['releases', 'Release\tDate\nSpring release\t26 June 2026'],
    [
      'assessments',
      'Code\tType\tRound\tAccepted\tTarget\tReturned\tDuration\nHW001\tImpact\t1\t2 March 2026\t10\t20 March 2026\t11',
    ],
    [
      'consultations',
      'Code\tConsultation\tOpens\tCloses\nHW001\tRefinement Consultation\t30 March 2026\t17 April 2026',
    ],
  ]);
  const row = within(panel.getByRole('region', { name: 'Assessments' })).getByRole('row', { name: /Impact/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['2 Mar 2026', '20 Mar 2026', '10 WD', '14 WD 4 over', '11 WD']);
  expect(panel.getByRole('region', { name: 'Consultations' }).textContent).toContain(
    'Refinement Consultation out now, opens 30 Mar 2026, closes 17 Apr 2026',
  );
  expect(panel.getByRole('region', { name: 'Release' }).textContent).toContain('Spring release 26 Jun 2026');
});

test('says that no public list has what confidential minutes alone tell, until it is put into the register', async () => {
  const { client, panel } = await open('HW002');
  const forOthers = async () =>
    unwrap(await client.call('matters.list', { filter: { forOthers: true } })).rows.flatMap(
      ({ codes }) => codes[0]?.code ?? [],
    );
  const stage = panel.getByRole('combobox', { name: 'Stage' });
  await userEvent.type(stage, 'With the bank');
  await userEvent.tab();
  const button = panel.getByRole('button', { name: 'Put it into the public register' });
  expect(await forOthers()).toEqual(['HW001']);
  await userEvent.click(button);
  expect(await screen.findByText(/HW002 put into the public register/)).toBeTruthy();
  expect(await forOthers()).toEqual(['HW001', 'HW002']);
  expect(panel.queryByRole('button', { name: 'Put it into the public register' })).toBeNull();
});

test('offers no stage of a matter that others may not know of while they look on', async () => {
  const { store, panel } = await open('HW002');
  await userEvent.type(panel.getByRole('combobox', { name: 'Stage' }), 'With the bank');
  await userEvent.tab();
  const chip = () => screen.getByRole('combobox', { name: 'Stage' });
  await act(() => store.getState().fetchMatterWords());
  expect(store.getState().matterWords.stages).toEqual(['With the bank']);
  await act(() => store.getState().changeSettings(() => ({ isScreenShared: true })));
  await userEvent.click(chip());
  expect(screen.queryByText('With the bank')).toBeNull();
  await act(() => store.getState().fetchMatterWords());
  expect(store.getState().matterWords).toMatchObject({ stages: [], isOpen: true });
});

const typeCode = async (panel: ReturnType<typeof within>, code: string): Promise<HTMLElement> => {
  const field = panel.getByRole('textbox', { name: 'Convert it to' });
  await userEvent.clear(field);
  await userEvent.type(field, code);
  return field;
};

test('says what comes of it before a matter and another one become one, and leaves the keyboard where it was', async () => {
  const { client, panel } = await open('HW001', [['matters', 'Code\tTitle\tStage\nHX001\tThe new slipway\tReport']]);
  await typeCode(panel, 'HX001');
  const button = await panel.findByRole('button', { name: 'Make them one' });
  expect(panel.getByRole('status').textContent).toBe(
    'HX001 ‘The new slipway’ is in the register already: the two become one. It goes by HX001, and what the register ' +
      'says of it fills what is missing from HW001. Minutes stay as they are.',
  );
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/^HW001 and HX001 made one/);
  await waitFor(() => expect(button.isConnected).toBe(false));
  expect(document.activeElement).toBe(panel.getByRole('textbox', { name: 'Convert it to' }));
  expect(panel.getByRole('heading', { name: /^HX001/ })).toBeTruthy();
  const { matter } = unwrap(await client.call('matters.get', { code: 'HW001' }));
  expect(matter).toMatchObject({ codes: [{ code: 'HW001' }, { code: 'HX001' }], stage: 'Report' });
});

test('says beforehand when a matter becomes confidential because the other one is', async () => {
  const { panel } = await open('HW001');
  await typeCode(panel, 'HW002');
  await panel.findByRole('button', { name: 'Make them one' });
  expect(panel.getByRole('status').textContent).toMatch(
    /Not everybody may know of both, so that the one is confidential\.$/,
  );
});

test('converts a matter to a code that nothing has, and says nothing of another matter', async () => {
  const { client, panel } = await open('HW001');
  await typeCode(panel, 'HX001');
  await waitFor(() => expect(panel.getByRole('button', { name: 'Convert' })).toHaveProperty('disabled', false));
  expect(panel.getByRole('status').textContent).toBe('');
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/^HW001 converted to HX001/);
  await waitFor(() => expect(panel.getByRole('heading', { name: /^HX001/ })).toBeTruthy());
  const { matter } = unwrap(await client.call('matters.get', { code: 'HX001' }));
  expect(matter.codes.map(({ code }) => code)).toEqual(['HW001', 'HX001']);
});
