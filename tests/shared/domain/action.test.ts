import { expect, it } from 'vitest';
import { actionStateSchema, isOpen, urgencyOf } from '../../../shared/domain/action.ts';

const TODAY = '2026-11-22';

it.each([
  ['2026-11-21', 'overdue'],
  [TODAY, 'due soon'],
  ['2026-11-29', 'due soon'],
  ['2026-11-30', undefined],
  [undefined, undefined],
])('says of an open action due on %s that it is %s', (dueOn, urgency) => {
  expect(urgencyOf({ state: 'open', dueOn }, TODAY)).toBe(urgency);
  expect(urgencyOf({ state: 'proposed for closure', dueOn }, TODAY)).toBe(urgency);
});

it('hurries nobody about an action that is not open any more', () => {
  for (const state of actionStateSchema.options.filter((one) => !isOpen(one))) {
    expect(urgencyOf({ state, dueOn: '2026-11-21' }, TODAY), state).toBeUndefined();
  }
});
