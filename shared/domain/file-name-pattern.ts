/*
 * How a body names the files that it hands out. The words in braces are filled in: {code} of the body, {number} of the
 * meeting, its {date} ('2026-05-26') and {reference}, and {document}, which says what the file is. Whether it is public
 * or confidential is added by the program, in every name.
 */

export const usualFileNames = '{code} {number} {document}';

const PLACES = ['code', 'number', 'date', 'reference', 'document'] as const;
type FilePlace = (typeof PLACES)[number];
export type FileWords = Readonly<Record<FilePlace, string>>;

/** Characters that a file system or a mail program somewhere does not take in a name. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+/gu;
/** Names that Windows keeps for devices, whatever follows a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/iu;
const LONGEST = 80;
const LONGEST_NAME = 140;
/** A system takes 255 bytes of UTF-8 in a name: the program adds who may read it, and the ending. */
const MOST_BYTES = 200;
const MOST_BYTES_OF_PART = 120;

const bytesOf = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x8_00) return 2;
  return code < 0x1_00_00 ? 3 : 4;
};

const withinBytes = (text: string, most: number): string => {
  let kept = '';
  let bytes = 0;
  for (const letter of text) {
    bytes += bytesOf(letter);
    if (bytes > most) break;
    kept += letter;
  }
  return kept;
};

const cut = (text: string, longest: number, mostBytes: number): string =>
  withinBytes(text.slice(0, longest).toWellFormed(), mostBytes).trim();

/** A text as a part of the name of a file. */
export const inFileName = (text: string): string =>
  cut(text.replace(FORBIDDEN, '-').replace(/\s+/g, ' ').trim().replace(/^\.+/, ''), LONGEST, MOST_BYTES_OF_PART);

/** A name that every system takes: no device, no dot or blank at its ends. */
export const safeName = (name: string): string => {
  const tidy = cut(name.replace(FORBIDDEN, '-').replace(/\s+/g, ' ').trim(), LONGEST_NAME, MOST_BYTES).replace(
    /^[. ]+|[. ]+$/gu,
    '',
  );
  return DEVICE.test(tidy) ? `_${tidy}` : tidy;
};

const PLACE = new RegExp(`\\{(${PLACES.join('|')})\\}`, 'gu');

/** The name of a file without its ending: the pattern filled in. What is filled in stands as it is, braces too. */
export const fillFileName = (pattern: string, words: FileWords): string =>
  safeName(pattern.replace(PLACE, (_all, place: FilePlace) => inFileName(words[place])));

/** What is wrong with a pattern, and what to do; undefined for one that can be used. */
export const fileNameFault = (pattern: string): string | undefined => {
  const rest = PLACES.reduce((text, place) => text.replaceAll(`{${place}}`, ''), pattern);
  if (!pattern.includes('{document}')) {
    return 'Write {document} somewhere: without it two files of a meeting would have one name.';
  }
  if (/[{}]/u.test(rest)) return 'Write only {code}, {number}, {date}, {reference} and {document} in braces.';
  if (rest.search(FORBIDDEN) >= 0) return 'Leave out < > : " / \\ | ? and *: some systems take no such name.';
  return rest.length > LONGEST ? `Write at most ${LONGEST} letters beside what is filled in.` : undefined;
};
