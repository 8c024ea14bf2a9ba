import { err, ok, type Result } from '../../../../result.ts';
import { mainPart, NO_WORD, type Parts, relationshipsOf, targetOf, textOf, unpack } from './package.ts';
import { BLOCK_PLACES, isBlockPlace, isWordPlace, placesIn, WORD_PLACES } from './places.ts';
import { type Paragraph, paragraphsIn, wordsOf } from './scan-xml.ts';

/** A Word file that minutes can be poured into. */
export type Template = { readonly parts: Parts; readonly main: string };

/** What is wrong with a file, to stand behind its name, and what to do; undefined when nothing is. */
type Check = (template: Template) => string | undefined;

const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const AGAIN = 'then choose it again.';
const named = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join(', ');

const checkMacros: Check = ({ parts }) => {
  const holds = Object.keys(parts).some((name) => /vbaProject|vbaData/iu.test(name));
  const isKind = /macroEnabled/iu.test(textOf(parts, '[Content_Types].xml'));
  return holds || isKind
    ? `holds macros, which Minutebook never hands on. Save it in Word as a document without macros (.docx), ${AGAIN}`
    : undefined;
};

const checkKind: Check = ({ parts, main }) => {
  const types = textOf(parts, '[Content_Types].xml');
  if (!types.includes('</Types>')) return NO_WORD;
  if (types.includes('wordprocessingml.template.main+xml')) {
    return `is a Word template (.dotx). Open it in Word, save it as a document (.docx), ${AGAIN}`;
  }
  if (textOf(parts, main).includes(`xmlns:w="${WORDS}"`)) return undefined;
  return `is not a document as Word usually saves it. Save it in Word as “Word Document (.docx)”, not as Strict Open XML, ${AGAIN}`;
};

const checkEmbedded: Check = ({ parts }) => {
  const holds = Object.keys(parts).some((name) => /\/(?:embeddings|activeX)\//iu.test(name));
  return holds
    ? `holds an embedded object or a control. Take it out, or put a picture in its place, ${AGAIN}`
    : undefined;
};

/** Relations that a reader may follow, and one that is taken out when minutes are poured in. */
const HARMLESS = new Set(['hyperlink', 'attachedTemplate']);

const checkLinked: Check = ({ parts }) => {
  const sources = Object.keys(parts).flatMap((name) => {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/u.exec(name);
    return match ? [`${match[1]}${match[2]}`] : [];
  });
  const isLinked = sources.some((source) =>
    relationshipsOf(parts, source).some(({ isExternal, type }) => isExternal && !HARMLESS.has(type)),
  );
  return isLinked
    ? `links to a picture or a file that is not in it. Put the picture itself into it, ${AGAIN}`
    : undefined;
};

const FETCHING = /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK)\b/u;

const checkFields: Check = ({ parts, main }) => {
  const codes = [main, ...edgeParts({ parts, main })].flatMap((part) =>
    [...textOf(parts, part).matchAll(/<w:instrText\b[^>]*>([^<]*)<|w:instr="([^"]*)"/gu)].map(
      ([, text = '', attribute = '']) => `${text}${attribute}`,
    ),
  );
  return codes.some((code) => FETCHING.test(code))
    ? `has a field that fetches something from elsewhere. Take the field out, ${AGAIN}`
    : undefined;
};

const checkFinished: Check = ({ parts, main }) => {
  const texts = [main, ...edgeParts({ parts, main })].map((part) => textOf(parts, part)).join('');
  if (/<w:(?:ins|del|moveFrom|moveTo)\s/u.test(texts)) {
    return `has tracked changes. Accept or reject all of them, ${AGAIN}`;
  }
  if (texts.includes('<w:commentReference')) return `has comments. Delete all of them, ${AGAIN}`;
  return texts.includes('<w:altChunk') ? `has another document inside. Take it out, ${AGAIN}` : undefined;
};

/** The heads and feet of the pages of a template. */
export const edgeParts = ({ parts, main }: Template): readonly string[] =>
  relationshipsOf(parts, main)
    .filter(({ type, isExternal }) => !isExternal && (type === 'header' || type === 'footer'))
    .map((relation) => targetOf(main, relation))
    .filter((name) => parts[name] !== undefined);

const DAMAGED = `is damaged. Open it in Word, save it as a document (.docx) under another name, then choose that.`;

const checkSound: Check = ({ parts, main }) =>
  [main, ...edgeParts({ parts, main })].every((part) => paragraphsIn(textOf(parts, part))) ? undefined : DAMAGED;

const unknownPlace = (paragraphs: readonly Paragraph[]): string | undefined => {
  const names = paragraphs.flatMap((paragraph) => placesIn(wordsOf(paragraph)).map(({ name }) => name));
  const unknown = names.find((name) => !isWordPlace(name) && !isBlockPlace(name));
  if (unknown === undefined) return undefined;
  return `has {{${unknown}}}, which nothing fills. Write one of ${named([...WORD_PLACES, ...BLOCK_PLACES])}, ${AGAIN}`;
};

const blockPlaces = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flatMap((paragraph) =>
    placesIn(wordsOf(paragraph)).flatMap(({ name }) => (isBlockPlace(name) ? [{ name, paragraph }] : [])),
  );

const INSIDE: readonly (readonly [element: string, words: string])[] = [
  ['w:txbxContent', 'a text box'],
  ['w:tbl', 'a table'],
];

const misplaced = ({
  name,
  paragraph,
}: {
  readonly name: string;
  readonly paragraph: Paragraph;
}): string | undefined => {
  const place = INSIDE.find(([element]) => paragraph.within.includes(element));
  if (place) return `has {{${name}}} in ${place[1]}. Put it into a paragraph of the text itself, ${AGAIN}`;
  const isAlone = /^\{\{[^{}]*\}\}$/u.test(wordsOf(paragraph).trim());
  return isAlone ? undefined : `has other words beside {{${name}}}. Give it a paragraph of its own, ${AGAIN}`;
};

const checkPlaces: Check = ({ parts, main }) => {
  const text = paragraphsIn(textOf(parts, main)) ?? [];
  const edges = edgeParts({ parts, main }).flatMap((part) => paragraphsIn(textOf(parts, part)) ?? []);
  const unknown = unknownPlace([...text, ...edges]);
  if (unknown !== undefined) return unknown;
  const [inEdge] = blockPlaces(edges);
  if (inEdge) return `has {{${inEdge.name}}} in the head or foot of a page. Put it into the text, ${AGAIN}`;
  const blocks = blockPlaces(text);
  const twice = blocks.find(({ name }, at) => blocks.findIndex((other) => other.name === name) < at);
  if (twice) return `has {{${twice.name}}} twice. Leave one of them, ${AGAIN}`;
  if (!blocks.some(({ name }) => name === 'minutes')) {
    return `has no {{minutes}}. Write {{minutes}} into a paragraph of its own where the minutes are to stand, ${AGAIN}`;
  }
  return blocks.map(misplaced).find((fault) => fault !== undefined);
};

const CHECKS: readonly Check[] = [
  checkMacros,
  checkKind,
  checkSound,
  checkEmbedded,
  checkLinked,
  checkFields,
  checkFinished,
  checkPlaces,
];

/**
 * Reads a Word file as a template for minutes. The error is to stand behind the name of the file: it says what is wrong
 * with it, and what to do.
 */
export const readTemplate = (bytes: Uint8Array): Result<Template, string> => {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const parts = unpacked.value;
  const main = mainPart(parts);
  if (main === undefined || !textOf(parts, main).includes('<w:document')) return err(NO_WORD);
  const template = { parts, main };
  const fault = CHECKS.map((check) => check(template)).find((each) => each !== undefined);
  return fault === undefined ? ok(template) : err(fault);
};
