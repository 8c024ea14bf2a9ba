import type { Random } from './random.ts';

/*
 * What must be true of the numbers of actions, whatever is done in whatever order; it is asked of the pure rules, of
 * the store, and of rules that were broken on purpose.
 */

/** One action as it stands: its number (none when it is not in the minutes), and whether it was handed out. */
export type Numbered = { readonly key: number; readonly number: string | undefined; readonly frozen: boolean };

/** Something that numbers actions; actions are called by the order in which they were made, from 0. */
export type Register = {
  create(): void;
  withdraw(key: number): void;
  /** Brings one that was withdrawn back, as undo and redo do. */
  restore(key: number): void;
  /** Puts one in front of all others. */
  move(key: number): void;
  handOut(): void;
  /** Those that are in the minutes. */
  live(): readonly Numbered[];
};

/** What was seen so far: which number each action had when it was handed out, and whose each such number is. */
type Seen = { readonly frozen: Map<number, string>; readonly owner: Map<string, number> };

const checkOne = (seen: Seen, { key, number, frozen }: Numbered): void => {
  if (number === undefined) throw new Error(`Action ${key} has no number`);
  const owner = seen.owner.get(number);
  if (owner !== undefined && owner !== key) throw new Error(`${number} was handed out for another action`);
  const before = seen.frozen.get(key);
  if (before !== undefined && before !== number) throw new Error(`${before} moved to ${number}`);
  if (before !== undefined && !frozen) throw new Error(`${before} can move again`);
  if (frozen) {
    seen.frozen.set(key, number);
    seen.owner.set(number, key);
  }
};

const check = (seen: Seen, live: readonly Numbered[]): void => {
  const numbers = live.map(({ number }) => number);
  if (new Set(numbers).size !== numbers.length) throw new Error(`Two share a number: ${numbers.join(', ')}`);
  for (const one of live) checkOne(seen, one);
};

type Step = (register: Register, state: { made: number; withdrawn: number[] }, random: Random) => void;

const create: Step = (register, state) => {
  register.create();
  state.made += 1;
};

const withdraw: Step = (register, state, random) => {
  const candidates = register.live();
  const one = candidates[random(candidates.length)];
  if (!one) return;
  register.withdraw(one.key);
  state.withdrawn.push(one.key);
};

const restore: Step = (register, state) => {
  const key = state.withdrawn.pop();
  if (key !== undefined) register.restore(key);
};

const move: Step = (register, _state, random) => {
  const candidates = register.live();
  const one = candidates[random(candidates.length)];
  if (one) register.move(one.key);
};

/** Withdraws the newest action and brings it back: before a hand-out comes between, the number is the same. */
const undoAndRedo: Step = (register) => {
  const newest = register.live().toSorted((a, b) => b.key - a.key)[0];
  if (!newest) return;
  register.withdraw(newest.key);
  register.restore(newest.key);
  const after = register.live().find(({ key }) => key === newest.key);
  if (after?.number !== newest.number) throw new Error(`Undo and redo made ${newest.number} ${after?.number}`);
};

const handOut: Step = (register) => register.handOut();

const STEPS: readonly Step[] = [create, create, create, withdraw, restore, move, undoAndRedo, handOut];

/** Does `length` random things to a register, and throws as soon as a promise about its numbers is broken. */
export const tryNumbers = (register: Register, random: Random, length: number): void => {
  const seen: Seen = { frozen: new Map(), owner: new Map() };
  const state = { made: 0, withdrawn: [] };
  for (let step = 0; step < length; step += 1) {
    STEPS[random(STEPS.length)]?.(register, state, random);
    check(seen, register.live());
  }
};
