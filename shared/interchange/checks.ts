import { isActionPattern } from '../domain/numbering.ts';
import { countOf, marksOf, wordsOf } from './marks.ts';
import type { FileBlock, FileDecision, MeetingFile } from './schema.ts';

/** What is wrong in a file, where, and what to do. */
export type Problem = { readonly path: string; readonly message: string };

type Placed<T> = { readonly path: string; readonly value: T };

const problem = (path: string, message: string): Problem => ({ path, message });

/** Texts that stand a second time in a list where each may stand once. */
const doubles = (list: readonly Placed<string>[], remedy: string): Problem[] => {
  const seen = new Set<string>();
  return list.flatMap(({ path, value }) => {
    if (seen.has(value)) return [problem(path, `"${value}" stands twice; ${remedy}`)];
    seen.add(value);
    return [];
  });
};

const blocksOf = (file: MeetingFile): Placed<FileBlock>[] =>
  (file.agenda ?? []).flatMap((item, at) =>
    (item.blocks ?? []).map((value, index) => ({ path: `agenda[${at}].blocks[${index}]`, value })),
  );

const references = (file: MeetingFile): Placed<string>[] =>
  blocksOf(file).flatMap(({ path, value }) =>
    value.kind === 'action' && value.reference !== undefined
      ? [{ path: `${path}.reference`, value: value.reference }]
      : [],
  );

const checkDoubles = (file: MeetingFile): Problem[] => [
  ...doubles(
    (file.agenda ?? []).map(({ number }, index) => ({ path: `agenda[${index}].number`, value: number })),
    'give each item a number of its own.',
  ),
  ...doubles(
    (file.matters ?? []).map(({ code }, index) => ({ path: `matters[${index}].code`, value: code })),
    'name each matter once.',
  ),
  ...doubles(references(file), 'give each action a reference of its own.'),
];

const checkPattern = ({ body }: MeetingFile): Problem[] =>
  isActionPattern(body.actionPattern)
    ? []
    : [
        problem(
          'body.actionPattern',
          `"${body.actionPattern}" is no pattern; write {seq} once, and beside it only {prefix}, {meeting} and text.`,
        ),
      ];

const checkRuns = ({ path, value }: Placed<FileBlock>): Problem[] => {
  if (!('runs' in value) || !value.runs) return [];
  const joined = value.runs.map((run) => run.text).join('');
  return joined === value.text ? [] : [problem(`${path}.runs`, 'do not add up to the text; make both say the same.')];
};

const checkDecision = (text: string, path: string, decision: FileDecision): Problem[] => {
  const count = countOf(text, wordsOf(decision));
  if (count === 1) return [];
  const found = count === 0 ? 'does not stand in its paragraph' : 'stands more than once in its paragraph';
  return [problem(path, `"${wordsOf(decision)}" ${found}; each decision has to stand there exactly once.`)];
};

const checkDecisions = ({ path, value }: Placed<FileBlock>): Problem[] => {
  if (value.kind !== 'paragraph' || !value.decisions) return [];
  const found = value.decisions.flatMap((decision, at) =>
    checkDecision(value.text, `${path}.decisions[${at}]`, decision),
  );
  if (found.length > 0) return found;
  const marks = marksOf(value.text, value.decisions);
  return marks.some((mark, index) => mark.start < (marks[index - 1]?.end ?? 0))
    ? [problem(`${path}.decisions`, 'share words; let each decision end before the next begins.')]
    : [];
};

/** What a file of the right shape says that can't be true. */
export const problemsOf = (file: MeetingFile): Problem[] => [
  ...checkPattern(file),
  ...checkDoubles(file),
  ...blocksOf(file).flatMap((block) => [...checkRuns(block), ...checkDecisions(block)]),
];
