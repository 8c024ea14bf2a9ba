import { getInterim, listInterim } from '../../../db/interim.ts';
import { closeInterim, reportInterim, saveInterim } from '../../../db/save-interim.ts';
import type { interimApi } from '../../../shared/api/interim.ts';
import type { HandlersOf } from '../handler.ts';
import { done } from './done.ts';

export const interimHandlers = {
  'interim.list': (db, { bodyId }) => listInterim(db, bodyId),
  'interim.get': (db, { interimId }) => getInterim(db, interimId),
  'interim.save': (db, { interim }) => saveInterim(db, interim),
  'interim.close': done(closeInterim),
  'interim.report': done(reportInterim),
} satisfies HandlersOf<typeof interimApi>;
