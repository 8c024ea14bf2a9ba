import { ok } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import { type Answered, failure } from './answer.ts';
import { ask } from './client.ts';
import type { CommandOf } from './command.ts';
import { meetingNamed } from './meeting-named.ts';

/** Of a file that was disposed of by the policy of the body. */
const GONE = '  disposed of, its hash is kept';

/** Holds every numbered version of a meeting's minutes against its hashes and against the version before it. */
export const verify =
  ({ meeting }: CommandOf<'verify'>) =>
  async (app: App): Promise<Answered> => {
    const row = await meetingNamed(app, meeting);
    if (!row.ok) return row;
    const record = await ask(app, 'record.get', { meetingId: row.value.id });
    if (!record.ok) return record;
    const { versions, mismatch } = record.value;
    const disposed = new Set(record.value.disposedFiles);
    if (mismatch !== undefined) return failure(`Version ${mismatch}`);
    const name = `${row.value.bodyCode} ${row.value.number}`;
    if (versions.length === 0) return ok({ out: '', note: `${name} has no version that went out yet.` });
    const lines = versions.flatMap(({ number, seal, files }) => [
      `${name} ${number}  ${seal}  as it was frozen\n`,
      ...files.map(({ fileName, sha256 }) => `  ${sha256}  ${fileName}${disposed.has(sha256) ? GONE : ''}\n`),
    ]);
    return ok({ out: lines.join('') });
  };
