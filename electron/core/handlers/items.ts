import { saveItems } from '../../../db/save-items.ts';
import type { itemsApi } from '../../../shared/api/items.ts';
import type { HandlersOf } from '../handler.ts';

export const itemHandlers = {
  'items.save': (db, input) => saveItems(db, input),
} satisfies HandlersOf<typeof itemsApi>;
