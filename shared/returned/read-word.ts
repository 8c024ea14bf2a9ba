import { MEETING_PROPERTY, sourceOfMark, VERSION_PROPERTY } from '../minutes-document/marks.ts';
import type { WordPackage } from './open-package.ts';
import type { Stamp, WordComment, WordParagraph, WordRow, WordRun, WordTable, WordText } from './word-text.ts';
import { accepted } from './word-text.ts';
import { allUnder, characters, childOf, elementsOf, outermost, type XmlElement } from './xml.ts';

const stampOf = ({ attributes }: XmlElement): Stamp => {
  const [author, moment] = [attributes.get('w:author'), attributes.get('w:date')];
  return { ...(author !== undefined && { author }), ...(moment !== undefined && { moment }) };
};

const isOn = (properties: XmlElement | undefined, name: string): boolean => {
  const found = childOf(properties, name);
  return found !== undefined && !['false', 'off', '0'].includes(found.attributes.get('w:val') ?? '');
};

/** What has the words of a run in it; those of an equation too. */
const WORDS: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t']);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
]);

/** What holds runs and has no words of its own. */
const INSERTS: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);
const DELETES: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
/** Text in a box stands beside the text, not in it; what only an older program would read is there once already. */
const ASIDE: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:drawing',
  'w:pict',
  'w:object',
  'mc:AlternateContent',
  'mc:Fallback',
]);

type Change = { readonly inserted?: Stamp; readonly deleted?: Stamp };

/** Marks and comments that have begun: they go on from one paragraph into the next. */
type Begun = { readonly marks: Map<string, string>; readonly comments: Set<string> };

/** Of more that reach over one place the rest are known at their beginning alone. */
const MOST_BEGUN = 200;

const nothingBegun = (): Begun => ({ marks: new Map(), comments: new Set() });

/** The words of one paragraph while they are read. */
type Reading = { readonly runs: WordRun[]; readonly marks: string[]; readonly begun: Begun };

const runText = (run: XmlElement): string =>
  elementsOf(run)
    .map((child) => {
      if (WORDS.has(child.name)) return characters(child);
      return SIGNS.get(child.name) ?? '';
    })
    .join('');

const takeRun = (run: XmlElement, change: Change, { runs, begun }: Reading): void => {
  const text = runText(run);
  const point = childOf(run, 'w:commentReference')?.attributes.get('w:id');
  // A comment can stand at a place alone, on no words.
  if (point !== undefined) runs.push({ text: '', ...change, comments: [point] });
  if (text === '') return;
  const form = childOf(run, 'w:rPr');
  runs.push({
    text,
    ...(isOn(form, 'w:b') && { bold: true }),
    ...(isOn(form, 'w:i') && { italic: true }),
    ...change,
    comments: [...begun.comments],
  });
};

const takeMark = ({ name, attributes }: XmlElement, { marks, begun }: Reading): void => {
  const id = attributes.get('w:id') ?? '';
  const source = name === 'w:bookmarkEnd' ? undefined : sourceOfMark(attributes.get('w:name') ?? '');
  if (name === 'w:bookmarkEnd') begun.marks.delete(id);
  if (source === undefined) return;
  if (begun.marks.size < MOST_BEGUN) begun.marks.set(id, source);
  marks.push(source);
};

const takeComment = ({ name, attributes }: XmlElement, { comments }: Begun): void => {
  const id = attributes.get('w:id') ?? '';
  if (name !== 'w:commentRangeStart') comments.delete(id);
  else if (comments.size < MOST_BEGUN) comments.add(id);
};

const takeAll = (element: XmlElement, change: Change, reading: Reading): void => {
  for (const child of elementsOf(element)) take(child, change, reading);
};

const take = (element: XmlElement, change: Change, reading: Reading): void => {
  const { name } = element;
  if (ASIDE.has(name)) return;
  if (name === 'w:r' || name === 'm:r') takeRun(element, change, reading);
  else if (name.startsWith('w:bookmark')) takeMark(element, reading);
  else if (name.startsWith('w:commentRange')) takeComment(element, reading.begun);
  else if (INSERTS.has(name)) takeAll(element, { ...change, inserted: stampOf(element) }, reading);
  else if (DELETES.has(name)) takeAll(element, { ...change, deleted: stampOf(element) }, reading);
  else takeAll(element, change, reading);
};

const changeIn = (properties: XmlElement | undefined): Change => {
  const [inserted, deleted] = ['w:ins', 'w:del'].map((name) => childOf(properties, name));
  return { ...(inserted && { inserted: stampOf(inserted) }), ...(deleted && { deleted: stampOf(deleted) }) };
};

const readParagraph = (element: XmlElement, begun: Begun, row: Change = {}): WordParagraph => {
  const within = [...begun.marks.values()];
  const reading: Reading = { runs: [], marks: [], begun };
  takeAll(element, row, reading);
  const properties = childOf(element, 'w:pPr');
  const end = changeIn(childOf(properties, 'w:rPr'));
  const style = childOf(properties, 'w:pStyle')?.attributes.get('w:val');
  const list = childOf(properties, 'w:numPr');
  return {
    kind: 'paragraph',
    marks: reading.marks,
    within,
    runs: reading.runs,
    ...(end.inserted && { endInserted: end.inserted }),
    ...(end.deleted && { endDeleted: end.deleted }),
    ...(style !== undefined && { style }),
    ...(list && { depth: Number(childOf(list, 'w:ilvl')?.attributes.get('w:val') ?? 0) }),
  };
};

const readRow = (element: XmlElement, begun: Begun): WordRow => {
  const change = changeIn(childOf(element, 'w:trPr'));
  const cells = outermost(element, 'w:tc').map((cell) =>
    allUnder(cell, 'w:p').map((each) => readParagraph(each, begun, change)),
  );
  return { cells, ...change };
};

type Blocks = (WordParagraph | WordTable)[];

const takeBlock = (element: XmlElement, begun: Begun, blocks: Blocks): void => {
  const { name } = element;
  if (name === 'w:p') blocks.push(readParagraph(element, begun));
  else if (name === 'w:tbl')
    blocks.push({ kind: 'table', rows: outermost(element, 'w:tr').map((row) => readRow(row, begun)) });
  else if (name.startsWith('w:bookmark') || name.startsWith('w:commentRange'))
    take(element, {}, { runs: [], marks: [], begun });
  else if (name !== 'w:sectPr') takeBlocks(element, begun, blocks);
};

const takeBlocks = (element: XmlElement, begun: Begun, blocks: Blocks): Blocks => {
  for (const child of elementsOf(element)) takeBlock(child, begun, blocks);
  return blocks;
};

/** As much of a line beside the text as is read: nobody has more of it at the head of a page. */
const LONGEST_BESIDE = 100_000;

/** The paragraphs of what stands beside the text; what a field works out, as the number of a page, is left out. */
const plainParagraphs = (element: XmlElement): string[] =>
  allUnder(element, 'w:p').map((each) =>
    accepted(readParagraph(withoutFields(each), nothingBegun()).runs)
      .slice(0, LONGEST_BESIDE)
      .replace(/\s+/gu, ' ')
      .trim(),
  );

const withoutFields = (paragraph: XmlElement): XmlElement => {
  let depth = 0;
  const children = paragraph.children.filter((node) => {
    if (typeof node === 'string' || node.name === 'w:fldSimple') return typeof node === 'string';
    const kinds = allUnder(node, 'w:fldChar').map(({ attributes }) => attributes.get('w:fldCharType'));
    const isInside = depth > 0 || kinds.length > 0;
    depth += kinds.filter((kind) => kind === 'begin').length - kinds.filter((kind) => kind === 'end').length;
    return !isInside;
  });
  return { ...paragraph, children };
};

const MOST_AROUND = 200;

/** What the program has no words for, though others show some in its place: a sign of a font, a file within the file. */
const UNREAD: readonly (readonly [name: string, where: string, text: string])[] = [
  ['w:sym', 'a sign of a font of its own', '(a sign)'],
  ['w:altChunk', 'a file within the file', '(its text is in none of these changes)'],
  ['w:subDoc', 'a file beside the file', '(its text is in none of these changes)'],
];

/** What can't be read, each with what stands around it, so that it can be found in Word. */
const unreadIn = (body: XmlElement): WordText['beside'] =>
  UNREAD.flatMap(([name, where, text]) => {
    const holders = elementsOf(body).filter((element) => element.name === name || allUnder(element, name).length > 0);
    return holders.map((element) => {
      const around = accepted(readParagraph(element, nothingBegun()).runs).trim().slice(0, MOST_AROUND);
      return { where, text: around === '' ? text : `${text} in: ${around}` };
    });
  });

const PLACES: readonly (readonly [pattern: RegExp, where: string])[] = [
  [/^word\/header\d*\.xml$/u, 'at the head of the pages'],
  [/^word\/footer\d*\.xml$/u, 'at the foot of the pages'],
  [/^word\/(?:footnotes|endnotes)\.xml$/u, 'in a note'],
];

const besideOf = (parts: WordPackage, body: XmlElement): WordText['beside'] => {
  const boxes = outermost(body, 'w:txbxContent').flatMap(plainParagraphs);
  const others = PLACES.flatMap(([pattern, where]) =>
    [...parts]
      .filter(([name]) => pattern.test(name))
      .flatMap(([, root]) => plainParagraphs(root).map((text) => ({ where, text }))),
  );
  const all = [...others, ...boxes.map((text) => ({ where: 'in a text box', text })), ...unreadIn(body)].filter(
    ({ text }) => text !== '',
  );
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
};

const commentsOf = (root: XmlElement | undefined): WordComment[] =>
  root === undefined
    ? []
    : elementsOf(root)
        .filter(({ name }) => name === 'w:comment')
        .map((comment) => ({
          id: comment.attributes.get('w:id') ?? '',
          ...stampOf(comment),
          text: allUnder(comment, 'w:p')
            .map((paragraph) => accepted(readParagraph(paragraph, nothingBegun()).runs))
            .join('\n')
            .trim(),
        }));

const propertyOf = (root: XmlElement | undefined, name: string): string | undefined => {
  const property = root && elementsOf(root).find(({ attributes }) => attributes.get('name') === name);
  return property && characters(property).trim();
};

/** What a Word file says, with its tracked changes and its comments as they stand in it. */
export const readWord = (parts: WordPackage): WordText => {
  const root = parts.get('word/document.xml');
  const body = root && (childOf(root, 'w:body') ?? root);
  const custom = parts.get('docProps/custom.xml');
  const [meetingId, versionId] = [MEETING_PROPERTY, VERSION_PROPERTY].map((name) => propertyOf(custom, name));
  return {
    body: body ? takeBlocks(body, nothingBegun(), []) : [],
    comments: commentsOf(parts.get('word/comments.xml')),
    beside: body ? besideOf(parts, body) : [],
    ...(meetingId !== undefined && { meetingId }),
    ...(versionId !== undefined && { versionId }),
  };
};
