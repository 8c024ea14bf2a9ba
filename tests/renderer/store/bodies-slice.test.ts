import { expect, onTestFinished, test } from 'vitest';
import { newBody, newBodyRules } from '../../../renderer/features/bodies/new-body-defaults.ts';
import { createAppStore } from '../../../renderer/store/store.ts';
import { createFakeClock } from '../../helpers/fake-clock.ts';
import { openOffice } from '../../helpers/in-process.ts';
import { unwrap } from '../../helpers/unwrap.ts';

/** Two windows on a book with one body. */
const open = async () => {
  const office = await openOffice();
  onTestFinished(() => office.app.close());
  const clock = createFakeClock();
  const window = () => {
    const desk = office.desk();
    return { desk, store: createAppStore({ client: desk.client, clock, makeId: office.makeId, files: desk.files }) };
  };
  const [mine, other] = [window(), window()];
  const id = unwrap(await mine.store.getState().makeBody(newBody('HLC', 'Harbour Lights Committee'), newBodyRules));
  await mine.store.getState().fetchBody(id);
  const book = async () => unwrap(await other.desk.client.call('bodies.get', { bodyId: id }));
  return { id, clock, mine, other, book };
};

test('an edit keeps what another window has changed since the body was fetched', async () => {
  const { id, mine, other, book } = await open();
  await other.store.getState().changeBody(id, ({ body, rules }) => ({ body: { ...body, name: 'Lamps' }, rules }));
  await mine.store.getState().changeBody(id, ({ body, rules }) => ({ body: { ...body, shortName: 'Board' }, rules }));
  expect((await book()).body).toMatchObject({ name: 'Lamps', shortName: 'Board' });
});

test('edits that are made at once are made one on the other', async () => {
  const { id, mine, book } = await open();
  const { addSeat, changeSeats } = mine.store.getState();
  await Promise.all([
    addSeat(id, { role: 'chair', voting: true }, 'Chair added'),
    addSeat(id, { role: 'member', voting: true }, 'Member added'),
    changeSeats(id, (seats) => seats.map((seat) => ({ ...seat, category: 'Members' }))),
  ]);
  expect((await book()).seats).toMatchObject([
    { role: 'chair', category: 'Members' },
    { role: 'member', category: 'Members' },
  ]);
});

test('an edit whose answer was lost is sent again and done once', async () => {
  const { id, clock, mine, book } = await open();
  mine.desk.line = 'answer lost';
  const adding = mine.store.getState().addSeat(id, { role: 'member', voting: true }, 'Member added');
  await expect.poll(() => mine.store.getState().waitingEdits).toBe(1);
  mine.desk.line = 'good';
  await clock.advance(60_000);
  expect(await adding).toBeUndefined();
  expect((await book()).seats).toHaveLength(1);
});

test('a refused edit says why, and what is shown stays as it was', async () => {
  const { id, mine, book } = await open();
  const error = await mine.store
    .getState()
    .changeBody(id, ({ body, rules }) => ({ body: { ...body, actionPattern: '{prefix}' }, rules }));
  expect(error).toMatchObject({ code: 'refused', path: 'body.actionPattern' });
  expect(mine.store.getState().bodySheet?.body.actionPattern).toBe('{prefix} {meeting}/{seq:2}');
  expect((await book()).body.actionPattern).toBe('{prefix} {meeting}/{seq:2}');
});
