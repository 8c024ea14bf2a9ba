/*
 * npm run bench: measures speed where a secretary feels it, each beside a bare alternative in the same run, and counts
 * the keys of whole meetings. Figures of one machine are no promise; the ratios are what is watched. `npm run bench --
 * keys` runs one of them.
 */
import { type Line, printLine } from './figures.ts';
import { benchKeys } from './key-economy/table.ts';
import { benchOpening } from './opening.ts';
import { benchTyping } from './typing.ts';
import { benchWord } from './word.ts';

const printed = (bench: () => Promise<Line[]>) => async (): Promise<string[]> => (await bench()).map(printLine);

const BENCHES: Readonly<Record<string, () => Promise<string[]>>> = {
  word: printed(benchWord),
  keys: benchKeys,
  opening: printed(benchOpening),
  typing: printed(benchTyping),
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
