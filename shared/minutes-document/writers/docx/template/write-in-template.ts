import { Document, type FileChild, Packer, Paragraph } from 'docx';
import { ok, type Result } from '../../../../result.ts';
import type { MinutesDocument } from '../../../model.ts';
import { keepReferencesInWord } from '../../keep-references.ts';
import { wordPart } from '../blocks.ts';
import type { Dress } from '../dress.ts';
import { finishPackage } from '../finish-package.ts';
import { blockParts, frontPart, tableParts, type WordPart } from '../parts.ts';
import { edgeParts, readTemplate, type Template } from './check-template.ts';
import { withProperties } from './file-properties.ts';
import { markPages } from './mark-pages.ts';
import { withoutOwnMarks } from './own-marks.ts';
import { pack, relationshipsOf, textOf, unpack, withText } from './package.ts';
import { type BlockPlace, fillEdits, isBlockPlace, type PlaceWords, placesIn } from './places.ts';
import { withRelationship } from './references.ts';
import {
  applyEdits,
  attributeOf,
  type Edit,
  type Paragraph as Found,
  paragraphsIn,
  SECTION,
  textElement,
  wordsOf,
} from './scan-xml.ts';
import { type Ground, templateDress } from './template-dress.ts';

type PlacedParagraph = { readonly name: BlockPlace; readonly paragraph: Found };

const placedParagraphs = (xml: string): readonly PlacedParagraph[] =>
  (paragraphsIn(xml) ?? []).flatMap((paragraph) =>
    placesIn(wordsOf(paragraph)).flatMap(({ name }) => (isBlockPlace(name) ? [{ name, paragraph }] : [])),
  );

/** All places that stand anywhere in a template. */
const allPlaces = ({ parts, main }: Template): ReadonlySet<string> =>
  new Set(
    [main, ...edgeParts({ parts, main })].flatMap((part) =>
      (paragraphsIn(textOf(parts, part)) ?? []).flatMap((each) => placesIn(wordsOf(each)).map(({ name }) => name)),
    ),
  );

const numberIn = (tag: string | undefined, name: string, usual: number): number => {
  const value = Number(attributeOf(tag ?? '', name) ?? Number.NaN);
  return Number.isFinite(value) && value > 0 ? value : usual;
};

/** How wide the text is where a paragraph stands: by the section that ends next behind it. */
const widthAt = (xml: string, at: number): number => {
  const section = SECTION.exec(xml.slice(at))?.[0] ?? '';
  const tag = (name: string) => new RegExp(`<w:${name}\\b[^>]*>`, 'u').exec(section)?.[0];
  const [size, margin, columns] = [tag('pgSz'), tag('pgMar'), tag('cols')];
  const whole = numberIn(size, 'w:w', 11906) - numberIn(margin, 'w:left', 1440) - numberIn(margin, 'w:right', 1440);
  const count = numberIn(columns, 'w:num', 1);
  return Math.round((whole - (count - 1) * numberIn(columns, 'w:space', 720)) / count);
};

const groundOf = (xml: string, { start, end }: Found): Ground => {
  const own = /<w:pStyle\b[^>]*>/u.exec(xml.slice(start, end))?.[0];
  return { style: own && attributeOf(own, 'w:val'), width: widthAt(xml, end) };
};

/** Words that a template has no place for are not lost: they stand before the minutes. */
const unplaced = (document: MinutesDocument, places: ReadonlySet<string>, dress: Dress): WordPart[] => {
  const { title, details, confidential, attendance, statement } = document;
  const has = (...names: readonly string[]): boolean => names.some((name) => places.has(name));
  const isNamed = has('title', 'number', 'reference', 'date');
  return [
    ...(isNamed ? [] : [frontPart('title', title, dress)]),
    ...(isNamed || has('details', 'status') ? [] : details.map((detail) => frontPart('detail', detail, dress))),
    ...(confidential && !has('notice') ? [frontPart('notice', confidential.notice, dress)] : []),
    ...(has('attendance') ? [] : attendance.flatMap((table) => tableParts(table, dress))),
    ...(statement === undefined || has('statement') ? [] : [frontPart('statement', statement, dress)]),
  ];
};

/** What stands in place of each paragraph that is set by our own styles; the others are lines in the paragraph's own form. */
const partsFor = (
  document: MinutesDocument,
  name: BlockPlace,
  places: ReadonlySet<string>,
  dress: Dress,
): WordPart[] => {
  switch (name) {
    case 'notice':
      return document.confidential ? [frontPart('notice', document.confidential.notice, dress)] : [];
    case 'attendance':
      return document.attendance.flatMap((table) => tableParts(table, dress));
    case 'minutes':
      return [...unplaced(document, places, dress), ...document.blocks.flatMap((block) => blockParts(block, dress))];
    default:
      return [];
  }
};

const linesFor = ({ details, statement }: MinutesDocument, name: BlockPlace): readonly string[] => {
  if (name === 'details') return details;
  return name === 'statement' && statement !== undefined ? [statement] : [];
};

/** Lines in the form of the paragraph that they stand in place of. */
const linesIn = (xml: string, { start, end }: Found, lines: readonly string[]): string => {
  const whole = xml.slice(start, end);
  const own = /<w:pPr\b[\s\S]*?<\/w:pPr>|<w:pPr\/>/u.exec(whole)?.[0] ?? '';
  const form = own.replace(SECTION, '');
  const run = /<w:r\b[^>]*>\s*(<w:rPr\b[\s\S]*?<\/w:rPr>)/u.exec(whole)?.[1] ?? '';
  return lines.map((line) => `<w:p>${form}<w:r>${run}${textElement(line)}</w:r></w:p>`).join('');
};

const SEPARATOR = 'minutebook-next-place';
const SEPARATED = /<w:p><w:pPr><w:pStyle w:val="minutebook-next-place"\/><\/w:pPr><\/w:p>/u;
const LINK_ID = /(<w:hyperlink\b[^>]*?\br:id=")rIdLink(\d+")/gu;
const BOOKMARK_ID = /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)(")/gu;

type Poured = {
  /** The markup for each place, in order. */
  readonly fragments: readonly string[];
  readonly links: readonly { readonly id: string; readonly target: string }[];
};

/** What the library makes of the parts for each place, with ids that nothing in the template has. */
const pour = async (
  document: MinutesDocument,
  places: readonly (readonly WordPart[])[],
  dress: Dress,
  firstMark: number,
): Promise<Poured> => {
  const children = places.flatMap((parts, index): FileChild[] => [
    ...(index > 0 ? [new Paragraph({ style: SEPARATOR })] : []),
    ...parts.map((part) => wordPart(part, dress)),
  ]);
  const packed = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const unpacked = unpack(finishPackage(packed, document));
  const parts = unpacked.ok ? unpacked.value : {};
  const body = /<w:body>([\s\S]*)<w:sectPr\b[\s\S]*<\/w:body>/u.exec(textOf(parts, 'word/document.xml'))?.[1] ?? '';
  const named = body
    .replace(LINK_ID, '$1rIdMinutesLink$2')
    .replace(
      BOOKMARK_ID,
      (_all, before: string, id: string, after: string) => before + (Number(id) + firstMark) + after,
    );
  return {
    fragments: named.split(SEPARATED),
    links: relationshipsOf(parts, 'word/document.xml')
      .filter(({ type }) => type === 'hyperlink')
      .map(({ id, target }) => ({ id: id.replace('rIdLink', 'rIdMinutesLink'), target })),
  };
};

const lastMark = (xml: string): number =>
  Math.max(0, ...[...xml.matchAll(BOOKMARK_ID)].map(([, , id]) => Number(id)).filter((id) => id < 1_000_000));

/** A section that ends with the paragraph ends in its place all the same. */
const sectionEnd = (xml: string, { start, end }: Found): string => {
  const section = SECTION.exec(xml.slice(start, end))?.[0];
  return section === undefined ? '' : `<w:p><w:pPr>${section}</w:pPr></w:p>`;
};

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Links are named in a space of names that a template without any may not know. */
const knowingLinks = (xml: string): string =>
  xml.replace(/<w:document\b(?:[^<>"']|"[^"]*"|'[^']*')*>/u, (tag) =>
    tag.includes('xmlns:r=') ? tag : tag.replace('<w:document', `<w:document xmlns:r="${R}"`),
  );

const fillEdges = (template: Template, values: PlaceWords): Template => {
  let { parts } = template;
  for (const part of edgeParts(template)) {
    const xml = textOf(parts, part);
    const edits = fillEdits(xml, values);
    if (edits.length > 0) parts = withText(parts, part, applyEdits(xml, edits));
  }
  return { main: template.main, parts };
};

const fillText = async (
  template: Template,
  document: MinutesDocument,
  places: ReadonlySet<string>,
): Promise<Template> => {
  const { main } = template;
  const xml = withoutOwnMarks(textOf(template.parts, main));
  const placed = placedParagraphs(xml);
  const ground = placed.find(({ name }) => name === 'minutes');
  const dress = templateDress(template, ground ? groundOf(xml, ground.paragraph) : { style: undefined, width: 9026 });
  const poured = await pour(
    document,
    placed.map(({ name }) => partsFor(document, name, places, dress)),
    dress,
    lastMark(xml),
  );
  const blocks = placed.map(({ name, paragraph }, index): Edit => {
    const fragment = poured.fragments[index] ?? '';
    const by = fragment + linesIn(xml, paragraph, linesFor(document, name)) + sectionEnd(xml, paragraph);
    return { start: paragraph.start, end: paragraph.end, by };
  });
  const filled = applyEdits(xml, [...fillEdits(xml, document.places), ...blocks]);
  const linked = poured.links.reduce(
    (parts, { id, target }) => withRelationship(parts, main, { id, type: 'hyperlink', target, isExternal: true }),
    withText(template.parts, main, knowingLinks(filled)),
  );
  return { main, parts: linked };
};

/**
 * The document poured into a body's own Word file, in that file's styles. Its heads and feet stay as they are where they
 * have no place to be filled; DRAFT and the mark of confidential minutes stand on every page. Same document and template,
 * same bytes. The error says what is wrong with the template, to stand behind its name.
 */
export const writeInTemplate = async (
  plain: MinutesDocument,
  bytes: Uint8Array,
): Promise<Result<Uint8Array, string>> => {
  const document = keepReferencesInWord(plain);
  const read = readTemplate(bytes);
  if (!read.ok) return read;
  const places = allPlaces(read.value);
  const edged = fillEdges(read.value, document.places);
  const filled = await fillText(markPages(edged, document), document, places);
  return ok(pack(withProperties(filled, document).parts));
};
