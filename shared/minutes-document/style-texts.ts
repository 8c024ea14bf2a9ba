import type { Body } from '../domain/body.ts';
import { type PageEdge, usualStyle } from '../domain/house-style.ts';
import { shippedStyles } from '../domain/shipped-styles.ts';

/** Words that a body has put on all of its documents, and what they are. */
export type StyleText = { readonly place: string; readonly text: string };

/** A body as it is without words of its own around the text. */
export const withoutStyleTexts = ({ houseStyle: _style, statement: _statement, ...body }: Body): Body => body;

const edge = ({ left = '', centre = '', right = '' }: Partial<PageEdge> = {}): string[] => [left, centre, right];

/** What is filled into braces is no word of the style. */
const printed = (texts: readonly string[]): string => texts.join('\n').replace(/\{[^{}]*\}/gu, ' ');

/** The words of a body's own that stand on each of its documents, place by place. */
export const styleTexts = ({ houseStyle = {}, statement = '' }: Body): StyleText[] => {
  const { title = '', details = [], header, footer, stateWords = {}, attendance = [], outstanding, logo } = houseStyle;
  const tables = attendance.flatMap((table) => [table.title ?? '', ...table.columns.map(({ head }) => head)]);
  return [
    { place: 'the title', text: printed([title]) },
    { place: 'the lines under the title', text: printed(details) },
    { place: 'the head of the pages', text: printed(edge(header)) },
    { place: 'the foot of the pages', text: printed(edge(footer)) },
    { place: 'the words for the state of the minutes', text: printed(Object.values(stateWords)) },
    { place: 'the attendance list', text: printed(tables) },
    { place: 'the table of open actions', text: printed([outstanding?.title ?? '', ...(outstanding?.head ?? [])]) },
    { place: 'the description of the logo', text: printed([logo?.description ?? '']) },
    { place: 'the statement', text: statement },
  ].filter(({ text }) => text.trim() !== '');
};

const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
};

/** What comes with the program, and what a body is called: no secret, whoever says it. */
export const commonWords = ({ code, name, shortName }: Body): string[] => [
  `${code} ${name} ${shortName}`,
  ...wordsIn([usualStyle, shippedStyles.map(({ body }) => body)]),
];
