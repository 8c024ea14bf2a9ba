import type { Category } from '../domain/body.ts';
import { isHeadInALine } from './attendance-columns.ts';
import { sectionOf } from './attendance-section.ts';
import {
  findCategory,
  type Going,
  readBehindCategory,
  readNames,
  type TableStep,
  underHeading,
} from './attendance-step.ts';

const GROUP = /^\p{Lu}[\p{L}\p{M}\p{N}&’'() -]{1,40}$/u;
const MOST_WORDS = 5;

/** Whether a line that names nobody is a heading over people: 'Secretariat', 'Ofgem (the Authority)', 'For the owners:'. */
const isGroup = (text: string): boolean =>
  text.endsWith(':') || (GROUP.test(text) && text.split(' ').length <= MOST_WORDS);

const stripColon = (text: string): string => text.replace(/\s*:$/u, '');

const categoryAtEnd = (text: string, categories: readonly Category[]): string | undefined =>
  categories.find(({ name }) => text.toLowerCase().endsWith(` ${name.toLowerCase()}`))?.name;

/** 'Present: Stella Palmer (Chair), Colm Reardon and Agnes Xavier.' */
const readList = (text: string): TableStep | undefined => {
  const [, lead = '', list = ''] = /^([^:\n]{3,40}):\s*(\S.*)$/su.exec(text) ?? [];
  const state = sectionOf(lead);
  if (!state) return undefined;
  const parts = list.replace(/\.$/u, '').split(/\s*[,;]\s*|\s+and\s+(?=\p{Lu})/u);
  return { going: { state }, people: parts.flatMap((part) => readNames(part, { state })) };
};

/** The title of a part of the list, or the head of a table that lost its cells. */
const readTitle = (text: string, going: Going, categories: readonly Category[]): TableStep | undefined => {
  const state = sectionOf(text);
  if (state) return { going: { state } };
  return isHeadInALine(text)
    ? { going: { state: going.state, category: categoryAtEnd(text, categories) } }
    : readList(text);
};

/** People, alone or behind their category. */
const readPeople = (text: string, going: Going, categories: readonly Category[]): TableStep | undefined => {
  const behind = readBehindCategory(text, going, categories);
  if (behind) return behind;
  const people = readNames(text, going);
  return people.length > 0 ? { going, people } : undefined;
};

/** A line with one cell, in the column `at`: the title of a part, a heading, or people. */
export const readTextLine = (text: string, at: number, going: Going, categories: readonly Category[]): TableStep => {
  const title = readTitle(text, going, categories);
  if (title) return title;
  const heading: TableStep = { going: underHeading(going, stripColon(text), categories) };
  const kind = going.columns?.kinds[at];
  if (findCategory(stripColon(text), categories) || kind === 'category' || kind === 'representing') return heading;
  return readPeople(text, going, categories) ?? (isGroup(text) ? heading : { going, unread: text });
};
