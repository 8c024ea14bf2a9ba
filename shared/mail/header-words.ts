import { strToU8 } from 'fflate';
import { toBase64 } from './base64.ts';

/*
 * Words in the head of a mail, where only ASCII may stand and a line has to be short: encoded words (RFC 2047) for what
 * people read, encoded parameters (RFC 2231) for the names of files.
 */

/** What an encoded word may hold so that its line stays below 76 characters. */
const WORD_BYTES = 39;
const PLAIN_CHARACTERS = 60;
/** Letters of a piece of a parameter, where each may take three signs. */
const PIECE = 15;

/** A text of one line: what would end a line of the head is a blank. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();

/** Cuts a text into pieces of so many bytes at most, never inside a letter. */
const pieces = (text: string, most: number): string[] => {
  const found: string[] = [];
  let piece = '';
  for (const letter of text) {
    if (piece !== '' && strToU8(piece + letter).length > most) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...found, piece];
};

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text) && !text.includes('=?');

/** ASCII as it is, folded between words; anything else as encoded words, one a line. */
export const headerText = (text: string): string => {
  const line = oneLine(text);
  if (isPlain(line) && line.length <= 60) return line;
  return pieces(line, WORD_BYTES)
    .map((piece) => `=?UTF-8?B?${toBase64(strToU8(piece))}?=`)
    .join('\r\n ');
};

/** The name of somebody before an address: plain words, else quoted, else encoded. */
export const displayName = (name: string): string => {
  const line = oneLine(name);
  if (/^[A-Za-z0-9 ]+$/.test(line) && line.length <= 60) return line;
  if (isPlain(line) && line.length <= 60) return `"${line.replace(/["\\]/g, (sign) => `\\${sign}`)}"`;
  return headerText(line);
};

const percent = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Cuts an encoded value, never inside '%C3'. */
const chunks = (value: string): string[] => value.match(new RegExp(`(?:%[0-9A-F]{2}|[^%]){1,${PIECE}}`, 'g')) ?? [''];

/** A parameter of a header, each on a line of its own: `filename="a.docx"`, or in the encoded form where it must be. */
export const parameter = (name: string, value: string): string => {
  const line = oneLine(value);
  if (isPlain(line) && line.length <= PLAIN_CHARACTERS && !/["\\]/.test(line)) return `;\r\n ${name}="${line}"`;
  const parts = chunks(percent(line));
  if (parts.length === 1) return `;\r\n ${name}*=UTF-8''${parts[0]}`;
  return parts.map((part, at) => `;\r\n ${name}*${at}*=${at === 0 ? "UTF-8''" : ''}${part}`).join('');
};
