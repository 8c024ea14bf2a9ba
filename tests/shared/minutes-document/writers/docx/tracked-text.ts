import { bodyOf, type WordFile, wordsOf } from './word-file.ts';
import { elementsOf, findAll, type XmlElement, type XmlNode } from './xml.ts';

/** Which changes of a Word file are taken. */
type Taken = 'accepted' | 'rejected';

const GOES: Readonly<Record<Taken, string>> = { accepted: 'w:del', rejected: 'w:ins' };

/** The element without what goes; deleted text that stays is text. */
const settled = (element: XmlElement, goes: string): XmlElement => ({
  ...element,
  name: element.name === 'w:delText' ? 'w:t' : element.name,
  children: element.children.flatMap((child): XmlNode[] => {
    if (typeof child === 'string') return [child];
    return child.name === goes ? [] : [settled(child, goes)];
  }),
});

const has = (element: XmlElement | undefined, ...path: readonly string[]): boolean => {
  const [name, ...rest] = path;
  if (element === undefined || name === undefined) return element !== undefined;
  return has(
    elementsOf(element).find((child) => child.name === name),
    ...rest,
  );
};

const isGoneRow = (row: XmlElement, goes: string): boolean => has(row, 'w:trPr', goes);
const endGoes = (paragraph: XmlElement, goes: string): boolean => has(paragraph, 'w:pPr', 'w:rPr', goes);

/** The paragraphs of an element: the text of one whose end goes runs on into the next. */
const paragraphs = (elements: readonly XmlElement[], goes: string): string[] => {
  const texts: string[] = [];
  let open = '';
  for (const element of elements) {
    if (element.name === 'w:tbl') texts.push(...rowsOf(element, goes));
    if (element.name !== 'w:p') continue;
    open += wordsOf(settled(element, goes));
    if (endGoes(element, goes)) continue;
    texts.push(open);
    open = '';
  }
  return open === '' ? texts : [...texts, open];
};

const rowsOf = (table: XmlElement, goes: string): string[] =>
  findAll(table, 'w:tr')
    .filter((row) => !isGoneRow(row, goes))
    .map((row) =>
      findAll(row, 'w:tc')
        .map((cell) => paragraphs(elementsOf(cell), goes).join('|'))
        .join(' / '),
    );

/** What a Word file says when all of its tracked changes are accepted, or all rejected: its paragraphs and rows of tables. */
export const textWhen = (taken: Taken, file: WordFile): readonly string[] =>
  paragraphs(elementsOf(bodyOf(file)), GOES[taken]).filter((text) => text !== '');
