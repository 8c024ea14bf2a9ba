import { decodeTable } from '../../shared/intake/decode-table.ts';
import { listKindOf } from '../../shared/intake/list-kinds.ts';
import type { IntakePlan } from '../../shared/intake/plan.ts';
import { ok } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import { readBytesFile } from '../core/input-file.ts';
import { type Answered, failure } from './answer.ts';
import { ask, makeEditId } from './client.ts';
import type { CommandOf } from './command.ts';
import { count } from './count.ts';
import { plainLine } from './plain.ts';

const cellsOf = ({ cells }: IntakePlan['changed'][number]): string =>
  cells
    .map(
      ({ label, from, to, byHand }) =>
        `${label}: ${from ?? 'nothing'} -> ${to ?? 'nothing'}${byHand ? ' (by hand, stays)' : ''}`,
    )
    .join('; ');

/** What a list would do, line by line. */
const told = ({ fresh, changed, gone, faults, same }: IntakePlan): string[] => [
  ...fresh.map(({ name }) => `new      ${name}`),
  ...changed.map((row) => `changed  ${row.name}: ${cellsOf(row)}`),
  ...gone.map(({ name }) => `gone     ${name} (stays in the book)`),
  ...faults.map(({ line, words }) => `line ${line} can’t be read: ${words}`),
  `${count(same, 'row')} as in the book`,
];

/** Takes a list that is kept elsewhere into the book, or says what that would do. What can't be read stops all of it. */
export const takeIn =
  ({ list: kind, file, dryRun }: CommandOf<'take-in'>) =>
  async (app: App): Promise<Answered> => {
    const bytes = readBytesFile(file, 'list');
    if (!bytes.ok) return failure(`${file} ${bytes.error}.`);
    const text = decodeTable(bytes.value);
    const plan = await ask(app, 'intake.read', { kind, text });
    if (!plan.ok) return plan;
    const lines = told(plan.value)
      .map((line) => `${plainLine(line)}\n`)
      .join('');
    if (dryRun) return ok({ out: lines });
    const { faults, seen } = plan.value;
    if (faults.length > 0) {
      return failure(
        `${file} was not taken in: ${count(faults.length, 'line')} can’t be read. Add --dry-run to see which.`,
      );
    }
    const done = await ask(app, 'intake.take', {
      editId: makeEditId(),
      kind,
      text,
      overwrite: [],
      removeGone: false,
      seen,
    });
    if (!done.ok) return done;
    return ok({
      out: lines,
      note: `${listKindOf(kind).label}: ${done.value.fresh} new, ${done.value.changed} changed.`,
    });
  };
