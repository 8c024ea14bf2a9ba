import { gunzipSync, unzipSync } from 'fflate';
import { decodings, latin1 } from './decode.ts';
import { apartText, isMarkup, joinedText } from './markup.ts';
import { pdfTexts } from './pdf.ts';
import { unescapings, withoutEntities } from './unescape.ts';

/** One way to read one part of a file. */
export type Reading = {
  /** The part, by its name in the file; '' for a file that has no parts. */
  readonly part: string;
  readonly text: string;
  /** Whether it is what a reader sees, word for word; if not, it is searched for long runs alone. */
  readonly isProse: boolean;
};

const DEEPEST = 4;

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const isZip = (bytes: Uint8Array): boolean => begins(bytes, [0x50, 0x4b, 3, 4]);
const isGzip = (bytes: Uint8Array): boolean => begins(bytes, [0x1f, 0x8b, 8]);
const isPdf = (bytes: Uint8Array): boolean => latin1(bytes.subarray(0, 1024)).includes('%PDF-');

/** Tables of plain text by their columns: a cell of several lines stands between lines of other cells. */
const byColumns = (text: string): string[] => {
  if (!/\S {2,}\S/.test(text)) return [];
  const columns = new Map<number, string[]>();
  for (const line of text.split('\n')) {
    for (const { index, 0: field } of line.matchAll(/\S+(?: \S+)*/g)) {
      const fields = columns.get(index);
      if (fields) fields.push(field);
      else columns.set(index, [field]);
    }
  }
  return [[...columns.values()].map((fields) => fields.join(' ')).join('\n')];
};

const readText = (part: string, text: string): Reading[] => {
  if (!isMarkup(text)) {
    return [...unescapings(text), ...byColumns(text)].map((each) => ({ part, text: each, isProse: true }));
  }
  const seen = [joinedText(text), apartText(text)].map((each) => ({
    part,
    text: withoutEntities(each),
    isProse: true,
  }));
  return [...seen, ...unescapings(text).map((each) => ({ part, text: each, isProse: false }))];
};

const BASE64 = /(?:[A-Za-z\d+/]{4}\s{0,2}){6,}(?:[A-Za-z\d+/]{2,3}={1,2})?/g;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const base64Bytes = (text: string): Uint8Array => {
  const digits = [...text].map((sign) => DIGITS.indexOf(sign)).filter((digit) => digit >= 0);
  const bytes = new Uint8Array(Math.floor((digits.length * 6) / 8));
  for (const at of bytes.keys()) {
    const bit = at * 8;
    const first = digits[Math.floor(bit / 6)] ?? 0;
    const second = digits[Math.floor(bit / 6) + 1] ?? 0;
    bytes[at] = (((first * 64 + second) >> (4 - (bit % 6))) & 0xff) >>> 0;
  }
  return bytes;
};

/** What is attached or embedded in text as base64. */
const embedded = (text: string): readonly Uint8Array[] => [...text.matchAll(BASE64)].map(([run]) => base64Bytes(run));

const unzipped = (part: string, bytes: Uint8Array, depth: number): Reading[] => {
  try {
    return Object.entries(unzipSync(bytes)).flatMap(([name, inner]) => {
      const path = part === '' ? name : `${part}/${name}`;
      return [{ part: path, text: name, isProse: true }, ...read(path, inner, depth + 1)];
    });
  } catch {
    return [];
  }
};

const gunzipped = (part: string, bytes: Uint8Array, depth: number): Reading[] => {
  try {
    return read(part, gunzipSync(bytes), depth + 1);
  } catch {
    return [];
  }
};

const read = (part: string, bytes: Uint8Array, depth: number): Reading[] => {
  if (depth > DEEPEST) return [];
  // Its own bytes too: what is stored without compression, and the comment of an archive.
  if (isZip(bytes)) return [...unzipped(part, bytes, depth), { part, text: latin1(bytes), isProse: false }];
  if (isGzip(bytes)) return gunzipped(part, bytes, depth);
  if (isPdf(bytes)) return pdfTexts(bytes).flatMap(({ name, text }) => readText(name, text));
  const texts = decodings(bytes);
  return [
    ...texts.flatMap((text) => readText(part, text)),
    ...embedded(texts[0] ?? '').flatMap((inner) => read(part, inner, depth + 1)),
  ];
};

/** Every way to read a finished file: unpacked, in each encoding, with tags and without, escapes read. */
export const readings = (bytes: Uint8Array): readonly Reading[] => read('', bytes, 0);

/** The same of a file whose reader sees what stands in pointed brackets: plain text, a mail, Markdown. */
export const textReadings = (bytes: Uint8Array): readonly Reading[] => [
  ...readings(bytes),
  ...decodings(bytes).flatMap((text) => (isMarkup(text) ? readText('', text.replace(/[<>]/g, ' ')) : [])),
];
