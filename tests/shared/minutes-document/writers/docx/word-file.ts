import { strFromU8, unzipSync } from 'fflate';
import { elementsOf, findAll, readXml, type XmlElement } from './xml.ts';

/** A Word file as tests read it back: its parts, and what a reader sees of it. */
export type WordFile = { readonly parts: ReadonlyMap<string, XmlElement> };

export const readWordFile = (bytes: Uint8Array): WordFile => ({
  parts: new Map(
    Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
      name.startsWith('word/media/') ? [] : [[name, readXml(strFromU8(part))]],
    ),
  ),
});

export const part = ({ parts }: WordFile, name: string): XmlElement => {
  const found = parts.get(name);
  if (!found) throw new Error(`The file has no ${name}, but ${[...parts.keys()].join(', ')}`);
  return found;
};

export const partsLike = ({ parts }: WordFile, pattern: RegExp): readonly XmlElement[] =>
  [...parts].filter(([name]) => pattern.test(name)).map(([, root]) => root);

const PIECES: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n' };

/** The words of an element: text, tabs and line breaks of its runs. */
export const wordsOf = (element: XmlElement): string =>
  elementsOf(element)
    .map((child) => {
      if (child.name === 'w:pPr' || child.name === 'w:rPr') return '';
      if (child.name === 'w:t') return child.children.join('');
      return PIECES[child.name] ?? wordsOf(child);
    })
    .join('');

export const valOf = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val'];

export const styleOf = (paragraph: XmlElement): string | undefined => valOf(findAll(paragraph, 'w:pStyle')[0]);

export const bodyOf = (file: WordFile): XmlElement => {
  const [body] = findAll(part(file, 'word/document.xml'), 'w:body');
  if (!body) throw new Error('The document has no body');
  return body;
};

/** The paragraphs of the body outside its tables, as [style, words]; the empty ones after tables left out. */
export const textOf = (file: WordFile): readonly (readonly [string | undefined, string])[] =>
  elementsOf(bodyOf(file))
    .filter((element) => element.name === 'w:p')
    .map((paragraph) => [styleOf(paragraph), wordsOf(paragraph)] as const)
    .filter(([style]) => style !== 'TableSpace');

/** The tables of the body, a cell as its paragraphs joined by '|'. */
export const tablesOf = (file: WordFile): readonly (readonly (readonly string[])[])[] =>
  findAll(bodyOf(file), 'w:tbl').map((table) =>
    findAll(table, 'w:tr').map((row) =>
      findAll(row, 'w:tc').map((cell) => findAll(cell, 'w:p').map(wordsOf).join('|')),
    ),
  );

/** The words of an element that are in bold by their own form. */
export const boldWords = (element: XmlElement): readonly string[] =>
  findAll(element, 'w:r')
    .filter((run) => findAll(run, 'w:b').length > 0)
    .map(wordsOf);
