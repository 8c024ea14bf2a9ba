import type { Category } from '../domain/body.ts';
import type { ColumnKind } from './attendance-columns.ts';
import { isInitials, isNameLike, type NamedPerson, readNamedPerson } from './attendance-person.ts';
import { sectionOf, stateOfMark } from './attendance-section.ts';
import { findCategory, type Going, readNames, type TableStep, underHeading } from './attendance-step.ts';

type Kinds = readonly (ColumnKind | undefined)[];

/** What the cells of a row are where no head says it: the names, and around them what they look like. */
const guessKinds = (cells: readonly string[], categories: readonly Category[]): Kinds => {
  const isCategory = (cell: string): boolean => findCategory(cell, categories) !== undefined;
  const isNames = (cell: string): boolean => cell.split('\n').every((line) => readNamedPerson(line) !== undefined);
  const named = cells.findIndex((cell) => cell !== '' && !isCategory(cell) && isNames(cell));
  const free: ColumnKind[] = ['organisation', 'capacity'];
  return cells.map((cell, at) => {
    if (at === named) return 'name';
    if (cell === '') return undefined;
    if (at > named && isInitials(cell)) return 'initials';
    if (isCategory(cell) || (at < named && !isNameLike(cell))) return 'category';
    return free.shift();
  });
};

/** What cells beside a name say of its person. */
const aboutPerson = (cell: (kind: ColumnKind) => string | undefined): Partial<NamedPerson> => {
  const [initials, organisation, capacity] = [cell('initials'), cell('organisation'), cell('capacity')];
  return {
    ...(initials ? { initials } : {}),
    ...(organisation ? { organisation } : {}),
    ...(capacity ? { capacity } : {}),
  };
};

/** A row of several cells: people, under the heading that stands beside them or the one before. */
export const readRow = (cells: readonly string[], going: Going, categories: readonly Category[]): TableStep => {
  const { kinds, titles } = going.columns ?? { kinds: guessKinds(cells, categories), titles: [] };
  const cell = (kind: ColumnKind): string | undefined => cells[kinds.indexOf(kind)] || undefined;
  const headings = [cell('category'), cell('representing')].filter((text) => text !== undefined);
  const under = headings.reduce((now, text) => underHeading(now, text, categories), going);
  const marked = stateOfMark(cell('state') ?? '');
  const people = cells.flatMap((text, at) => {
    if (kinds[at] !== 'name') return [];
    const state = marked ?? sectionOf(titles[at] ?? '') ?? going.state;
    return readNames(text, { ...under, state }, aboutPerson(cell));
  });
  return people.length > 0 ? { going: under, people } : { going, unread: cells.filter(Boolean).join(' | ') };
};
