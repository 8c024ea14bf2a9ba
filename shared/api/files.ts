import { z } from 'zod';
import { MOST_IMAGE_BYTES } from '../domain/kept-image.ts';
import { MOST_PAPER_BYTES } from '../domain/paper-file.ts';
import { MAX_DOCUMENT_CHARACTERS, MAX_WORD_FILE_BYTES } from './limits.ts';

const MOST_CHARACTERS = 200;
/** What leads out of a folder, or is not taken by a file system somewhere. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|^\.|[. ]$/u;

/** Whether a text is the name of a file and nothing more: a path, or a name that hides the file, is none. */
export const isFileName = (text: string): boolean =>
  text !== '' && text.length <= MOST_CHARACTERS && !FORBIDDEN.test(text);

const FORBIDDEN_SIGNS = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/gu;

/** The name of a file of somebody else as one that every file system takes. */
export const asFileName = (text: string): string => {
  const name = text
    .replace(FORBIDDEN_SIGNS, '-')
    .replace(/^\.+|[. ]+$/gu, '')
    .slice(-MOST_CHARACTERS);
  return isFileName(name) ? name : 'file.docx';
};

/** A file that the person chose to open: its name, without the folder that it lies in, and its text. */
export const openedFileSchema = z.strictObject({ name: z.string(), text: z.string() });
export type OpenedFile = z.infer<typeof openedFileSchema>;

/** Kinds of files that the book takes as they are, beside meetings. */
export const fileKindSchema = z.enum(['image', 'template', 'returned', 'list', 'paper']);
export type FileKind = z.infer<typeof fileKindSchema>;

type FileKindRow = {
  /** What the dialog asks for. */
  readonly title: string;
  readonly words: string;
  /** None: a file of any kind. */
  readonly extensions: readonly string[];
  readonly mostBytes: number;
};

export const fileKinds: Readonly<Record<FileKind, FileKindRow>> = {
  image: {
    title: 'Choose the image of a logo',
    words: 'Image',
    extensions: ['png', 'jpg', 'jpeg'],
    mostBytes: MOST_IMAGE_BYTES,
  },
  template: {
    title: 'Choose a Word template',
    words: 'Word file',
    extensions: ['docx'],
    mostBytes: 4 * 1024 * 1024,
  },
  returned: {
    title: 'Choose the Word file that came back',
    words: 'Word file',
    extensions: ['docx'],
    mostBytes: MAX_WORD_FILE_BYTES,
  },
  list: {
    title: 'Choose the list that is kept elsewhere',
    words: 'List of values',
    extensions: ['csv', 'tsv', 'txt'],
    mostBytes: 5 * 1024 * 1024,
  },
  paper: { title: 'Choose the file of a paper', words: 'Paper', extensions: [], mostBytes: MOST_PAPER_BYTES },
};

const MEGABYTE = 1024 * 1024;

/** '250 kB', or '40 MB' of what is larger than most files. */
const sizeWords = (bytes: number): string =>
  bytes >= 10 * MEGABYTE ? `${Math.floor(bytes / MEGABYTE)} MB` : `${Math.floor(bytes / 1000)} kB`;

/** Why a file of this kind is not taken for its size, to stand behind its name; undefined where it is taken. */
export const tooLargeFor = (kind: FileKind, size: number): string | undefined => {
  const { mostBytes } = fileKinds[kind];
  return size <= mostBytes ? undefined : `is larger than ${sizeWords(mostBytes)}, more than the book takes`;
};

/** A file of such a kind that the person chose: its name, without the folder that it lies in, and its bytes. */
export const openedBytesSchema = z.strictObject({ name: z.string(), base64: z.string() });
export type OpenedBytes = z.infer<typeof openedBytesSchema>;

/** One of several files that are saved together. */
export const namedFileSchema = z.strictObject({
  name: z.string().refine(isFileName, { error: 'is a path, or no name that every system takes' }),
  base64: z
    .string()
    .max(MAX_DOCUMENT_CHARACTERS)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/),
});
export type NamedFile = z.infer<typeof namedFileSchema>;

/** Several files, and the folder that they are saved in. */
export const savedFolderSchema = z.strictObject({
  folder: z.string().refine(isFileName, { error: 'is a path, or no name that every system takes' }),
  files: z.array(namedFileSchema).min(1).max(1000),
});
export type SavedFolder = z.infer<typeof savedFolderSchema>;

/** A place that the person chose to save at. The page knows it by a token that is good for one file. */
export const placeSchema = z.strictObject({ token: z.string(), name: z.string() });
export type Place = z.infer<typeof placeSchema>;
