import type { Attendance } from './attendance.ts';

/** What one person is called: name, initials, organisation. */
export type Called = readonly string[];

/** What somebody on the attendance list is called. */
export const calledOf = ({
  name,
  initials,
  organisation,
}: Pick<Attendance, 'name' | 'initials' | 'organisation'>): Called =>
  [name, initials, organisation].flatMap((word) => word || []);

/** Where a promise stands in its item, block by block, and what is said before what is promised. */
export type MadePromise = { readonly place: number; readonly doer: string };
/** Where an action stands, and whose it is. */
export type TakenAction = { readonly place: number; readonly owners: readonly string[] };

/** How many blocks below a promise its action may stand when it does not name who promised. */
const NEAR = 3;

const WORD_SIGN = /[\p{L}\p{N}]/u;

/** Whether a name stands in a text as a word of its own. */
const names = (text: string, name: string): boolean => {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!WORD_SIGN.test(text[at - 1] ?? ' ') && !WORD_SIGN.test(text[at + name.length] ?? ' ')) return true;
  }
  return false;
};

/** Whether both are of one person; undefined where one of them is of nobody who is known. */
const isSame = ({ doer }: MadePromise, { owners }: TakenAction, people: readonly Called[]): boolean | undefined => {
  const who = people.filter((called) => called.some((name) => names(doer, name)));
  const whose = people.filter((called) => called.some((name) => owners.includes(name)));
  return who.length === 0 || whose.length === 0 ? undefined : who.some((called) => whose.includes(called));
};

/**
 * The promises of an item that became no action. An action keeps one promise: of its owner wherever it stands below it,
 * or, where it isn't known whose they are, the nearest one right above it.
 */
export const promisesLeft = <Made extends MadePromise>(
  promises: readonly Made[],
  actions: readonly TakenAction[],
  people: readonly Called[],
): Made[] => {
  const unused = new Set(actions);
  const isKept = (promise: Made, fits: (action: TakenAction) => boolean): boolean => {
    const action = [...unused].find((each) => each.place > promise.place && fits(each));
    return action !== undefined && unused.delete(action);
  };
  const others = promises.filter((promise) => !isKept(promise, (action) => isSame(promise, action, people) === true));
  // From the last one up: an action stands right below its promise.
  const left = others
    .toReversed()
    .filter(
      (promise) =>
        !isKept(
          promise,
          (action) => action.place <= promise.place + NEAR && isSame(promise, action, people) === undefined,
        ),
    );
  return left.toReversed();
};
