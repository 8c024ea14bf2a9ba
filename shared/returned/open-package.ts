import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { MAX_WORD_FILE_BYTES } from '../api/limits.ts';
import { err, ok, type Result } from '../result.ts';
import { readXml, wholeBudget, type XmlElement } from './xml.ts';

const MEGABYTE = 1024 * 1024;
/** The most that its texts may be once they are unpacked. */
const MOST_UNPACKED = 16 * MEGABYTE;
/** The most that they may be packed: what a part really holds is known only when it was unpacked. */
const MOST_PACKED = MEGABYTE;
/** The most parts with words in them: heads and feet of many sections. */
const MOST_PARTS = 100;
/** By how many bytes what can't be packed grows. */
const PACKING = 64;

/** The parts with words in them, and what names the minutes; pictures and looks are left alone. */
const WANTED = /^(?:word\/(?:document|comments|header\d*|footer\d*|footnotes|endnotes)\.xml|docProps\/custom\.xml)$/u;

const LARGE = `is larger than ${MAX_WORD_FILE_BYTES / MEGABYTE} MB, more than Minutebook reads. Take pictures out of it, save it, and choose it again.`;
const BOMB = 'holds or unpacks to far more than minutes have. It was not read.';
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

type Entry = Pick<UnzipFileInfo, 'name' | 'size' | 'originalSize'>;

/** Takes the parts that are wanted, as long as what the file says of them can be true and is not too much. */
const createGate = () => {
  const taken = new Set<string>();
  let [packed, unpacked] = [0, 0];
  let fault: string | undefined;
  const faultOf = ({ name, size, originalSize }: Entry): string | undefined => {
    // Two of one name are read as one by the one program, as the other by the next.
    if (taken.has(name) || size > originalSize + PACKING) return DAMAGED;
    packed += size;
    unpacked += originalSize;
    return packed > MOST_PACKED || unpacked > MOST_UNPACKED || taken.size >= MOST_PARTS ? BOMB : undefined;
  };
  return {
    filter: (entry: Entry): boolean => {
      if (!WANTED.test(entry.name) || fault !== undefined) return false;
      fault = faultOf(entry);
      taken.add(entry.name);
      return fault === undefined;
    },
    fault: (parts: Readonly<Record<string, Uint8Array>>): string | undefined =>
      fault ?? (Object.values(parts).reduce((sum, { length }) => sum + length, 0) === unpacked ? undefined : DAMAGED),
  };
};

/** What a file says of its sizes is looked at before it is unpacked, and held against what came out. */
const unpack = (bytes: Uint8Array): Result<Readonly<Record<string, Uint8Array>>, string> => {
  const gate = createGate();
  try {
    const parts = unzipSync(bytes, { filter: gate.filter });
    const fault = gate.fault(parts);
    return fault === undefined ? ok(parts) : err(fault);
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
  const budget = wholeBudget();
  for (const [name, part] of Object.entries(unpacked.value)) {
    const root = readXml(strFromU8(part), budget);
    if (!root.ok) return err(root.error === 'too much' ? BOMB : DAMAGED);
    parts.set(name, root.value);
  }
  return parts.has('word/document.xml') ? ok(parts) : err(OTHER);
};
