import type { KeptFile } from '../../db/numbered-versions.ts';
import type { DocumentFile } from '../../shared/api/minutes.ts';

/** A file that the book keeps, as it is given to a page. */
export const keptFile = ({ fileName, mediaType, bytes }: Omit<KeptFile, 'kind' | 'sha256'>): DocumentFile => ({
  fileName,
  mediaType,
  base64: Buffer.from(bytes).toString('base64'),
});
