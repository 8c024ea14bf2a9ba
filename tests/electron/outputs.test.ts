import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readCommand } from '../../electron/cli/command.ts';
import { runCommand } from '../../electron/cli/run.ts';
import { type App, openApp } from '../../electron/core/app.ts';
import type { Block } from '../../shared/domain/block.ts';
import { type MeetingId, versionIdSchema } from '../../shared/ids.ts';
import { ask } from '../helpers/book-on-disk.ts';
import { makeEditId } from '../helpers/create-book.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { openTypesetter } from '../helpers/typesetter.ts';
import { unwrap } from '../helpers/unwrap.ts';
import { readPdf, runsUnder } from './typesetter/pdf-file.ts';

/** Stands in the name of a version, in a block that was taken out and in earlier words of one that stayed. */
const CANARY = 'Kestrel';
/** Stands in the minutes: an output without it says nothing of one without the other. */
const SAID = 'Curlew';

const versionId = versionIdSchema.parse('0192f0c0-0000-7000-8000-0000000e2510');

const textOfFile = (base64: string, isZip: boolean): string => {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  return isZip
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : strFromU8(bytes);
};

/** All that a reader of PDF finds, and the file as it is. */
const textOfPdf = async (base64: string): Promise<string> => {
  const bytes = Buffer.from(base64, 'base64');
  const { pages, info, outline } = await readPdf(bytes);
  const words = pages.flatMap(({ tags }) => runsUnder(tags).map(({ text }) => text));
  return [...words, JSON.stringify(info), ...outline, bytes.toString('latin1')].join('');
};

const typesetter = openTypesetter();

/** A meeting whose history is full of words that are not in its minutes any more. */
const writeAndRegret = async (app: App): Promise<MeetingId> => {
  const { meetingId } = await ask(app, 'meetings.load', { editId: makeEditId(), file: smallMeeting() });
  const { blocks } = await ask(app, 'blocks.list', { meetingId });
  const [first, , action] = blocks;
  if (!first || !action) throw new Error('The meeting has blocks');
  const save = async (list: readonly (Block & { revision: number })[], removed: typeof blocks = []) => {
    const input = list.map(({ revision: baseRevision, ...block }) => ({ ...block, baseRevision }));
    const gone = removed.map(({ id, revision }) => ({ id, baseRevision: revision }));
    await ask(app, 'blocks.save', { editId: makeEditId(), meetingId, blocks: input, removed: gone });
  };
  const saying = (text: string): Block['content'] => ({ kind: 'paragraph', runs: [{ text }] });
  await save([
    { ...first, content: saying(`${CANARY} earlier.`) },
    { ...action, content: saying(`${CANARY} gone.`) },
  ]);
  await ask(app, 'versions.keep', { editId: makeEditId(), versionId, meetingId, name: `${CANARY} version` });
  await save(
    [{ ...first, revision: first.revision + 1, content: saying(`${SAID} now.`) }],
    [{ ...action, revision: action.revision + 1 }],
  );
  return meetingId;
};

it('holds nothing of versions and history in what leaves the program', async () => {
  const data = temporaryFolder();
  const app = unwrap(await openApp({ file: join(data, 'minutebook.db'), typesetter }));
  const meetingId = await writeAndRegret(app);
  const kept = JSON.stringify([
    await ask(app, 'versions.get', { versionId }),
    await ask(app, 'history.removed', { meetingId }),
  ]);
  expect(kept.split(CANARY).length).toBeGreaterThan(3);
  const outputs: [what: string, text: string][] = [];
  for (const format of ['html', 'json'] as const) {
    const { base64 } = await ask(app, 'minutes.preview', { meetingId, format });
    outputs.push([format, textOfFile(base64, false)]);
  }
  const word = await ask(app, 'minutes.handOut', { editId: makeEditId(), meetingId, format: 'docx' });
  outputs.push(['docx', textOfFile(word.base64, true)]);
  for (const format of ['pdf', 'pdfa'] as const) {
    const pdf = await ask(app, 'minutes.handOut', { editId: makeEditId(), meetingId, format });
    outputs.push([format, await textOfPdf(pdf.base64)]);
  }
  outputs.push(['record', JSON.stringify(await ask(app, 'minutes.get', { meetingId }))]);
  app.close();
  const run = async (...words: string[]): Promise<string> => {
    const command = unwrap(readCommand([...words, '--data', data]));
    return Buffer.from(unwrap(await runCommand(command, { isTerminal: false, columns: undefined })).out).toString();
  };
  const lists = [await run('meetings', '--json'), await run('actions', '--json')];
  for (const [what, text] of outputs)
    expect([what, text.includes(SAID), text.includes(CANARY)]).toEqual([what, true, false]);
  for (const text of lists) expect(text).not.toContain(CANARY);
});
