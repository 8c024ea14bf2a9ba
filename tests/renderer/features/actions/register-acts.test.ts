import { expect, test } from 'vitest';
import { type RegisterGo, registerActs } from '../../../../renderer/features/actions/register-acts.ts';
import { actFor } from '../../../../renderer/keys/act-for.ts';
import { noChanges } from '../../../../shared/keys/bindings.ts';

/** What a key would do with the focus on the first element of `html`. */
const actOf = (key: string, html = '', more: KeyboardEventInit = {}): string => {
  document.body.innerHTML = html;
  const target = document.body.querySelector('[data-here]') ?? document.body;
  const done: string[] = [];
  const go: RegisterGo = {
    move: (to) => done.push(`move ${to}`),
    open: () => done.push('open'),
    leave: () => done.push('leave'),
    toField: (field) => done.push(field),
    raise: () => done.push('raise'),
    closeOrReopen: () => done.push('close'),
    select: () => done.push('select'),
    extend: (by) => done.push(`extend ${by}`),
    selectAll: () => done.push('all'),
    keepView: () => done.push('keep'),
    view: (by) => done.push(`view ${by}`),
    sort: (how) => done.push(how),
    group: () => done.push('group'),
    fold: (which) => done.push(`fold ${which}`),
  };
  const listen = (event: KeyboardEvent): void => actFor(event, 'register', registerActs(event, go), noChanges)?.();
  document.body.addEventListener('keydown', listen, { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  return done.join();
};

const ROW = '<table class="actions-table"><tbody><tr><td><a data-here href="#/">1</a></td></tr></tbody></table>';

test.each([
  ['j', 'move 1'],
  ['k', 'move -1'],
  ['ArrowDown', 'move 1'],
  ['Home', 'move first'],
  ['End', 'move last'],
  ['Enter', 'open'],
  ['Escape', 'leave'],
  ['/', 'search'],
  ['u', 'update'],
  ['d', 'due'],
  ['o', 'owners'],
  ['c', 'close'],
  ['x', 'select'],
  ['a', 'all'],
  ['g', 'group'],
  ['t', 'next'],
  [']', 'view 1'],
  ['q', ''],
  ['toString', ''],
])('takes %s on a row and nowhere in particular', (key, act) => {
  expect([actOf(key), actOf(key, ROW)]).toEqual([act, act]);
});

test('leaves letters to text, arrows and Enter to what has a use for them, and Escape to an open list', () => {
  expect(actOf('j', '<textarea data-here></textarea>')).toBe('');
  expect(actOf('c', '<input data-here type="text">')).toBe('');
  expect(actOf('c', '<input data-here type="radio">')).toBe('close');
  expect(actOf('Enter', '<button data-here></button>')).toBe('');
  expect(actOf('ArrowDown', '<input data-here type="radio">')).toBe('');
  expect(actOf('Escape', '<input data-here aria-expanded="true">')).toBe('');
  expect(actOf('Escape', '<input data-here>')).toBe('leave');
});

test('leaves keys alone that are held with Ctrl, Alt or Cmd', () => {
  for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) expect(actOf('c', ROW, held)).toBe('');
});
