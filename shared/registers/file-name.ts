import { inFileName } from '../domain/file-name-pattern.ts';
import { actionsTitle } from './filter-words.ts';
import { type RegisterFormat, registerFormat } from './formats.ts';
import type { RegisterOrder } from './orders.ts';

const TITLES = { decisions: 'Decisions', matters: 'Matters', papers: 'Papers', attendance: 'Attendance' } as const;

const titleOf = (order: RegisterOrder): string => (order.kind === 'actions' ? actionsTitle(order) : TITLES[order.kind]);

/** The day that it is made for, or the days that it is about. */
const daysOf = (order: RegisterOrder): string => {
  if (order.kind !== 'attendance') return order.asOf;
  const { from, to } = order.filter.span;
  return `${from} to ${to}`;
};

/** What a list is called: 'CSC open actions', 'Open actions'. What it was narrowed by may be confidential. */
const listName = (order: RegisterOrder): string => {
  const title = titleOf(order);
  const body = order.kind === 'matters' ? undefined : order.filter.body;
  return body === undefined ? title : `${inFileName(body)} ${title.toLowerCase()}`;
};

const readersWords = ({ version }: RegisterOrder, holds: boolean): string => {
  if (version === 'public') return ' - PUBLIC';
  return holds ? ' - CONFIDENTIAL' : '';
};

/** The name under which a list is saved, 'CSC open actions 2020-05-26 - PUBLIC.xlsx'; `holds`: anything confidential. */
export const registerFileName = (order: RegisterOrder, format: RegisterFormat, holds: boolean): string =>
  `${listName(order)} ${daysOf(order)}${readersWords(order, holds)}.${registerFormat(format).ending}`;
