import type { PaperFile } from '../../../shared/domain/paper-file.ts';
import type { RegisteredPaper } from '../../../shared/domain/registered-paper.ts';

/** The files of the paper itself, or of one of its attachments. */
export type FileGroup = {
  readonly attachment?: string;
  readonly classification?: string;
  readonly files: readonly PaperFile[];
};

/**
 * The files of a paper by what they are of: the paper itself, its attachments in their order, and what was of an
 * attachment that goes by another title now.
 */
export const fileGroups = ({ attachments, files }: Pick<RegisteredPaper, 'attachments' | 'files'>): FileGroup[] => {
  const of = (title: string | undefined): PaperFile[] => files.filter(({ attachment }) => attachment === title);
  const titles = new Set(attachments.map(({ title }) => title));
  const former = new Set(files.flatMap(({ attachment }) => attachment ?? []).filter((title) => !titles.has(title)));
  return [
    { files: of(undefined) },
    ...attachments.map(({ title, classification }) => ({
      attachment: title,
      ...(classification !== undefined && { classification }),
      files: of(title),
    })),
    ...[...former].map((title) => ({ attachment: title, files: of(title) })),
  ];
};

const KILO = 1000;

/** How large a file is: '512 bytes', '34 kB', '1.2 MB'. */
export const sizeWords = (bytes: number): string => {
  if (bytes < KILO) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  if (bytes < KILO * KILO) return `${Math.round(bytes / KILO)} kB`;
  return `${(bytes / KILO / KILO).toFixed(1)} MB`;
};
