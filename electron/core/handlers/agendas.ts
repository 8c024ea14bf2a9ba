import { makeAgenda, refillTable } from '../../../db/make-agenda.ts';
import { proposeAgenda } from '../../../db/next-agenda.ts';
import type { agendasApi } from '../../../shared/api/agendas.ts';
import type { HandlersOf } from '../handler.ts';
import { done } from './done.ts';

export const agendaHandlers = {
  'agendas.propose': (db, { bodyId, date }) => proposeAgenda(db, bodyId, date),
  'agendas.make': (db, input) => makeAgenda(db, input),
  'agendas.fillTable': done(refillTable),
} satisfies HandlersOf<typeof agendasApi>;
