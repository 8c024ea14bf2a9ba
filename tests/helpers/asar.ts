import { readFileSync } from 'node:fs';
import { z } from 'zod';

type Entry = {
  readonly size?: number | undefined;
  readonly offset?: string | undefined;
  readonly unpacked?: boolean | undefined;
  readonly files?: Folder | undefined;
};
type Folder = { readonly [name: string]: Entry };

const entrySchema: z.ZodType<Entry> = z.lazy(() =>
  z.object({
    size: z.int().optional(),
    offset: z.string().optional(),
    unpacked: z.boolean().optional(),
    files: z.record(z.string(), entrySchema).optional(),
  }),
);

/** A file in an archive of Electron; one that lies beside the archive has no bytes in it. */
export type ArchivedFile = { readonly path: string; readonly size: number; readonly bytes: Buffer | undefined };

/** The files of an archive: four numbers, a table of contents as JSON, and the files one after the other. */
export const readAsar = (file: string): ArchivedFile[] => {
  const archive = readFileSync(file);
  const start = 8 + archive.readUInt32LE(4);
  const table = entrySchema.parse(JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))));
  const filesIn = (folder: Folder, path: string): ArchivedFile[] =>
    Object.entries(folder).flatMap(([name, { files, size = 0, offset, unpacked }]) => {
      if (files) return filesIn(files, `${path}${name}/`);
      const from = start + Number(offset);
      return [{ path: path + name, size, bytes: unpacked ? undefined : archive.subarray(from, from + size) }];
    });
  return filesIn(table.files ?? {}, '');
};
