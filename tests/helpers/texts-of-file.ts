import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';

/*
 * What stands in a file, read as simply as can be and by nothing of the program's own: only to look for words that are
 * found nowhere else.
 */

const ENTITY = /&#(x?)([\da-f]+);/gi;

const withoutEntities = (text: string): string =>
  text.replace(ENTITY, (_all, x: string, code: string) => String.fromCodePoint(Number.parseInt(code, x ? 16 : 10)));

/** Letters and digits alone, in small letters. */
const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const inflated = (latin: string): string[] =>
  [...latin.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].flatMap(([, body = '']) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });

const hexed = (text: string): string[] =>
  [...text.matchAll(/<([\da-f\s]{4,})>/gi)].map(([, hex = '']) =>
    Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1'),
  );

const based = (text: string): string[] =>
  [...text.matchAll(/[A-Za-z\d+/]{16,}={0,2}/g)].map(([run]) => Buffer.from(run, 'base64').toString('latin1'));

const partsOf = (bytes: Uint8Array): Uint8Array[] =>
  strFromU8(bytes.subarray(0, 2), true) === 'PK'
    ? Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [new TextEncoder().encode(name), ...partsOf(part)])
    : [bytes];

/** Everything in a file as letters and digits: packed, in entities, in hexadecimal digits, in base64 and in UTF-16. */
export const textsOfFile = (bytes: Uint8Array): string =>
  partsOf(bytes)
    .flatMap((part) => {
      const latin = strFromU8(part, true);
      const texts = [latin, ...inflated(latin)];
      const all = [...texts, ...texts.flatMap(hexed), ...texts.flatMap(based)].map(withoutEntities);
      return all.flatMap((text) => [bare(text), bare(text.replace(/<[^>]*>/g, ''))]);
    })
    .join('\n');
