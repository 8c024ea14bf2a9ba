import { beforeEach, describe, expect, it } from 'vitest';
import { listGroups } from '../../db/action-groups.ts';
import { type ChangeMany, changeMany, listActionIds } from '../../db/action-many.ts';
import { getActionSheet } from '../../db/action-sheet.ts';
import { readLog } from '../../db/edit-log.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import { type ActionId, actionIdSchema } from '../../shared/ids.ts';
import { createBook, makeEditId, write } from '../helpers/create-book.ts';
import { refused } from '../helpers/registers.ts';
import { generateSecretariat } from '../helpers/secretariat/generate.ts';
import { loadSecretariat } from '../helpers/secretariat/load.ts';

const secretariat = generateSecretariat({ bodies: 1, meetings: 8, actions: 40 });

describe('a change of many actions', () => {
  let book: Book;
  let ids: readonly ActionId[];
  const sheets = () => ids.map((id) => book.read((db) => getActionSheet(db, id)));
  const change = (what: Omit<ChangeMany, 'actionIds'>, actionIds = ids, editId = makeEditId()) =>
    write(book, (db) => changeMany(db, { actionIds, ...what }), editId);

  beforeEach(async () => {
    book = await createBook();
    loadSecretariat(book, secretariat);
    ids = book.read((db) => listActionIds(db, { open: true })).ids;
    return () => book.close();
  });

  it('says the same of each, and is taken back in one step', () => {
    const before = sheets();
    const editId = makeEditId();
    const update = { date: '2020-05-26', text: 'Discussed with the Chair.' };
    expect(change({ state: 'closed', due: { date: '2020-06-30' }, update }, ids, editId).reply).toEqual({
      changed: ids.length,
    });
    for (const { action, updates } of sheets()) {
      expect(action).toMatchObject({ state: 'closed', due: { date: '2020-06-30' } });
      expect(updates.at(-1)).toMatchObject(update);
    }
    expect(book.read((db) => readLog(db, 0))).toHaveLength(1);
    write(book, (db) => undoEdit(db, editId));
    expect(sheets()).toEqual(before);
  });

  it('puts owners beside those before, or in their place', () => {
    const before = sheets().map(({ action }) => action.owners);
    change({ owners: { names: ['Weir Board', 'Night watch'], how: 'add' } });
    expect(sheets().map(({ action }) => action.owners)).toEqual(
      before.map((owners) => [...new Set([...owners, 'Weir Board', 'Night watch'])]),
    );
    change({ owners: { names: ['Night watch'], how: 'replace' } });
    expect(new Set(sheets().flatMap(({ action }) => action.owners))).toEqual(new Set(['Night watch']));
  });

  it('is done once, however often it is sent', () => {
    const editId = makeEditId();
    const update = { date: '2020-05-26', text: 'Asked again.' };
    change({ update }, ids, editId);
    const after = sheets();
    change({ update }, ids, editId);
    expect(sheets()).toEqual(after);
  });

  it('is done to all of them or to none', () => {
    const before = sheets();
    const never = actionIdSchema.parse('0192f0c0-0000-7000-8000-00000000ffff');
    const error = refused(() => change({ state: 'closed' }, [...ids, never]));
    expect(error?.code).toBe('notFound');
    expect(sheets()).toEqual(before);
    expect(book.read((db) => readLog(db, 0))).toEqual([]);
  });

  it('finds the actions that a filter finds, in the order of the register', () => {
    expect(ids.length).toBeGreaterThan(3);
    expect(book.read((db) => listActionIds(db, {})).ids).toHaveLength(40);
  });

  it('finds none of a folded group, but those that another group shows as well', () => {
    const [shared, alone] = ids;
    if (!shared || !alone) throw new Error('There are too few actions');
    change({ owners: { names: ['Perran Oake', 'Wenna Fold'], how: 'replace' } }, [shared]);
    change({ owners: { names: ['Perran Oake'], how: 'replace' } }, [alone]);
    const filter = { owner: 'Perran Oake' };
    const { groups } = book.read((db) => listGroups(db, { filter, group: 'owner', shared: false }));
    const folded = groups.filter(({ name }) => name === 'Perran Oake').map(({ key }) => key);
    expect(book.read((db) => listActionIds(db, filter, { group: 'owner' })).ids).toEqual([shared, alone]);
    expect(book.read((db) => listActionIds(db, filter, { group: 'owner', folded })).ids).toEqual([shared]);
  });
});
