import { actionsToChase, chaseSheet } from '../../../db/chase-sheet.ts';
import { markSent } from '../../../db/chases.ts';
import { fixNumbers } from '../../../db/document-source.ts';
import { fixActions } from '../../../db/hand-out.ts';
import { nameContacts } from '../../../db/owner-contacts.ts';
import type { WritableDb } from '../../../db/types.ts';
import type { chasesApi } from '../../../shared/api/chases.ts';
import { chaseDrafts } from '../../../shared/chasing/chase-drafts.ts';
import type { ChaseOrder } from '../../../shared/chasing/chase-sheet.ts';
import { chaseFiles } from '../chase-files.ts';
import type { HandlersOf } from '../handler.ts';
import { later } from '../later.ts';
import { done } from './done.ts';

/** The references that the mails quote never move from now on. */
const fixQuoted = (db: WritableDb, order: ChaseOrder): void => {
  const quoted = new Set(chaseDrafts(chaseSheet(db, order), order).flatMap(({ actionIds }) => actionIds));
  const moving = actionsToChase(db, order).filter(({ id, frozen }) => quoted.has(id) && !frozen);
  fixNumbers(db, [...new Set(moving.flatMap(({ meetingId }) => meetingId ?? []))]);
  fixActions(
    db,
    moving.flatMap(({ id, meetingId }) => (meetingId === undefined ? [id] : [])),
  );
};

export const chaseHandlers = {
  'chases.sheet': chaseSheet,
  'chases.check': (db, { order }) => {
    const { folder, files } = chaseFiles(db, chaseSheet(db, order), order);
    return { folder, fileNames: files.map(({ fileName }) => fileName) };
  },
  /** What is refused fixes no number: all of it is one transaction. */
  'chases.make': (db, { order }) => {
    fixQuoted(db, order);
    const made = chaseFiles(db, chaseSheet(db, order), order);
    // The mails are kept nowhere: asked again they are made again.
    return later(() => Promise.resolve(made));
  },
  'chases.markSent': done(markSent),
  'chases.nameContacts': done(nameContacts),
} satisfies HandlersOf<typeof chasesApi>;
