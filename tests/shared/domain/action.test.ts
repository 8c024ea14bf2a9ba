import { expect, it } from 'vitest';
import { actionStateSchema, isOpen, isOverdue } from '../../../shared/domain/action.ts';

const TODAY = '2026-11-22';

it('calls an action overdue when it is open and was due before today', () => {
  expect(isOverdue({ state: 'open', dueOn: '2026-11-21' }, TODAY)).toBe(true);
  expect(isOverdue({ state: 'proposed for closure', dueOn: '2026-11-21' }, TODAY)).toBe(true);
  expect(isOverdue({ state: 'open', dueOn: TODAY }, TODAY)).toBe(false);
  expect(isOverdue({ state: 'open' }, TODAY)).toBe(false);
  for (const state of actionStateSchema.options.filter((one) => !isOpen(one))) {
    expect(isOverdue({ state, dueOn: '2026-11-21' }, TODAY), state).toBe(false);
  }
});
