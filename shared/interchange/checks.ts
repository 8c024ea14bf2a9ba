import { imageSize } from '../domain/kept-image.ts';
import { isActionPattern } from '../domain/numbering.ts';
import { styleFaults } from '../domain/style-faults.ts';
import { fieldOfSecondForm, itemFieldOfSecondForm } from './format.ts';
import { countOf, marksOf, wordsOf } from './marks.ts';
import { personKeys } from './people.ts';
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

const paperReferences = ({ agenda = [] }: MeetingFile): Placed<string>[] =>
  agenda.flatMap(({ papers = [] }, at) =>
    papers.flatMap(({ reference }, index) =>
      reference === undefined ? [] : [{ path: `agenda[${at}].papers[${index}].reference`, value: reference }],
    ),
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
  ...doubles(paperReferences(file), 'give each paper a reference of its own.'),
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

const NEW_IN_SECOND_FORM = 'is known from minutebook-meeting/2 on; write that as the format.';

const checkForm = ({ format }: MeetingFile, { path, value }: Placed<FileBlock>): Problem[] => {
  const field = format === 'minutebook-meeting/1' ? fieldOfSecondForm(value) : undefined;
  return field ? [problem(`${path}.${field}`, NEW_IN_SECOND_FORM)] : [];
};

const checkItems = ({ format, agenda = [] }: MeetingFile): Problem[] => {
  const numbers = new Set(agenda.map(({ number }) => number));
  return agenda.flatMap((item, at) => {
    const field = format === 'minutebook-meeting/1' ? itemFieldOfSecondForm(item) : undefined;
    const isLost = item.mergedInto !== undefined && !numbers.has(item.mergedInto);
    return [
      ...(field ? [problem(`agenda[${at}].${field}`, NEW_IN_SECOND_FORM)] : []),
      ...(isLost ? [problem(`agenda[${at}].mergedInto`, `"${item.mergedInto}" is no item of this agenda.`)] : []),
    ];
  });
};

const peopleIn = ({ path, value }: Placed<FileBlock>): Placed<string>[] => {
  if (value.kind === 'attendanceEvent' || value.kind === 'interest') {
    return [{ path: `${path}.person`, value: value.person }];
  }
  if (value.kind !== 'vote') return [];
  return (['for', 'against', 'abstained'] as const).flatMap((side) =>
    (value[side]?.people ?? []).map((name, at) => ({ path: `${path}.${side}.people[${at}]`, value: name })),
  );
};

const checkPeople = ({ attendance = [] }: MeetingFile, block: Placed<FileBlock>): Problem[] => {
  const keys = new Set(personKeys(attendance));
  return peopleIn(block).flatMap(({ path, value }) =>
    keys.has(value) ? [] : [problem(path, `"${value}" is nobody on the attendance list; name the person as it does.`)],
  );
};

const checkStyle = ({ format, body: { houseStyle }, logo }: MeetingFile): Problem[] => {
  const isEarly = format === 'minutebook-meeting/1' && houseStyle !== undefined;
  const named = houseStyle?.logo !== undefined;
  return [
    ...(isEarly ? [problem('body.houseStyle', NEW_IN_SECOND_FORM)] : []),
    ...styleFaults(houseStyle, 'body.houseStyle'),
    ...(named && !logo
      ? [problem('body.houseStyle.logo', 'names an image that the file does not hold as its logo.')]
      : []),
    ...(logo && !named ? [problem('logo', 'is named by no style; say in body.houseStyle how it stands.')] : []),
    ...(logo && !imageSize(logo) ? [problem('logo', 'is not an image of the kind that it says.')] : []),
  ];
};

/** What a file of the right shape says that can't be true. */
export const problemsOf = (file: MeetingFile): Problem[] => [
  ...checkPattern(file),
  ...checkStyle(file),
  ...checkDoubles(file),
  ...checkItems(file),
  ...blocksOf(file).flatMap((block) => [
    ...checkForm(file, block),
    ...checkRuns(block),
    ...checkDecisions(block),
    ...checkPeople(file, block),
  ]),
];
