import { type RefObject, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Action } from '../../../shared/domain/action.ts';
import { type ActionId, actionIdSchema } from '../../../shared/ids.ts';
import type { ListedAction } from '../../store/actions-slice.ts';
import { useAppStore } from '../../store/hooks.ts';
import { useFocus } from '../registers/use-focus.ts';
import { addressOf, NEW, NEW_ACTION } from './addresses.ts';
import type { FieldName, RegisterGo } from './register-acts.ts';
import { useCloseOrReopen } from './use-close-or-reopen.ts';
import { useListActs } from './use-list-acts.ts';
import { useManyActs } from './use-many-acts.ts';
import { useRowMoves } from './use-row-moves.ts';
import { useSelection } from './use-selection.ts';

const NO_ROWS: readonly ListedAction[] = [];

/** Going through the register: where the keyboard is, which action is open, and what the keys do about it. */
export const useGoThrough = (page: RefObject<HTMLElement | null>, actionId: string | undefined) => {
  const [, navigate] = useLocation();
  const rows = useAppStore((state) => state.register?.rows) ?? NO_ROWS;
  const sheet = useAppStore((state) => state.actionSheet);
  const nameView = useAppStore((state) => state.nameView);
  const closeOrReopen = useCloseOrReopen();
  const openId = actionIdSchema.safeParse(actionId).data;
  const focus = useFocus(page);
  const { active, focusActive, move, close } = useRowMoves(rows, openId, focus);
  const selection = useSelection(rows);
  const many = useManyActs(rows, selection, focusActive);
  const listActs = useListActs(rows[active]?.group);
  const scroller = useRef<HTMLDivElement>(null);
  /** The action that the keys are about: the one that is open, else the one of the row. */
  const current = (): Action | undefined => {
    if (openId !== undefined) return sheet?.action.id === openId ? sheet.action : rows.find(({ id }) => id === openId);
    return rows[active];
  };

  const go: RegisterGo = {
    ...listActs,
    move: (to) => void move(to),
    open: () => {
      const row = rows[active];
      if (row) navigate(addressOf(row.id));
    },
    leave: () => {
      const isInField = document.activeElement?.closest('.detail, .actions-filters, .bulk-field') !== null;
      if (many.bulk !== undefined) many.leave();
      // What was typed of a new one is kept: Esc closes it from any of its fields.
      else if (isInField && actionId !== NEW) focusActive();
      else if (actionId !== undefined) close();
      else if (selection.selected.size > 0) selection.clear();
      else focusActive();
    },
    toField: (field: FieldName) => {
      if (field !== 'search' && selection.selected.size > 0) {
        many.setBulk(field);
        return;
      }
      const action = current();
      if (field !== 'search' && action && openId === undefined) navigate(addressOf(action.id));
      focus(`[data-field="${field}"]`);
    },
    closeOrReopen: () => {
      const action = current();
      if (selection.selected.size > 0) many.close();
      else if (action) void closeOrReopen(action);
    },
    select: () => selection.toggle(active),
    extend: (by) => {
      if (by === 0) selection.selectTo(active);
      else selection.add([active, move(by)]);
    },
    selectAll: () => void selection.selectAll(),
    keepView: () => nameView(true),
    raise: () => navigate(NEW_ACTION),
  };
  /** Opens an action that was raised, and goes on from its row. */
  const goToRaised = (id: ActionId): void => {
    navigate(addressOf(id));
    focus(`[data-row$="${id}"]`);
  };
  return { goToRaised, active, openId, scroller, go, close, selection, many };
};
