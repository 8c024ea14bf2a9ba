import type { Item } from './item.ts';

const TITLE = /\bany other (?:urgent )?business\b|\bA\.?O\.?B\b/iu;

/** The item of an agenda under which other business comes up; the last one, where several are called that. */
export const otherBusiness = <Line extends Pick<Item, 'title' | 'parentId'>>(
  items: readonly Line[],
): Line | undefined => items.findLast(({ title, parentId }) => parentId === undefined && TITLE.test(title));
