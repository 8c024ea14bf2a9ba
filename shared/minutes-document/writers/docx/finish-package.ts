import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { MinutesDocument } from '../../model.ts';
import { escapeMarkup } from '../escape.ts';

type Parts = Readonly<Record<string, Uint8Array>>;

const CORE = 'docProps/core.xml';
const BODY = 'word/document.xml';
const BODY_LINKS = 'word/_rels/document.xml.rels';
const HEADER = /^word\/header\d+\.xml$/;

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

const moments = (moment: string | undefined): string =>
  moment === undefined
    ? ''
    : ['created', 'modified']
        .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeMarkup(moment)}Z</dcterms:${name}>`)
        .join('');

/** What the file says of itself: title, language, the moment of the meeting; no author, no clock. */
export const coreProperties = ({ language, properties }: MinutesDocument): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}>` +
  `<dc:title>${escapeMarkup(properties.title)}</dc:title>${moments(properties.moment)}` +
  `<dc:language>${language}</dc:language></cp:coreProperties>`;

/** Markup can't stand in text, where '<' is escaped: a pattern that begins with one meets elements only. */
const LINK = /(<w:hyperlink\b[^>]*?\br:id=")([^"]+)(")/g;
const LINK_TARGET = /(<Relationship\b[^>]*?\bId=")([^"]+)(")/g;
const WATERMARK = /(<v:shape\b[^>]*?\bid="PowerPlusWaterMarkObject)[^"]*(")/g;

const BOOKMARK = /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")([^"]+)(")/g;

/** The library counts bookmarks over all files that it writes; here each file begins anew. */
const countedBookmarks = (body: string): ReadonlyMap<string, string> =>
  new Map(
    [...new Set([...body.matchAll(BOOKMARK)].map(([, , id = '']) => id))].map((id, index) => [id, `${index + 1}`]),
  );

/** The library names each link by chance; here they are counted. */
const countedLinks = (body: string): ReadonlyMap<string, string> =>
  new Map([...body.matchAll(LINK)].map(([, , id = ''], index) => [id, `rIdLink${index + 1}`]));

const rename = (xml: string, pattern: RegExp, names: ReadonlyMap<string, string>): string =>
  xml.replace(pattern, (_all, before: string, id: string, after: string) => before + (names.get(id) ?? id) + after);

const editPart = (parts: Parts, name: string, edit: (xml: string) => string): Parts => {
  const bytes = parts[name];
  return bytes === undefined ? parts : { ...parts, [name]: strToU8(edit(strFromU8(bytes))) };
};

const withoutChance = (parts: Parts): Parts => {
  const body = strFromU8(parts[BODY] ?? new Uint8Array());
  const [names, bookmarks] = [countedLinks(body), countedBookmarks(body)];
  const linked = editPart(
    editPart(parts, BODY, (xml) => rename(rename(xml, LINK, names), BOOKMARK, bookmarks)),
    BODY_LINKS,
    (xml) => rename(xml, LINK_TARGET, names),
  );
  return Object.keys(linked)
    .filter((name) => HEADER.test(name))
    .reduce(
      (edited, name, index) => editPart(edited, name, (xml) => xml.replace(WATERMARK, `$1${index + 1}$2`)),
      linked,
    );
};

/** The first day that a zip file can name, in local time as zip files count: the same bytes in every time zone. */
export const noTime = (): Date => new Date(1980, 0, 1);

/**
 * A finished Word file from what the library packed: properties of ours in place of its own, and everything that it
 * takes from chance or from the clock replaced, so that the same document gives the same bytes.
 */
export const finishPackage = (packed: Uint8Array, document: MinutesDocument): Uint8Array => {
  const parts = editPart(withoutChance(unzipSync(packed)), CORE, () => coreProperties(document));
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(parts)) files[name] = [bytes, { mtime: noTime() }];
  return zipSync(files, { level: 6 });
};
