import type { Files } from '../../renderer/api/files.ts';
import type { OpenedBytes, OpenedFile } from '../../shared/api/files.ts';
import { ok } from '../../shared/result.ts';

/** A person's files, without a dialog: what they will choose to open, whether they save, and what was saved. */
export type FakeFiles = Files & {
  toOpen: OpenedFile | undefined;
  bytesToOpen: OpenedBytes | undefined;
  saves: boolean;
  /** Set to make every saving fail with this. */
  trouble: Awaited<ReturnType<Files['save']>> | undefined;
  readonly offered: string[];
  readonly saved: { readonly name: string; readonly bytes: Buffer }[];
};

export const createFakeFiles = (): FakeFiles => {
  const files: FakeFiles = {
    toOpen: undefined,
    bytesToOpen: undefined,
    saves: true,
    trouble: undefined,
    offered: [],
    saved: [],
    open: async () => ok(files.toOpen),
    openBytes: async () => ok(files.bytesToOpen),
    choosePlace: async (fileName) => {
      files.offered.push(fileName);
      return ok(files.saves ? { token: `place-${files.offered.length}`, name: fileName } : undefined);
    },
    chooseFolder: async (folder) => {
      files.offered.push(folder);
      return ok(files.saves ? { token: `place-${files.offered.length}`, name: folder } : undefined);
    },
    saveFolder: async ({ name }, folder, list) => {
      if (files.trouble && !files.trouble.ok) return files.trouble;
      for (const { fileName, base64 } of list) {
        files.saved.push({ name: `${folder}/${fileName}`, bytes: Buffer.from(base64, 'base64') });
      }
      return ok(name);
    },
    save: async ({ name }, { base64 }) => {
      if (files.trouble) return files.trouble;
      files.saved.push({ name, bytes: Buffer.from(base64, 'base64') });
      return ok(undefined);
    },
  };
  return files;
};
