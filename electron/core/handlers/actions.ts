import { listAbsentOwners } from '../../../db/absent-owners.ts';
import { actionFigures } from '../../../db/action-figures.ts';
import { listGroups } from '../../../db/action-groups.ts';
import { changeMany, listActionIds } from '../../../db/action-many.ts';
import { listOwnerNames } from '../../../db/action-owner-names.ts';
import { raiseAction } from '../../../db/action-raise.ts';
import { saveAction } from '../../../db/action-save.ts';
import { settleAction } from '../../../db/action-settle.ts';
import { getActionSheet } from '../../../db/action-sheet.ts';
import { transferAction } from '../../../db/action-transfer.ts';
import { addUpdate, changeUpdate, removeUpdate } from '../../../db/action-updates.ts';
import { listActions } from '../../../db/actions.ts';
import { listOwed } from '../../../db/owed-actions.ts';
import type { actionsApi } from '../../../shared/api/actions.ts';
import type { HandlersOf } from '../handler.ts';
import { done } from './done.ts';

export const actionHandlers = {
  'actions.list': listActions,
  'actions.figures': actionFigures,
  'actions.get': (db, { actionId }) => getActionSheet(db, actionId),
  'actions.owed': (db, { owner }) => listOwed(db, owner),
  'actions.absentOwners': (db, { meetingId }) => ({ owners: listAbsentOwners(db, meetingId) }),
  'actions.groups': listGroups,
  'actions.ids': (db, { filter, ...grouped }) => listActionIds(db, filter, grouped),
  'actions.changeMany': changeMany,
  'actions.ownerNames': (db, { text }) => ({ names: listOwnerNames(db, text) }),
  'actions.save': done(saveAction),
  'actions.settle': done(settleAction),
  'actions.transfer': done(transferAction),
  'actions.raise': done(raiseAction),
  'actions.addUpdate': done(addUpdate),
  'actions.changeUpdate': done(changeUpdate),
  'actions.removeUpdate': done((db, { updateId }) => removeUpdate(db, updateId)),
} satisfies HandlersOf<typeof actionsApi>;
