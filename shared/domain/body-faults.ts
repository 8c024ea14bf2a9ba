import type { Body } from './body.ts';
import type { BodyRules } from './body-rules.ts';
import { deadlineName } from './deadline.ts';
import { listNameFault } from './distribution-list.ts';
import { fileNameFault } from './file-name-pattern.ts';
import { isActionPattern } from './numbering.ts';
import { styleFaults } from './style-faults.ts';
import { workingDayFaults } from './working-day-faults.ts';

/** What can't be so in what somebody says of a body: where, and what to do. */
export type BodyFault = { readonly path: string; readonly message: string };

const fault = (path: string, message: string): BodyFault => ({ path, message });

const NAMES = [
  ['name', 'Write the name of the body.'],
  ['code', 'Write the code of the body, a few letters such as CSC.'],
  ['shortName', 'Write the short name of the body, as it stands in a sentence: "The CSC agreed".'],
] as const;

const nameFaults = (body: Body): BodyFault[] =>
  NAMES.flatMap(([field, message]) => (body[field].trim() === '' ? [fault(`body.${field}`, message)] : []));

const patternFaults = ({ actionPattern }: Body): BodyFault[] =>
  isActionPattern(actionPattern)
    ? []
    : [
        fault(
          'body.actionPattern',
          'Write {seq} once, where the number goes, and beside it only {prefix}, {meeting} and text: ' +
            '{prefix} {meeting}/{seq:2} gives CSC 15/01.',
        ),
      ];

/** What stands in a list a second time, with its place. */
const doubles = <Text extends string>(list: readonly Text[]): readonly (readonly [index: number, text: Text])[] =>
  [...list.entries()].filter(([index, text]) => list.indexOf(text) < index);

const verbFault = (verb: string, index: number): BodyFault[] => {
  const path = `body.verbs[${index}]`;
  if (verb.trim() === '') return [fault(path, 'Write a verb, such as AGREED, or take the line out.')];
  const capitals = verb.toUpperCase();
  return verb === capitals ? [] : [fault(path, `A verb stands in capitals: write ${capitals} instead of ${verb}.`)];
};

const verbFaults = ({ verbs }: Body): BodyFault[] => [
  ...verbs.flatMap(verbFault),
  ...doubles(verbs).map(([index, verb]) => fault(`body.verbs[${index}]`, `${verb} stands twice; once is enough.`)),
];

const categoryFaults = ({ categories }: Body): BodyFault[] => {
  const names = categories.map(({ name }) => name);
  const at = (index: number) => `body.categories[${index}].name`;
  return [
    ...names.flatMap((name, index) =>
      name.trim() === '' ? [fault(at(index), 'Write the name of the category.')] : [],
    ),
    ...doubles(names).map(([index, name]) =>
      fault(at(index), `"${name}" stands twice; give each category a name of its own.`),
    ),
  ];
};

const fileNameFaults = ({ fileNames }: BodyRules): BodyFault[] => {
  const wrong = fileNames === undefined ? undefined : fileNameFault(fileNames);
  return wrong === undefined ? [] : [fault('rules.fileNames', wrong)];
};

const standingFaults = ({ standingItems }: BodyRules): BodyFault[] =>
  standingItems.flatMap((title, index) =>
    /^\s*[-–]?\s*$/u.test(title)
      ? [fault(`rules.standingItems[${index}]`, 'Write the title of the item, or take the line out.')]
      : [],
  );

const moduleFaults = ({ modules = [] }: BodyRules): BodyFault[] =>
  doubles(modules.map(({ name }) => name.toLowerCase())).map(([index, name]) =>
    fault(`rules.modules[${index}].name`, `"${name}" stands twice; give each text a name of its own.`),
  );

const deadlineFaults = ({ deadlines = [] }: BodyRules): BodyFault[] =>
  doubles(deadlines.map(({ kind }) => kind)).map(([index, kind]) =>
    fault(`rules.deadlines[${index}].kind`, `${deadlineName(kind)} stands twice; one rule is enough.`),
  );

const listFaults = ({ lists = [] }: BodyRules): BodyFault[] =>
  lists.flatMap((_list, index) => {
    const wrong = listNameFault(lists, index);
    return wrong === undefined ? [] : [fault(`rules.lists[${index}].name`, wrong)];
  });

const quorumFaults = ({ quorum }: BodyRules): BodyFault[] => {
  if (!quorum || 'number' in quorum.needed || quorum.needed.numerator <= quorum.needed.denominator) return [];
  return [fault('rules.quorum.needed.numerator', 'The quorum is more than all seats; write a fraction of up to 1.')];
};

/** The first thing that can't be so in a body and its rules, or undefined. The code of another body is the store's. */
export const firstBodyFault = (body: Body, rules: BodyRules): BodyFault | undefined =>
  [
    ...nameFaults(body),
    ...patternFaults(body),
    ...verbFaults(body),
    ...categoryFaults(body),
    ...standingFaults(rules),
    ...moduleFaults(rules),
    ...quorumFaults(rules),
    ...deadlineFaults(rules),
    ...listFaults(rules),
    ...styleFaults(body.houseStyle, 'body.houseStyle'),
    ...fileNameFaults(rules),
    ...workingDayFaults(rules.workingDays, 'rules.workingDays').map(({ path, message }) => fault(path, message)),
  ][0];
