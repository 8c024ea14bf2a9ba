import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createFakeClock } from '../../../helpers/fake-clock.ts';
import { fictionalFile } from '../../../helpers/fictional-meeting.ts';
import '../../../helpers/laid-out-list.ts';
import { type Office, openOffice } from '../../../helpers/in-process.ts';
import { renderApp } from '../../../helpers/render-app.tsx';
import { smallMeeting } from '../../../helpers/small-meeting.ts';

/** A Wednesday, the day after HLC 7/03 was due: ten working days after 14 September 2027. */
const NOON = Date.UTC(2027, 8, 29, 12);

/** The register of actions with two meetings in it, or with what is loaded. */
export const openRegister = async (address = '/actions', load: (office: Office) => Promise<unknown> = loadBoth) => {
  const office = await openOffice();
  await load(office);
  const desk = office.desk();
  const store = renderApp(office, desk, createFakeClock(NOON), address);
  return { office, desk, store, user: userEvent.setup() };
};

const loadBoth = async (office: Office): Promise<void> => {
  await office.load(fictionalFile());
  await office.load(smallMeeting());
};

/** The references in the order of the rows. */
export const rows = async (): Promise<(string | null)[]> => {
  const [, body] = within(await screen.findByRole('table', { name: 'Actions' })).getAllByRole('rowgroup');
  return body ? [...body.querySelectorAll('a')].map((link) => link.textContent) : [];
};

/** Where it is searched and narrowed. */
export const find = () => screen.getByRole('combobox', { name: /^Text, reference or owner/ });
