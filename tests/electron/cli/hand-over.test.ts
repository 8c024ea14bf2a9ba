import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { readCommand } from '../../../electron/cli/command.ts';
import { runCommand } from '../../../electron/cli/run.ts';
import { ask, loadInto, withBook } from '../../helpers/book-on-disk.ts';
import { smallFile } from '../../helpers/builders.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { unwrap } from '../../helpers/unwrap.ts';

const planned = smallFile({
  meeting: { number: '3', date: '2027-03-02', state: 'planned' },
  agenda: [{ number: '1', title: 'Water', blocks: [{ kind: 'paragraph', text: 'The butts are full.' }] }],
});

let data: string;
let output: string;
beforeEach(async () => {
  data = temporaryFolder();
  output = join(temporaryFolder(), 'covered');
  await loadInto(data, JSON.stringify(planned));
});

const run = (...words: string[]) =>
  runCommand(unwrap(readCommand([...words, '--data', data])), { isTerminal: false, columns: undefined });
const refusal = async (...words: string[]): Promise<string> => {
  const answered = await run(...words);
  return answered.ok ? 'It was not refused' : answered.error.message;
};
const handOver = () => run('hand-over', 'at', '3', '--format', 'txt', '-o', output);

/** What a colleague makes of the meeting, in the file that went along. */
const colleagueWrites = (text: string): string => {
  const name = readdirSync(output).find((one) => one.endsWith('.json')) ?? '';
  const file = join(output, name);
  const came = readFileSync(file, 'utf8');
  expect(came).toContain('The butts are full.');
  writeFileSync(file, came.replace('The butts are full.', text));
  return file;
};

const minutes = (): Promise<string> =>
  withBook(data, async (app) => {
    const { rows } = await ask(app, 'meetings.list', {});
    const [row] = rows;
    if (!row) throw new Error('There is a meeting');
    return JSON.stringify((await ask(app, 'blocks.list', { meetingId: row.id })).blocks);
  });

it('hands a meeting over as a folder, says that it is confidential, and takes the folder back', async () => {
  const { note } = unwrap(await handOver());
  const names = readdirSync(output);
  expect(note).toBe(
    `Wrote ${names.length} files into ${output}. All of it is confidential: give it to the colleague who covers, and to nobody else.`,
  );
  expect(names).toContain('00 AT 3 agenda.txt');
  expect(names.filter((name) => name.endsWith('- CONFIDENTIAL.json'))).toHaveLength(1);
  colleagueWrites('The butts are empty by now.');
  expect(unwrap(await run('take-back', output)).out).toMatch(/^Took back AT 3 of .*: /);
  expect(await minutes()).toContain('The butts are empty by now.');
});

it('takes back the file alone as well, and what did not change without changing anything', async () => {
  unwrap(await handOver());
  expect(unwrap(await run('take-back', output)).out).toMatch(/is in the book already; nothing was changed/);
  const file = colleagueWrites('The tap drips.');
  expect(unwrap(await run('take-back', file)).out).toMatch(/^Took back AT 3/);
});

it('takes nothing back that was not handed over from here, or that changed since', async () => {
  unwrap(await handOver());
  colleagueWrites('The tap drips.');
  const other = data;
  data = temporaryFolder();
  await loadInto(data, JSON.stringify(smallFile({ meeting: { number: '4', state: 'planned' } })));
  expect(await refusal('take-back', output)).toContain('so it was not handed over from here');
  data = temporaryFolder();
  await loadInto(data, JSON.stringify(planned));
  expect(await refusal('take-back', output)).toContain('is already in the book and differs');
  data = other;
  expect(await refusal('hand-over', 'AT', '3', '-o', output)).toContain('is there already, and is left as it is');
  const empty = temporaryFolder();
  expect(await refusal('take-back', empty)).toContain('is no folder that a meeting was handed over in');
  expect(await refusal('take-back', join(empty, 'nowhere'))).not.toBe('It was not refused');
  expect(readCommand(['hand-over', 'AT', '3']).ok).toBe(false);
});
