import type { DocumentFile } from '../../shared/api/minutes.ts';
import type { NumberedVersion } from '../../shared/domain/numbered-version.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { listInWords } from '../../shared/list-in-words.ts';
import { type VersionFileRow, versionFileKindOf, versionFiles } from '../../shared/minutes-document/version-files.ts';
import type { Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import { type Failure, failure } from './answer.ts';
import { ask } from './client.ts';

/** A file of a version that went out, by what it is of the minutes. */
export type FrozenFile = VersionFileRow & { readonly number: string };

const numbersOf = (versions: readonly NumberedVersion[]): string =>
  versions.length === 0 ? 'None went out yet' : `There are ${listInWords(versions.map(({ number }) => number))}`;

const kindsOf = ({ files }: NumberedVersion): string =>
  listInWords(files.map(({ kind }) => `${versionFiles[kind].version} ${versionFiles[kind].format}`));

const closed = (number: string): string =>
  `The public files of ${number} can hold words that are confidential by now. Export the public version as it is now (--version public); what went out can still be saved on the screen of the record.`;

/** The very bytes of a file of a numbered version. */
export const frozenFile = async (
  app: App,
  meetingId: MeetingId,
  { number, ...wanted }: FrozenFile,
): Promise<Result<DocumentFile, Failure>> => {
  const record = await ask(app, 'record.get', { meetingId });
  if (!record.ok) return record;
  const { versions } = record.value;
  const version = versions.find((one) => one.number === number);
  if (!version) return failure(`There is no version ${number} of these minutes. ${numbersOf(versions)}.`);
  const kind = versionFileKindOf(wanted);
  if (kind === undefined || version.files.every((file) => file.kind !== kind)) {
    return failure(`Version ${number} went out without such a file. It has: ${kindsOf(version)}.`);
  }
  if (wanted.version === 'public' && record.value.closedSince.includes(number)) return failure(closed(number));
  return ask(app, 'record.file', { versionId: version.id, kind });
};
