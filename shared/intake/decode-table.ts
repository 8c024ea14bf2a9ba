import { strFromU8 } from 'fflate';
import { utf16BigEndian, utf16LittleEndian } from '../leak-check/decode.ts';

/** What the bytes 0x80 to 0x9F are in Windows-1252, as spreadsheets of Windows write it. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const windows1252 = (bytes: Uint8Array): string =>
  strFromU8(bytes, true).replace(/[\u0080-\u009F]/gu, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** Of Western text in UTF-16 every other byte is zero. */
const LOOKED_AT = 200;
const isMostlyZero = (bytes: Uint8Array, from: 0 | 1): boolean => {
  const every = bytes.slice(0, LOOKED_AT).filter((_byte, at) => at % 2 === from);
  return every.length > 1 && every.filter((byte) => byte === 0).length > every.length / 2;
};

/**
 * The text of a file of cells as spreadsheets save it: UTF-8 or UTF-16, with a byte-order mark or without, else
 * Windows-1252.
 */
export const decodeTable = (bytes: Uint8Array): string => {
  if (startsWith(bytes, 0xff, 0xfe)) return utf16LittleEndian(bytes.slice(2));
  if (startsWith(bytes, 0xfe, 0xff)) return utf16BigEndian(bytes.slice(2));
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return strFromU8(bytes.slice(3));
  if (isMostlyZero(bytes, 1)) return utf16LittleEndian(bytes);
  if (isMostlyZero(bytes, 0)) return utf16BigEndian(bytes);
  const text = strFromU8(bytes);
  return text.includes('\uFFFD') ? windows1252(bytes) : text;
};
