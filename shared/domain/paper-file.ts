import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { paperFileIdSchema, paperIdSchema } from '../ids.ts';

const MEGABYTE = 1024 * 1024;

/** The largest file that is kept of a paper, in bytes: 40 MB, which in base64 a window saves again. */
export const MOST_PAPER_BYTES = 40 * MEGABYTE;

/** How much of a file is sent at once, in bytes: a multiple of three, so that each part is base64 by itself. */
export const PART_BYTES = 3 * MEGABYTE;

/** A file of a paper: of one version of it, or of one of its attachments. */
export const paperFileSchema = z.object({
  id: paperFileIdSchema,
  paperId: paperIdSchema,
  /** The title of the attachment that it is; missing for the paper itself. */
  attachment: z.string().min(1).optional(),
  /** As printed: '0.2'. */
  version: z.string().optional(),
  fileName: z.string().min(1),
  /** In bytes. */
  size: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The day on which it came. */
  received: localDateSchema,
});
export type PaperFile = z.infer<typeof paperFileSchema>;

/** The files of the paper itself, the newest last, as they are told apart from those of its attachments. */
export const ownFiles = (files: readonly PaperFile[]): PaperFile[] =>
  files.filter(({ attachment }) => attachment === undefined);

/** What is missing of a paper before it can go out. */
export type PaperLack = 'file' | 'class';

/** What is missing of a paper; a class only where the bodies that have it before them know classes. */
export const paperLacks = (
  { classification, files }: { readonly classification?: string | undefined; readonly files: readonly PaperFile[] },
  hasClasses: boolean,
): PaperLack[] => [
  ...(ownFiles(files).length === 0 ? (['file'] as const) : []),
  ...(hasClasses && classification === undefined ? (['class'] as const) : []),
];
