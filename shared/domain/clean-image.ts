import { toBase64 } from '../mail/base64.ts';
import { base64Bytes, type KeptImage } from './kept-image.ts';

/*
 * What an image file says beside its picture (who took it, where, with which words) goes out with every document and is
 * seen by nobody. All that the picture does not need is left out.
 */

type Stretch = { readonly from: number; readonly to: number };

/** The picture, its colours, and how large its dots are. */
const CHUNKS = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'pHYs', 'gAMA', 'sRGB', 'cHRM']);
const SIGNATURE = 8;

const numberAt = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0);

const lettersAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

const neededOfPng = (bytes: Uint8Array): Stretch[] => {
  const kept: Stretch[] = [{ from: 0, to: SIGNATURE }];
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const name = lettersAt(bytes, at + 4, 4);
    const to = at + 12 + numberAt(bytes, at, 4);
    if (CHUNKS.has(name)) kept.push({ from: at, to });
    if (name === 'IEND') break;
    at = to;
  }
  return kept;
};

const SCAN = 0xda;
const END = 0xd9;

/** Without a length of its own: a mark of a restart, the end. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= END);

/** How its dots are told (without a small picture of its own), and which colours it is in. */
const isNeededApp = (bytes: Uint8Array, at: number, length: number): boolean => {
  if (bytes[at + 1] === 0xe0) return length === 16 && lettersAt(bytes, at + 4, 4) === 'JFIF';
  return bytes[at + 1] === 0xee && length === 14 && lettersAt(bytes, at + 4, 5) === 'Adobe';
};

/** Frames, tables and scans; of what a program put in, what the picture needs. */
const isNeeded = (bytes: Uint8Array, at: number, length: number): boolean => {
  const marker = bytes[at + 1] ?? 0;
  return marker <= 0xdf || isNeededApp(bytes, at, length);
};

/** Where what is drawn by a scan ends: at the next mark that is no restart. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next >= END)) return at;
  }
  return bytes.length;
};

type Segment = Stretch & { readonly isKept: boolean };

const segmentAt = (bytes: Uint8Array, from: number): Segment => {
  const marker = bytes[from + 1] ?? 0;
  if (isBare(marker)) return { from, to: from + 2, isKept: true };
  const length = numberAt(bytes, from + 2, 2);
  const end = from + 2 + length;
  return { from, to: marker === SCAN ? endOfScan(bytes, end) : end, isKept: isNeeded(bytes, from, length) };
};

const neededOfJpeg = (bytes: Uint8Array): Stretch[] => {
  const kept: Stretch[] = [{ from: 0, to: 2 }];
  for (let at = 2; at + 1 < bytes.length && bytes[at] === 0xff; ) {
    // What fills the gap before a mark says nothing.
    while (bytes[at + 1] === 0xff) at += 1;
    const { from, to, isKept } = segmentAt(bytes, at);
    if (isKept) kept.push({ from, to });
    if (bytes[at + 1] === END) break;
    at = to;
  }
  return kept;
};

/** An image with its picture alone: no words, no place, no maker, nothing behind its end. One that has no more is itself. */
export const cleanImage = (image: KeptImage): KeptImage => {
  const bytes = base64Bytes(image.base64);
  const needed = image.mediaType === 'image/png' ? neededOfPng(bytes) : neededOfJpeg(bytes);
  const parts = needed.map(({ from, to }) => bytes.subarray(from, to));
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length === bytes.length) return image;
  const clean = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    clean.set(part, at);
    at += part.length;
  }
  return { ...image, base64: toBase64(clean) };
};
