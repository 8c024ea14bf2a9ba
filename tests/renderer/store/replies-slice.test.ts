import { expect, it, onTestFinished } from 'vitest';
import { createAppStore } from '../../../renderer/store/store.ts';
import { actionIdSchema } from '../../../shared/ids.ts';
import { smallFile } from '../../helpers/builders.ts';
import { createFakeClock } from '../../helpers/fake-clock.ts';
import { openOffice } from '../../helpers/in-process.ts';
import { unwrap } from '../../helpers/unwrap.ts';

const open = async () => {
  const office = await openOffice();
  onTestFinished(() => office.app.close());
  const desk = office.desk();
  const blocks = ['mend the tap', 'paint the fence'].map((text, at) => ({
    kind: 'action' as const,
    reference: `AT 3/0${at + 1}`,
    text,
  }));
  await office.load({ ...smallFile(), agenda: [{ number: '1', title: 'Water', blocks }] });
  const clock = createFakeClock();
  const store = createAppStore({ client: desk.client, clock, makeId: office.makeId, files: desk.files });
  store.getState().paste('AT 3/01: letter sent on 3 June');
  await store.getState().readPasted();
  const updates = async (): Promise<string[]> => {
    const { rows } = unwrap(await desk.client.call('actions.list', {}));
    const sheets = await Promise.all(
      rows.map(({ id }) => desk.client.call('actions.get', { actionId: actionIdSchema.parse(id) })),
    );
    return sheets.flatMap((sheet) => unwrap(sheet).updates.map(({ text }) => text));
  };
  return { desk, store, updates };
};

it('keeps what was typed in a reply when the pasted text is changed and read again', async () => {
  const { store } = await open();
  store.getState().changeReply(0, { said: 'typed by hand' });
  store.getState().paste('AT 3/01: letter sent on 3 June ');
  expect(store.getState().replies?.map(({ said }) => said)).toEqual(['typed by hand']);
  await store.getState().readPasted();
  expect(store.getState().replies?.map(({ said }) => said)).toEqual(['typed by hand']);
  store.getState().paste('AT 3/02: painted');
  await store.getState().readPasted();
  expect(store.getState().replies?.map(({ said }) => said)).toEqual(['painted', 'typed by hand']);
});

it('keeps replies once, however often it is asked while that is on its way', async () => {
  const { store, updates } = await open();
  await Promise.all([store.getState().keepReplies(), store.getState().keepReplies()]);
  expect(await updates()).toHaveLength(1);
});

it('puts a reply to no action while it is looked up which one is meant, nor when that can’t be told', async () => {
  const { desk, store } = await open();
  const named = store.getState().nameActions(0, 'AT 3/02');
  expect(store.getState().replies?.[0]).toMatchObject({ actions: [], isKept: false });
  await named;
  expect(store.getState().replies?.[0]?.actions).toMatchObject([{ reference: 'AT 3/02' }]);
  desk.line = 'request lost';
  await store.getState().nameActions(0, 'AT 3/01');
  expect(store.getState().replies?.[0]?.actions).toEqual([]);
});
