import { strFromU8, unzipSync } from 'fflate';
import { MAX_WORD_FILE_BYTES } from '../api/limits.ts';
import { err, ok, type Result } from '../result.ts';
import { readXml, type XmlElement } from './xml.ts';

const MEGABYTE = 1024 * 1024;
/** The most that its texts may be once they are unpacked. */
const MOST_UNPACKED = 48 * MEGABYTE;

/** The parts with words in them, and what names the minutes; pictures and looks are left alone. */
const WANTED = /^(?:word\/(?:document|comments|header\d*|footer\d*|footnotes|endnotes)\.xml|docProps\/custom\.xml)$/u;

const LARGE = `is larger than ${MAX_WORD_FILE_BYTES / MEGABYTE} MB, more than Minutebook reads. Take pictures out of it, save it, and choose it again.`;
const BOMB = 'unpacks to far more than a Word file has. It was not read.';
const PROTECTED = 'is protected by a password. Open it in Word, take the password off, save it, and choose it again.';
const OLD = 'is in the old format of Word. Open it in Word, save it as .docx, and choose it again.';
const OTHER = 'is no Word file (.docx). Choose the file that came back.';
const DAMAGED = 'is damaged and can’t be read. Ask for it once more.';

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const ZIP = [0x50, 0x4b, 3, 4];
/** The container of the old format, in which Word also puts what it encrypts. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** The stream of a compound file that Word encrypts into; its names are in UTF-16. */
const ENCRYPTED = [...'EncryptedPackage'].join('\0');

const isEncrypted = (bytes: Uint8Array): boolean => strFromU8(bytes, true).includes(ENCRYPTED);

/** Why bytes are no Word file that is read, to stand after the name of the file. */
const whyNot = (bytes: Uint8Array): string | undefined => {
  if (begins(bytes, COMPOUND)) return isEncrypted(bytes) ? PROTECTED : OLD;
  if (!begins(bytes, ZIP)) return OTHER;
  return bytes.length > MAX_WORD_FILE_BYTES ? LARGE : undefined;
};

/** What a file said of its size before it was unpacked is held against what all may be together. */
const unpack = (bytes: Uint8Array): Result<Readonly<Record<string, Uint8Array>>, string> => {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name)) return false;
        total += originalSize;
        return total <= MOST_UNPACKED;
      },
    });
    return total > MOST_UNPACKED ? err(BOMB) : ok(parts);
  } catch {
    return err(DAMAGED);
  }
};

export type WordPackage = ReadonlyMap<string, XmlElement>;

/** The parts of a Word file that have words in them. The error says why not, to stand after the name of the file. */
export const openPackage = (bytes: Uint8Array): Result<WordPackage, string> => {
  const reason = whyNot(bytes);
  if (reason !== undefined) return err(reason);
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const parts = new Map<string, XmlElement>();
  for (const [name, part] of Object.entries(unpacked.value)) {
    const root = readXml(strFromU8(part));
    if (!root.ok) return err(DAMAGED);
    parts.set(name, root.value);
  }
  return parts.has('word/document.xml') ? ok(parts) : err(OTHER);
};
