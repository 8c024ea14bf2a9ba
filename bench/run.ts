/*
 * npm run bench: measures speed where a secretary feels it, each beside a bare alternative in the same run, and counts
 * the keys of whole meetings. `npm run bench -- keys` runs one of them. It ends with 1 when a figure is missed that is to
 * be reached; docs/speed.md says what was measured, and when.
 */
import { benchDocuments } from './documents.ts';
import { isReached, type Line, printLine } from './figures.ts';
import { benchKeys } from './key-economy/table.ts';
import { benchOpening } from './opening.ts';
import { benchRegister } from './register.ts';
import { benchTyping } from './typing.ts';
import { benchWord } from './word.ts';

const judged = (bench: () => Promise<Line[]>) => async (): Promise<string[]> => {
  const lines = await bench();
  if (!lines.every(isReached)) process.exitCode = 1;
  return lines.map(printLine);
};

const BENCHES: Readonly<Record<string, () => Promise<string[]>>> = {
  word: judged(benchWord),
  documents: judged(benchDocuments),
  keys: benchKeys,
  opening: judged(benchOpening),
  register: judged(benchRegister),
  typing: judged(benchTyping),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.\n`);
  process.exitCode = 2;
} else {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const line of await bench()) process.stdout.write(`${line}\n`);
  }
}
