import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { readCommand } from '../../../electron/cli/command.ts';
import { runCommand } from '../../../electron/cli/run.ts';
import { withBook } from '../../helpers/book-on-disk.ts';
import { meetingWithPapers } from '../../helpers/paper-canaries.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { unwrap } from '../../helpers/unwrap.ts';

let folder: string;
beforeEach(async () => {
  folder = temporaryFolder();
  await withBook(folder, meetingWithPapers);
});

const run = (...words: string[]) => {
  const command = unwrap(readCommand(['pack', ...words, '--format', 'txt', '--data', folder]));
  return runCommand(command, { isTerminal: false, columns: undefined });
};
const refusal = async (...words: string[]): Promise<string> => {
  const answered = await run(...words);
  return answered.ok ? 'It was not refused' : answered.error.message;
};

it('writes the papers for a list, for everybody or all of them into a folder that it makes', async () => {
  const counts: Record<string, number> = {};
  for (const [name, ...readers] of [['all'], ['observers', '--for', 'Observers'], ['public', '--for', 'public']]) {
    const output = join(folder, name ?? '');
    const { note } = unwrap(await run('hwg', '7', ...readers, '-o', output));
    const names = readdirSync(output);
    expect(note).toBe(`Wrote ${names.length} files into ${output}.`);
    counts[name ?? ''] = names.length;
  }
  expect(counts).toEqual({ all: 92, observers: 4, public: 8 });
  const [agenda = ''] = readdirSync(join(folder, 'observers'));
  expect(readFileSync(join(folder, 'observers', agenda), 'utf8')).toContain('for Observers');
});

it('leaves a folder alone that is there, and makes none for what is refused', async () => {
  const output = join(folder, 'papers');
  expect(await refusal('HWG', '7', '--for', 'Friends', '-o', output)).toContain('no distribution list "Friends"');
  expect(await refusal('HWG', '8', '-o', output)).toContain('There is no meeting "HWG 8"');
  expect(existsSync(output)).toBe(false);
  mkdirSync(output);
  expect(await refusal('HWG', '7', '-o', output)).toContain('is there already, and is left as it is');
  expect(readdirSync(output)).toEqual([]);
  expect(readCommand(['pack', 'HWG', '7']).ok).toBe(false);
});
