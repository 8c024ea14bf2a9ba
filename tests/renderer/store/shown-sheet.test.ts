import { expect, it, onTestFinished } from 'vitest';
import { sharedSheet } from '../../../renderer/store/shown-sheet.ts';
import { openOffice } from '../../helpers/in-process.ts';
import { smallMeeting } from '../../helpers/small-meeting.ts';
import { unwrap } from '../../helpers/unwrap.ts';

it('a meeting on a shared screen has no title of a confidential item, and is otherwise as it is', async () => {
  const office = await openOffice();
  onTestFinished(() => office.app.close());
  const meetingId = await office.load(smallMeeting());
  const sheet = unwrap(await office.desk().client.call('meetings.get', { meetingId }));
  const titles = (items: typeof sheet.items): string[] => items.map(({ title }) => title);
  expect(titles(sheet.items)).toEqual(['The slipway', 'The lease']);
  const shown = sharedSheet(sheet);
  expect(titles(shown.items)).toEqual(['The slipway', 'Hidden while the screen is shared']);
  expect({ ...shown, items: sheet.items }).toEqual(sheet);
  // Nor one of an item that says what became confidential where it came from.
  const overtaken = sheet.items.flatMap(({ id, confidential }) => (confidential ? [] : id));
  const hidden = 'Hidden while the screen is shared';
  expect(titles(sharedSheet({ ...sheet, overtaken }).items)).toEqual([hidden, hidden]);
});
