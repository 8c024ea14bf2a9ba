import { addItem, changeItem } from '../../../db/change-item.ts';
import { saveItems } from '../../../db/save-items.ts';
import type { itemsApi } from '../../../shared/api/items.ts';
import type { HandlersOf } from '../handler.ts';

export const itemHandlers = {
  'items.save': (db, input) => saveItems(db, input),
  'items.change': (db, input) => changeItem(db, input),
  'items.add': (db, input) => addItem(db, input),
} satisfies HandlersOf<typeof itemsApi>;
