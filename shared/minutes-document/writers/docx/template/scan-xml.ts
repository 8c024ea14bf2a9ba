import { escapeMarkup } from '../../escape.ts';

/*
 * A look into the markup of a Word file that leaves everything that it does not change as it is, byte for byte: what a
 * parser would write anew is found by its place and replaced there.
 */

/** A stretch of the markup, up to but not including `end`. */
export type Stretch = { readonly start: number; readonly end: number };

/** A text of a run: where its element stands, and its words. */
export type Text = Stretch & { readonly words: string };

export type Paragraph = Stretch & {
  readonly texts: readonly Text[];
  /** The names of the elements that it stands in, the outermost first. */
  readonly within: readonly string[];
};

export type Edit = Stretch & { readonly by: string };

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML as its reader sees it. */
export const decodeText = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10_ffff ? String.fromCodePoint(code) : all;
  });

type Open = { readonly name: string; readonly start: number; readonly inside: number; readonly texts: Text[] };

/** Follows the tags of a part, and gathers its paragraphs as they end. */
const follower = (xml: string) => {
  const found: Paragraph[] = [];
  const open: Open[] = [];
  const within = (): string[] => open.map(({ name }) => name);
  return {
    found,
    isDone: (): boolean => open.length === 0,
    begin: (name: string, { start, end }: Stretch): void => {
      open.push({ name, start, inside: end, texts: [] });
    },
    empty: (name: string, { start, end }: Stretch): void => {
      if (name === 'w:p') found.push({ start, end, texts: [], within: within() });
    },
    /** Whether the element that ends is the one that began last. */
    end: (name: string, { start, end }: Stretch): boolean => {
      const closed = open.pop();
      if (closed?.name !== name) return false;
      if (name === 'w:t') {
        const words = decodeText(xml.slice(closed.inside, start));
        open.findLast((each) => each.name === 'w:p')?.texts.push({ start: closed.start, end, words });
      }
      if (name === 'w:p') found.push({ start: closed.start, end, texts: closed.texts, within: within() });
      return true;
    },
  };
};

/** The paragraphs of a part, the inner ones before those that they stand in; undefined when its tags don't match. */
export const paragraphsIn = (xml: string): readonly Paragraph[] | undefined => {
  const { found, isDone, begin, empty, end } = follower(xml);
  for (const { index: start, 0: tag, 1: closing, 2: name, 4: closed } of xml.matchAll(TAG)) {
    const stretch = { start, end: start + tag.length };
    if (name === undefined) continue;
    if (closed !== '') empty(name, stretch);
    else if (closing === '') begin(name, stretch);
    else if (!end(name, stretch)) return undefined;
  }
  return isDone() ? found : undefined;
};

/** The words of a paragraph, without those of boxes that are anchored in it. */
export const wordsOf = ({ texts }: Paragraph): string => texts.map(({ words }) => words).join('');

/** The markup with stretches replaced that don't overlap. */
export const applyEdits = (xml: string, edits: readonly Edit[]): string => {
  const inOrder = edits.toSorted((a, b) => a.start - b.start);
  let at = 0;
  let result = '';
  for (const { start, end, by } of inOrder) {
    result += xml.slice(at, start) + by;
    at = end;
  }
  return result + xml.slice(at);
};

/** A text element with these words. */
export const textElement = (words: string): string => `<w:t xml:space="preserve">${escapeMarkup(words)}</w:t>`;

/** The markup of a section, whole. */
export const SECTION = /<w:sectPr\b(?:[^<>"']|"[^"]*"|'[^']*')*?(?:\/>|>[\s\S]*?<\/w:sectPr>)/u;

/** The value of an attribute of a tag, or undefined. */
export const attributeOf = (tag: string, name: string): string | undefined => {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : decodeText(value);
};
