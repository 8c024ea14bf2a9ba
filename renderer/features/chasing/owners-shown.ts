import type { ChaseSheet } from '../../../shared/chasing/chase-sheet.ts';

/** The owners as they are drawn: on a shared screen those who only owe what is confidential are not there. */
export const ownersShown = (sheet: ChaseSheet, isShared: boolean): ChaseSheet => {
  if (!isShared) return sheet;
  const actions = sheet.actions.filter(({ confidential }) => !confidential);
  const open = new Set(actions.map(({ id }) => id));
  const owners = sheet.owners
    .map((owner) => ({ ...owner, actionIds: owner.actionIds.filter((id) => open.has(id)) }))
    .filter(({ actionIds }) => actionIds.length > 0);
  return { ...sheet, actions, owners };
};
