import { type Run, textOf } from '../domain/block.ts';
import { markedDecisions } from '../domain/decision.ts';
import type { TextForm } from '../domain/meeting-record.ts';
import { decisionIdSchema, type MakeId } from '../ids.ts';
import { isSame } from './difference.ts';
import { countOf, type Mark, marksOf, wordsOf } from './marks.ts';
import type { FileDecision, FileRun } from './schema.ts';

/** A text as a file says it. */
export type FileText = {
  readonly text: string;
  readonly runs?: readonly FileRun[] | undefined;
  readonly decisions?: readonly FileDecision[] | undefined;
};

/** Cuts runs at places in their text, so that no run lies on both sides of one. */
const cutAt = (runs: readonly FileRun[], places: readonly number[]): { at: number; run: FileRun }[] => {
  const cut: { at: number; run: FileRun }[] = [];
  let at = 0;
  for (const run of runs) {
    const end = at + run.text.length;
    const inside = places.filter((place) => place > at && place < end);
    for (const [index, from] of [at, ...inside].entries()) {
      cut.push({ at: from, run: { ...run, text: run.text.slice(from - at, (inside[index] ?? end) - at) } });
    }
    at = end;
  }
  return cut;
};

/** The runs of a text that a file gives. Marked decisions get their ids from `makeId`. */
export const runsOfFile = (file: FileText, makeId: MakeId): Run[] => {
  const marks = marksOf(file.text, file.decisions ?? []).map((mark) => ({
    ...mark,
    id: decisionIdSchema.parse(makeId()),
  }));
  const places = marks.flatMap(({ start, end }) => [start, end]);
  const whole = file.runs ?? (file.text === '' ? [] : [{ text: file.text }]);
  return cutAt(whole, places).map(({ at, run }) => {
    const mark = marks.find(({ start, end }) => start <= at && at < end);
    return mark ? { ...run, decision: { id: mark.id, verb: mark.verb } } : run;
  });
};

const formatOf = ({ text: _text, ...format }: FileRun): Omit<FileRun, 'text'> => format;

const isFormatted = (run: FileRun): boolean => Object.keys(formatOf(run)).length > 0;

/** Joins neighbours of the same format: the runs of a text in the fewest pieces. */
const join = (runs: readonly FileRun[]): FileRun[] => {
  const joined: FileRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && isSame(formatOf(last), formatOf(run))) joined.splice(-1, 1, { ...last, text: last.text + run.text });
    else if (run.text !== '') joined.push(run);
  }
  return joined;
};

const plain = (runs: readonly Run[]): FileRun[] => runs.map(({ decision: _decision, ...run }) => run);

/** Runs cut into pieces of the given lengths, or undefined when these are not the lengths of this text. */
const inLengths = (runs: readonly FileRun[], lengths: readonly number[]): FileRun[] | undefined => {
  const ends = lengths.map((_length, index) => lengths.slice(0, index + 1).reduce((sum, length) => sum + length, 0));
  if ((ends.at(-1) ?? 0) !== textOf(runs).length) return undefined;
  return cutAt(join(runs), ends).map(({ run }) => run);
};

const runsForFile = (runs: readonly Run[], lengths: readonly number[] | undefined): FileRun[] | undefined => {
  const asFiled = lengths && inLengths(plain(runs), lengths);
  if (asFiled) return asFiled;
  const joined = join(plain(runs));
  return joined.some(isFormatted) ? joined : undefined;
};

/** The marked decisions that the form can say: those whose words stand exactly once. Others stay as words. */
const decisionsForFile = (runs: readonly Run[]): FileDecision[] =>
  markedDecisions(runs)
    .map(({ verb, text }) => ({ verb, text }))
    .filter((decision) => decision.text !== '' && countOf(textOf(runs), wordsOf(decision)) === 1);

/** In the order that a file listed them in. */
const inOrder = <T>(list: readonly T[], order: readonly number[] | undefined): T[] => {
  const ordered = order?.flatMap((place) => list.slice(place, place + 1));
  return ordered?.length === list.length ? ordered : [...list];
};

/** A text as a file says it, in the given form where it still fits. */
export const fileTextOf = (runs: readonly Run[], form: TextForm = {}): FileText => {
  const fileRuns = runsForFile(runs, form.runs);
  const decisions = inOrder(decisionsForFile(runs), form.decisions);
  return {
    text: textOf(runs),
    ...(fileRuns ? { runs: fileRuns } : {}),
    ...(decisions.length > 0 || form.decisions?.length === 0 ? { decisions } : {}),
  };
};

/** How a file said a text, or undefined when it said it in the canonical form. */
export const textFormOf = (file: FileText, runs: readonly Run[]): TextForm | undefined => {
  const canonical = fileTextOf(runs);
  const form: TextForm = {};
  if (file.runs && !isSame(file.runs, canonical.runs)) form.runs = file.runs.map((run) => run.text.length);
  if (file.decisions && !isSame(file.decisions, canonical.decisions)) {
    form.decisions = file.decisions.map((decision) => placeOf(decision, file.text, file.decisions ?? []));
  }
  return form.runs || form.decisions ? form : undefined;
};

const placeOf = (decision: FileDecision, text: string, all: readonly FileDecision[]): number => {
  const [mark] = marksOf(text, [decision]);
  return marksOf(text, all).findIndex((other: Mark) => other.start === mark?.start);
};
