import { err, ok, type Result } from '../result.ts';
import { type Run, textOf } from './block.ts';
import { differenceOf } from './difference.ts';

/** Characters from `start` up to but not including `end`, and what they are to read. */
export type Stretch = { readonly start: number; readonly end: number; readonly to: string };

/** Why a change can't be put into words that have gone on: they say so already, or were changed in the same place. */
export type MergeFault = 'done' | 'clash';

/** A text with a stretch of it put otherwise. */
export const withStretch = (text: string, { start, end, to }: Stretch): string =>
  text.slice(0, start) + to + text.slice(end);

/** Where a stretch that is in both texts begins in each, and how long it is. */
type Common = { readonly was: number; readonly is: number; readonly length: number };

const commonOf = (before: string, after: string): Common[] => {
  let [was, is] = [0, 0];
  return differenceOf(before, after).flatMap(({ how, text: { length } }): Common[] => {
    const here = { was, is, length };
    if (how !== 'come') was += length;
    if (how !== 'gone') is += length;
    return how === 'same' ? [here] : [];
  });
};

/** Where a stretch of the one text stands in the other; undefined where that is not certain. */
const placesIn = (common: readonly Common[], { start, end }: Stretch): number[] => [
  ...new Set(common.flatMap(({ was, is, length }) => (was <= start && end <= was + length ? [is + start - was] : []))),
];

/**
 * A change of words as they were once, put into the words as they are now. Errors: 'done' when they say so by now,
 * 'clash' when that place was changed otherwise.
 */
export const mergeStretch = (base: string, change: Stretch, now: string): Result<Stretch, MergeFault> => {
  if (base === now) return ok(change);
  const wanted = withStretch(base, change);
  if (wanted === now) return err('done');
  const [place, ...others] = placesIn(commonOf(base, now), change);
  if (place !== undefined && others.length === 0) {
    return ok({ ...change, start: place, end: place + change.end - change.start });
  }
  // With a sign on each side: words that say the same by chance stand elsewhere.
  const end = change.start + change.to.length;
  const put = { start: Math.max(0, change.start - 1), end: Math.min(wanted.length, end + 1), to: '' };
  return err(change.to !== '' && placesIn(commonOf(wanted, now), put).length > 0 ? 'done' : 'clash');
};

/** What of a text is to read otherwise so that it is another one, place by place. */
const stretchesTo = (from: string, to: string): Stretch[] => {
  let at = 0;
  const pieces = differenceOf(from, to).flatMap(({ how, text }): Stretch[] => {
    const start = at;
    if (how !== 'come') at += text.length;
    return how === 'same' ? [] : [{ start, end: at, to: how === 'come' ? text : '' }];
  });
  const made: Stretch[] = [];
  for (const piece of pieces) {
    const last = made.at(-1);
    if (last?.end === piece.start) made[made.length - 1] = { ...last, end: piece.end, to: last.to + piece.to };
    else made.push(piece);
  }
  return made;
};

/**
 * Words that somebody wrote out beginning from `base`, with what became of `base` meanwhile. Error: 'clash', where both
 * changed the same place.
 */
export const mergeWording = (base: string, wanted: string, now: string): Result<string, 'clash'> => {
  if (base === now || wanted === now) return ok(wanted);
  const put: Stretch[] = [];
  for (const change of stretchesTo(base, wanted)) {
    const merged = mergeStretch(base, change, now);
    if (merged.ok) put.push(merged.value);
    else if (merged.error === 'clash') return err('clash');
  }
  const ordered = put.toSorted((one, other) => one.start - other.start);
  if (ordered.some(({ start }, at) => start < (ordered[at - 1]?.end ?? 0))) return err('clash');
  return ok(ordered.reduceRight(withStretch, now));
};

/** The words of those decisions in a text that are marked no more in what becomes of it. */
export const decisionsEnded = (before: readonly Run[], after: readonly Run[]): string[] => {
  const stay = new Set(after.map(({ decision }) => decision?.id));
  const ended = before.filter(({ decision }) => decision && !stay.has(decision.id));
  return [...Map.groupBy(ended, ({ decision }) => decision?.id).values()].map(textOf);
};

const FIRST_WORD = /^\p{Lu}[\p{Lu}\p{M}'’-]+/u;

/** A decision that is marked in the text begins with its verb: with another verb it is that decision, without one none. */
const withVerbs = (runs: readonly Run[]): Run[] => {
  const texts = new Map<string, string>();
  for (const { decision, text } of runs) {
    if (decision) texts.set(decision.id, (texts.get(decision.id) ?? '') + text);
  }
  return runs.map((run) => {
    const { decision, ...plain } = run;
    const text = decision && texts.get(decision.id);
    if (!decision || text?.startsWith(decision.verb)) return run;
    const verb = text && FIRST_WORD.exec(text)?.[0];
    return verb ? { ...run, decision: { ...decision, verb } } : plain;
  });
};

type Placed = { readonly run: Run; readonly from: number; readonly to: number };

const placed = (runs: readonly Run[]): Placed[] => {
  let at = 0;
  return runs.map((run) => {
    const from = at;
    at += run.text.length;
    return { run, from, to: at };
  });
};

const isPlain = ({ href, decision }: Run): boolean => href === undefined && decision === undefined;

/** Puts words between others: they go on in the form of those before them, and stretch no link. */
const insertAt = (runs: readonly Run[], at: number, text: string): Run[] => {
  const all = placed(runs);
  const host =
    all.find(({ from, to }) => from < at && at < to) ??
    all.find(({ run, to }) => to === at && to > 0 && run.href === undefined) ??
    all.find(({ run, from }) => from === at && isPlain(run));
  if (host) {
    return all.map(({ run, from }) =>
      run === host.run ? { ...run, text: withStretch(run.text, { start: at - from, end: at - from, to: text }) } : run,
    );
  }
  const before = all.filter(({ to }) => to <= at).map(({ run }) => run);
  return [...before, { text }, ...all.filter(({ to }) => to > at).map(({ run }) => run)];
};

/** Puts words in place of others: the first of those gives the form. */
const replaceAt = (runs: readonly Run[], { start, end, to }: Stretch): Run[] => {
  let isPut = false;
  return placed(runs).map(({ run, from, to: last }) => {
    if (last <= start || from >= end) return run;
    const put = isPut ? '' : to;
    isPut = true;
    return { ...run, text: run.text.slice(0, Math.max(0, start - from)) + put + run.text.slice(end - from) };
  });
};

/** Runs with a stretch of their text put otherwise; the form of all other words, links and decisions stay as they are. */
export const rewordRuns = (runs: readonly Run[], change: Stretch): Run[] => {
  const put = change.start === change.end ? insertAt(runs, change.start, change.to) : replaceAt(runs, change);
  return withVerbs(put.filter(({ text }) => text !== ''));
};

/** Runs that read as wanted, with as little of them put otherwise as that takes. */
export const runsReading = (runs: readonly Run[], wanted: string): Run[] => {
  let at = 0;
  let made = [...runs];
  let open: Stretch | undefined;
  const settle = (): void => {
    if (open) {
      made = rewordRuns(made, open);
      at = open.start + open.to.length;
    }
    open = undefined;
  };
  for (const { how, text } of differenceOf(textOf(runs), wanted)) {
    if (how === 'same') {
      settle();
      at += text.length;
    } else {
      const { start, end, to }: Stretch = open ?? { start: at, end: at, to: '' };
      open = { start, end: end + (how === 'gone' ? text.length : 0), to: to + (how === 'come' ? text : '') };
    }
  }
  settle();
  return made;
};
