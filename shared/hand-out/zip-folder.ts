import { type Zippable, zipSync } from 'fflate';

/** The first day that a zip file can name, in local time as zip files count: the same bytes at every time. */
const noTime = (): Date => new Date(1980, 0, 1);

/** Files in one folder, as one .zip. Same files, same bytes. */
export const zipFolder = (
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array => {
  const entries: Zippable = {};
  // What is in Word files is packed already; packing again costs little and gains on the rest.
  for (const { name, bytes } of files) entries[`${folder}/${name}`] = [bytes, { mtime: noTime(), level: 6 }];
  return zipSync(entries);
};
