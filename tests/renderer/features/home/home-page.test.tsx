import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { FileBlock, MeetingFile } from '../../../../shared/interchange/schema.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { type Office, openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';

const NOON = Date.UTC(2026, 3, 1, 12);

const withAction = (number: string, more: Partial<MeetingFile['meeting']>, due: FileBlock) => ({
  ...smallMeeting(number),
  meeting: { ...smallMeeting(number).meeting, ...more },
  agenda: [{ number: '1', title: 'The slipway', blocks: [due] }],
});

const action = (number: string, text: string, date: string) =>
  ({
    kind: 'action',
    reference: `HWG ${number}/01`,
    text,
    owners: ['Orla Penhale'],
    due: { date },
  }) satisfies FileBlock;

const openHome = async (load: (office: Office) => Promise<unknown>) => {
  const office = await openOffice();
  await load(office);
  renderApp(office, office.desk(), createFakeClock(NOON), '/');
  await screen.findByRole('heading', { name: /^Next meetings/ });
};

const panel = (name: RegExp) => within(screen.getByRole('region', { name }));

test('shows what comes, what waits, what is overdue and what is open, each line a link', async () => {
  await openHome(async (office) => {
    await office.load(withAction('7', { state: 'draft' }, action('7', 'Orla Penhale to ask for offers', '2026-03-20')));
    await office.load(
      withAction('8', { state: 'approved' }, action('8', 'Orla Penhale to mend the rail', '2026-04-01')),
    );
    await office.load({
      ...smallMeeting('9'),
      meeting: { number: '9', date: '2026-04-09', state: 'planned' },
      agenda: [],
    });
  });
  expect(panel(/^Next meetings 1/).getByRole('link', { name: /HWG 9.*Thu 9 Apr 2026/ })).toBeTruthy();
  expect(panel(/^Minutes that wait 1/).getByRole('link', { name: /HWG 7.*draft, Thu 12 Mar 2026/ })).toBeTruthy();
  const overdue = panel(/^Overdue actions 1/).getByRole('link', { name: /HWG 7\/01.*Overdue, Fri 20 Mar 2026/ });
  expect(overdue.getAttribute('href')).toMatch(/^#\/actions\/[0-9a-f-]{36}$/);
  expect(panel(/^Open actions 1/).getByRole('link', { name: /HWG 8\/01.*Due soon, Wed 1 Apr 2026/ })).toBeTruthy();
});

test('shows what comes next however much is overdue, and what has no day behind it', async () => {
  const late = Array.from({ length: 230 }, (_, at) => ({
    ...action('7', 'Orla Penhale to ask for offers', '2026-03-20'),
    reference: `HWG 7/${at + 1}`,
  }));
  const someDay = {
    ...action('7', 'Orla Penhale to paint the rail', ''),
    reference: 'HWG 7/300',
    due: { none: true },
  } satisfies FileBlock;
  const soon = { ...action('7', 'Orla Penhale to mend the rail', '2026-04-03'), reference: 'HWG 7/301' };
  await openHome((office) => {
    const file = withAction('7', { state: 'draft' }, soon);
    return office.load({ ...file, agenda: [{ number: '1', title: 'The slipway', blocks: [...late, someDay, soon] }] });
  });
  expect(panel(/^Overdue actions 230/).getAllByRole('link', { name: /Overdue/ })).toHaveLength(8);
  const open = panel(/^Open actions 2/).getAllByRole('link');
  expect(open.map(({ textContent }) => textContent?.split(' ').slice(0, 2).join(' '))).toEqual([
    'HWG 7/301',
    'HWG 7/300',
  ]);
});

test('leads to the review of actions from the next meeting of each body alone', async () => {
  await openHome(async (office) => {
    for (const [number, date] of [
      ['8', '2026-04-09'],
      ['9', '2026-05-14'],
    ] as const) {
      await office.load({ ...smallMeeting(number), meeting: { number, date, state: 'planned' }, agenda: [] });
    }
  });
  const reviews = panel(/^Next meetings 2/).getAllByRole('link', { name: /^Review actions/ });
  expect(reviews.map(({ textContent }) => textContent)).toEqual(['Review actions for HWG 8']);
});

test('lets the minutes of a meeting wait whose day has gone by, though it was only planned', async () => {
  await openHome(async (office) => {
    for (const [number, date] of [
      ['7', '2026-03-31'],
      ['8', '2026-04-01'],
    ] as const) {
      await office.load({ ...smallMeeting(number), meeting: { number, date, state: 'planned' }, agenda: [] });
    }
  });
  const waiting = panel(/^Minutes that wait 1/).getByRole('link', { name: /HWG 7.*planned, Tue 31 Mar 2026/ });
  expect(waiting.getAttribute('href')).toMatch(/live$/);
  expect(panel(/^Next meetings 1/).getByRole('link', { name: /HWG 8.*Wed 1 Apr 2026/ })).toBeTruthy();
});

test('says in a word what of the actions is confidential', async () => {
  await openHome((office) => {
    const said = action('7', 'to ask for offers', '2026-04-20');
    const file = withAction('7', { state: 'draft' }, said);
    const secret = { ...said, reference: 'HWG 7/02', text: 'to ring the bank', visibility: 'confidential' as const };
    return office.load({ ...file, agenda: [{ number: '1', title: 'The slipway', blocks: [said, secret] }] });
  });
  const open = panel(/^Open actions 2/);
  expect(open.getByRole('link', { name: /HWG 7\/02 Orla Penhale Confidential to ring the bank/ })).toBeTruthy();
  expect(open.getByRole('link', { name: /HWG 7\/01 Orla Penhale to ask for offers/ })).toBeTruthy();
});

test('says of each list what it is for while it is empty', async () => {
  await openHome((office) =>
    office.load({ ...smallMeeting(), meeting: { number: '7', date: '2026-03-12', state: 'approved' }, agenda: [] }),
  );
  expect(panel(/^Next meetings/).getByRole('link', { name: 'Plan the next one.' })).toBeTruthy();
  expect(panel(/^Minutes that wait/).getByText('No minutes are being written.')).toBeTruthy();
  expect(panel(/^Overdue actions/).getByText('Nothing is overdue.')).toBeTruthy();
});
