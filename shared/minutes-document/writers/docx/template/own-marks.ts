import { sourceOfMark } from '../../../marks.ts';
import { attributeOf } from './scan-xml.ts';

const START = /<w:bookmarkStart\b(?:[^<>"']|"[^"]*"|'[^']*')*>(?:<\/w:bookmarkStart>)?/gu;
const END = /<w:bookmarkEnd\b(?:[^<>"']|"[^"]*"|'[^']*')*>(?:<\/w:bookmarkEnd>)?/gu;

/** The text of a template that was made of minutes, without the marks of their blocks; all other bookmarks stay. */
export const withoutOwnMarks = (xml: string): string => {
  const ids = new Set(
    [...xml.matchAll(START)].flatMap(([tag]) =>
      sourceOfMark(attributeOf(tag, 'w:name') ?? '') === undefined ? [] : [attributeOf(tag, 'w:id')],
    ),
  );
  const isOwn = (tag: string): boolean => ids.has(attributeOf(tag, 'w:id'));
  const drop = (tag: string): string => (isOwn(tag) ? '' : tag);
  return ids.size === 0 ? xml : xml.replace(START, drop).replace(END, drop);
};
