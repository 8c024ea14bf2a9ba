import { type VersionFileKind, versionFileKindSchema } from '../domain/numbered-version.ts';
import type { MinutesFormat } from './formats.ts';
import type { MinutesVersion } from './minutes-version.ts';

/** What a kept file of a numbered version is of the minutes. */
export type VersionFileRow = { readonly format: MinutesFormat; readonly version: MinutesVersion };

/** Each kind of file that is kept with a version that goes out. */
export const versionFiles = {
  docx: { format: 'docx', version: 'full' },
  pdf: { format: 'pdf', version: 'full' },
  'public docx': { format: 'docx', version: 'public' },
  'public pdf': { format: 'pdf', version: 'public' },
  json: { format: 'json', version: 'full' },
} as const satisfies Readonly<Record<VersionFileKind, VersionFileRow>>;

/** The kind of kept file that a format of a version is; undefined where none is kept. */
export const versionFileKindOf = (wanted: VersionFileRow): VersionFileKind | undefined =>
  versionFileKindSchema.options.find((kind) => {
    const { format, version }: VersionFileRow = versionFiles[kind];
    return format === wanted.format && version === wanted.version;
  });
