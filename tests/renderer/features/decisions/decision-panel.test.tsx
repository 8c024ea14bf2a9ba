import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { FileBlock, MeetingFile } from '../../../../shared/interchange/schema.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { type Office, openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';
import { unwrap } from '../../../helpers/unwrap.ts';

const NOON = Date.UTC(2026, 3, 1, 12);

const decided = (code: string, blocks: readonly FileBlock[]): MeetingFile => ({
  ...smallMeeting(),
  body: { ...smallMeeting().body, code, name: `Group ${code}`, shortName: code },
  agenda: [{ number: '1', title: 'The slipway', blocks: [...blocks] }],
});

const agreed = (text: string, visibility?: 'confidential'): FileBlock => ({
  kind: 'decision',
  verb: 'AGREED',
  text,
  ...(visibility && { visibility }),
});

/** Sets the day of each decision by its words. */
const setTerms = async (office: Office, days: Readonly<Record<string, object>>) => {
  const { client } = office.desk();
  const { rows } = unwrap(await client.call('decisions.list', {}));
  for (const [text, terms] of Object.entries(days)) {
    const found = rows.find((row) => row.text.includes(text));
    if (!found) throw new Error(`Nobody decided ${text}`);
    unwrap(await client.call('decisions.setTerms', { editId: office.makeEditId(), decisionId: found.id, terms }));
  }
};

const openHome = async (days: Readonly<Record<string, object>>) => {
  const office = await openOffice();
  const offer = agreed('to take the offer', 'confidential');
  await office.load(decided('HWG', [agreed('to buy a chain'), agreed('to close the pier'), offer]));
  await office.load(decided('LLC', [agreed('to lend the lamp')]));
  await setTerms(office, days);
  const store = renderApp(office, office.desk(), createFakeClock(NOON), '/');
  await screen.findByRole('heading', { name: /^Next meetings/ });
  return { store };
};

const DAYS = {
  'buy a chain': { reviewOn: '2026-04-20' },
  'lend the lamp': { expiresOn: '2026-03-30', reviewOn: '2026-06-01' },
  'close the pier': { reviewOn: '2026-12-24' },
  'take the offer': { expiresOn: '2026-04-03' },
};

test('shows on Home which decisions of all bodies come due, the first day first', async () => {
  await openHome(DAYS);
  const panel = within(await screen.findByRole('region', { name: /^Decisions coming due 3/ }));
  const lines = panel.getAllByRole('link').map(({ textContent }) => textContent);
  expect(lines).toEqual([
    'LLC 7 AGREED to lend the lamp 2 days late expires 30 Mar 2026',
    'HWG 7 Confidential AGREED to take the offer in 2 days expires 3 Apr 2026',
    'HWG 7 AGREED to buy a chain in 19 days review 20 Apr 2026',
  ]);
  expect(panel.getAllByRole('link')[0]?.getAttribute('href')).toMatch(/^#\/decisions\/[0-9a-f-]{36}$/);
});

test('says nothing on Home of a confidential decision while the screen is shared', async () => {
  const { store } = await openHome(DAYS);
  await screen.findByRole('region', { name: /^Decisions coming due 3/ });
  await act(() => store.getState().changeSettings(() => ({ isScreenShared: true })));
  const panel = await screen.findByRole('region', { name: /^Decisions coming due 2/ });
  expect(panel.textContent).not.toContain('take the offer');
  expect(panel.textContent).toContain('buy a chain');
});

test('shows no such list on Home where no decision comes due', async () => {
  await openHome({ 'close the pier': { reviewOn: '2026-12-24' } });
  expect(screen.queryByRole('region', { name: /^Decisions coming due/ })).toBeNull();
});
