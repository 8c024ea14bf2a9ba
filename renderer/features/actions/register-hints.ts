import type { KeyHint } from '../../keys/key-hints.tsx';

/** The keys of the register of actions. */
export const REGISTER_HINTS: readonly KeyHint[] = [
  { of: ['register.next', 'register.previous'], does: 'down and up' },
  { of: ['register.open'], does: 'open' },
  { of: ['register.leave'], does: 'back' },
  { of: ['register.search'], does: 'search' },
  { of: ['register.update'], does: 'update' },
  { of: ['register.due'], does: 'due' },
  { of: ['register.owners'], does: 'owners' },
  { of: ['register.state'], does: 'state' },
  { of: ['register.snooze'], does: 'snooze' },
  { of: ['register.raise'], does: 'new' },
  { of: ['register.close'], does: 'close' },
  { of: ['register.select', 'register.extend'], does: 'select' },
  { of: ['register.group'], does: 'groups' },
  { of: ['register.sort'], does: 'sort' },
];
