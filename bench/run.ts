/*
 * npm run bench: measures speed where a secretary feels it, each beside a bare alternative in the same run. Figures of
 * one machine are no promise; the ratios are what is watched.
 */
import { printLine } from './figures.ts';
import { benchTyping } from './typing.ts';
import { benchWord } from './word.ts';

for (const bench of [benchWord, benchTyping]) {
  for (const line of await bench()) process.stdout.write(`${printLine(line)}\n`);
}
