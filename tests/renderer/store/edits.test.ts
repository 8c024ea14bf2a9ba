import { describe, expect, onTestFinished, test } from 'vitest';
import { createAppStore } from '../../../renderer/store/store.ts';
import { type EditId, type PersonId, personIdSchema } from '../../../shared/ids.ts';
import { createFakeClock } from '../../helpers/fake-clock.ts';
import { type Desk, openOffice } from '../../helpers/in-process.ts';
import { unwrap } from '../../helpers/unwrap.ts';

const open = async () => {
  const office = await openOffice();
  onTestFinished(() => office.app.close());
  const clock = createFakeClock();
  const desk = office.desk();
  const store = createAppStore({ client: desk.client, clock, makeId: office.makeId, files: desk.files });
  const id = personIdSchema.parse(office.makeId());
  const names = async (): Promise<string[]> =>
    unwrap(await office.desk().client.call('people.list', {})).rows.map(({ name }) => name);
  const rename = (name: string) => store.getState().runEdit(saveAs(desk, id, name), `Named ${name}`);
  return { office, clock, desk, store, id, names, rename, said: () => store.getState().editNotice };
};

const saveAs = (desk: Desk, id: PersonId, name: string) => (editId: EditId) =>
  desk.client.call('people.save', { editId, person: { id, name, aliases: [] } });

describe('an edit', () => {
  test('is done, remembered and said', async () => {
    const { rename, names, said } = await open();
    expect(await rename('Mina')).toMatchObject({ ok: true });
    expect(await names()).toEqual(['Mina']);
    expect(said()).toMatchObject({ text: 'Named Mina', can: 'undo' });
  });

  test('is undone and done again, the newest first', async () => {
    const { store, rename, names, said } = await open();
    await rename('Mina');
    await rename('Minna');
    await store.getState().undoEdit();
    expect(await names()).toEqual(['Mina']);
    expect(said()).toMatchObject({ text: 'Undone: Named Minna', can: 'redo' });
    await store.getState().undoEdit();
    expect(await names()).toEqual([]);
    await store.getState().redoEdit();
    await store.getState().redoEdit();
    expect(await names()).toEqual(['Minna']);
    await store.getState().undoEdit();
    expect(await names()).toEqual(['Mina']);
  });

  test('that is seen anyway says what it was only when it is undone', async () => {
    const { desk, store, id, said } = await open();
    await store.getState().runEdit(saveAs(desk, id, 'Mina'), { whenUndone: 'Mina changed' });
    expect(said()).toBeUndefined();
    await store.getState().undoEdit();
    expect(said()).toMatchObject({ text: 'Undone: Mina changed', can: 'redo' });
  });

  test('takes away the line of the edit before, whose button would undo another', async () => {
    const { desk, store, id, rename, said } = await open();
    await rename('Mina');
    await store.getState().runEdit(saveAs(desk, id, 'Minna'), { whenUndone: 'Mina changed' });
    expect(said()).toBeUndefined();
  });

  test('leaves nothing to do again', async () => {
    const { store, rename, names, said } = await open();
    await rename('Mina');
    await store.getState().undoEdit();
    await rename('Rhoda');
    await store.getState().redoEdit();
    expect(said()).toMatchObject({ text: 'There is nothing to redo.' });
    expect(await names()).toEqual(['Rhoda']);
  });

  test('that is refused is not remembered', async () => {
    const { store, rename, said } = await open();
    expect(await rename('  ')).toMatchObject({ ok: false, error: { path: 'person.name' } });
    await store.getState().undoEdit();
    expect(said()).toMatchObject({ text: 'There is nothing to undo.' });
  });

  test('that another window has changed since is not undone, and the sentence stays', async () => {
    const { office, store, id, rename, names, said } = await open();
    await rename('Mina');
    unwrap(await saveAs(office.desk(), id, 'Elsewhere')(office.makeEditId()));
    await store.getState().undoEdit();
    expect(said()?.isBad).toBe(true);
    expect(await names()).toEqual(['Elsewhere']);
  });
});

describe('a host that is away', () => {
  test('gets the edit when it is back, once, and the window says how many wait', async () => {
    const { clock, desk, store, rename, names } = await open();
    desk.line = 'request lost';
    const edits = [rename('Mina'), rename('Minna')];
    await clock.advance(100);
    expect(store.getState().waitingEdits).toBe(2);
    expect(store.getState().hasPendingEdits()).toBe(true);
    desk.line = 'good';
    await clock.advance(3_000);
    expect(await Promise.all(edits)).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await names()).toEqual(['Minna']);
    expect(store.getState().waitingEdits).toBe(0);
    expect(store.getState().hasPendingEdits()).toBe(false);
  });

  test('whose answer was lost is asked under the same id', async () => {
    const { clock, desk, rename, names } = await open();
    desk.line = 'answer lost';
    const edit = rename('Mina');
    await clock.advance(100);
    desk.line = 'good';
    await clock.advance(3_000);
    expect(await edit).toMatchObject({ ok: true });
    expect(await names()).toEqual(['Mina']);
    const ids = desk.calls
      .filter(({ name }) => name === 'people.save')
      .map(({ input }) => Reflect.get(Object(input), 'editId'));
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(1);
  });

  test('is asked at once when it can be heard again', async () => {
    const { clock, desk, rename } = await open();
    desk.line = 'request lost';
    const edit = rename('Mina');
    await clock.advance(0);
    desk.line = 'good';
    desk.tell('connected');
    expect(await edit).toMatchObject({ ok: true });
  });
});

describe('what is shown', () => {
  test('is fetched again after an edit here, a change of its nouns elsewhere, and a silence', async () => {
    const { office, clock, desk, store, rename } = await open();
    let asked = 0;
    const end = store.getState().keepFresh(['person'], async () => {
      asked += 1;
    });
    await rename('Mina');
    expect(asked).toBe(1);
    const other = office.desk();
    unwrap(await saveAs(other, personIdSchema.parse(office.makeId()), 'Rhoda')(office.makeEditId()));
    await clock.advance(0);
    expect(asked).toBe(2);
    desk.tell('connected');
    await clock.advance(0);
    expect(asked).toBe(3);
    end();
    await rename('Minna');
    expect(asked).toBe(3);
  });

  test('is left alone by what it does not show', async () => {
    const { office, clock, store } = await open();
    let asked = 0;
    store.getState().keepFresh(['meeting'], async () => {
      asked += 1;
    });
    unwrap(await saveAs(office.desk(), personIdSchema.parse(office.makeId()), 'Rhoda')(office.makeEditId()));
    await clock.advance(0);
    expect(asked).toBe(0);
  });

  test('is fetched once more when it changed while it was being fetched', async () => {
    const { clock, store, rename } = await open();
    const waiting: (() => void)[] = [];
    store.getState().keepFresh(['person'], () => new Promise((resolve) => waiting.push(resolve)));
    await rename('Mina');
    await rename('Minna');
    await rename('Minnie');
    expect(waiting).toHaveLength(1);
    waiting[0]?.();
    await clock.advance(0);
    expect(waiting).toHaveLength(2);
    waiting[1]?.();
    await clock.advance(0);
    expect(waiting).toHaveLength(2);
  });
});
