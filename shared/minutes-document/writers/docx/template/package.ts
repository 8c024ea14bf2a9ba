import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { err, ok, type Result } from '../../../../result.ts';
import { noTime } from '../finish-package.ts';
import { attributeOf } from './scan-xml.ts';

/** The parts of a Word file by their names, in the order in which it has them. */
export type Parts = Readonly<Record<string, Uint8Array>>;

export type Relationship = {
  readonly id: string;
  /** The last word of its type: 'header', 'hyperlink'. */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
};

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_PARTS = 2000;
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0] as const;

export const NO_WORD = 'is no Word file. Save it in Word as a document (.docx), then choose it again.';
const OLD =
  'is a Word file of the old kind, or locked by a password. Open it in Word, save it as a document (.docx) without a password, then choose that.';
const TOO_MUCH = 'holds far more than a template does. Take large pictures out of it, then choose it again.';

/** Takes a file apart. The error is to stand behind its name. */
export const unpack = (bytes: Uint8Array): Result<Parts, string> => {
  if (OLD_WORD.every((byte, at) => bytes[at] === byte)) return err(OLD);
  let size = 0;
  let count = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        count += 1;
        return size <= MOST_BYTES && count <= MOST_PARTS;
      },
    });
    return size > MOST_BYTES || count > MOST_PARTS ? err(TOO_MUCH) : ok(parts);
  } catch {
    return err(NO_WORD);
  }
};

/** Puts parts together again. Same parts, same bytes. */
export const pack = (parts: Parts): Uint8Array => {
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(parts)) files[name] = [bytes, { mtime: noTime() }];
  return zipSync(files, { level: 6 });
};

/** A part as text, '' for one that is not there. */
export const textOf = (parts: Parts, name: string): string => {
  const bytes = parts[name];
  return bytes === undefined ? '' : strFromU8(bytes).replace(/^\uFEFF/u, '');
};

/** Parts with one that says this, in the place of the one that was there, or as the last. */
export const withText = (parts: Parts, name: string, text: string): Parts => ({ ...parts, [name]: strToU8(text) });

const ELEMENT = /<Relationship\b(?:[^<>"']|"[^"]*"|'[^']*')*>/gu;

/** What a part refers to. */
export const relationshipsOf = (parts: Parts, part: string): readonly Relationship[] =>
  [...textOf(parts, relsOf(part)).matchAll(ELEMENT)].map(([tag]) => ({
    id: attributeOf(tag, 'Id') ?? '',
    type: (attributeOf(tag, 'Type') ?? '').split('/').at(-1) ?? '',
    target: attributeOf(tag, 'Target') ?? '',
    isExternal: attributeOf(tag, 'TargetMode') === 'External',
  }));

/** The name of the part that holds the references of another: 'word/_rels/document.xml.rels'. */
export const relsOf = (part: string): string => {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
};

/** The name of a part that another refers to. */
export const targetOf = (part: string, { target }: Pick<Relationship, 'target'>): string => {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
};

/** The part with the text of the document, or undefined. */
export const mainPart = (parts: Parts): string | undefined => {
  const main = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument');
  const name = main && targetOf('', main);
  return name !== undefined && parts[name] ? name : undefined;
};
