import type { DocumentFile } from '../../shared/api/minutes.ts';
import type { Pack } from '../../shared/api/packs.ts';
import { readPdf, runsUnder } from '../electron/typesetter/pdf-file.ts';
import { readMail } from './read-mail.ts';
import { textsOfFile } from './texts-of-file.ts';

/* All that can be read in what leaves the program, to look for words in it that are found nowhere else. */

/** A finished file: its name, and all that can be read in it. */
export type Read = { readonly fileName: string; readonly text: string };

const pdfText = async (bytes: Uint8Array): Promise<string> => {
  const { pages, info, outline } = await readPdf(bytes);
  const runs = pages.flatMap(({ tags }) => runsUnder(tags).map(({ text }) => text));
  // A word that is parted at the end of a line is one word all the same.
  return [JSON.stringify([info, outline]), runs.join('').replace(/[^a-z0-9]/gi, '')].join('\n');
};

/** A finished file, whatever its format. */
export const readFile = async ({ fileName, base64 }: Pick<DocumentFile, 'fileName' | 'base64'>): Promise<Read> => {
  const bytes = Buffer.from(base64, 'base64');
  const isPdf = bytes.subarray(0, 5).toString('latin1') === '%PDF-';
  return { fileName, text: [fileName, textsOfFile(bytes), isPdf ? await pdfText(bytes) : ''].join('\n') };
};

/** A mail with all that is attached to it. */
export const readMailFile = (file: Pick<DocumentFile, 'fileName' | 'base64'>): Read => {
  const mail = readMail(Buffer.from(file.base64, 'base64'));
  const attached = mail.files.flatMap(({ name, bytes }) => [name, textsOfFile(bytes)]);
  const text = [file.fileName, mail.text, ...mail.headers.values(), ...attached].join('\n');
  return { fileName: file.fileName, text };
};

/** What is written for a folder of papers; the files in it are as they came in, of packs.test.ts. */
export const readFolder = async ({ folder, documents, files }: Pack): Promise<Read[]> => [
  ...(await Promise.all(documents.map(readFile))),
  { fileName: folder, text: [folder, ...files.map(({ fileName }) => fileName)].join('\n') },
];
