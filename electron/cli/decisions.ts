import type { DecisionFilter } from '../../shared/api/decisions.ts';
import { formatScreenDate } from '../../shared/dates.ts';
import { type ListedDecision, placeOfDecision } from '../../shared/domain/listed-decision.ts';
import { listInWords } from '../../shared/list-in-words.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import { type Answered, type Failure, failure } from './answer.ts';
import { ask, askAll } from './client.ts';
import type { CommandOf } from './command.ts';
import { listOut } from './list-file.ts';
import { renderTable } from './table.ts';

type Wanted = CommandOf<'decisions'>;

const HEADS = ['Where', 'Date', 'Matter', 'Decision'];

const cellsOf = (decision: ListedDecision): string[] => {
  const words = `${decision.verb} ${decision.text}`.trim();
  return [
    placeOfDecision(decision),
    decision.date === undefined ? '' : formatScreenDate(decision.date),
    decision.matterCode ?? '',
    // A list is soon pasted into a mail.
    decision.confidential ? `[confidential] ${words}` : words,
  ];
};

const filterOf = ({ body, verb, matter, since, noted, awaiting }: Wanted): DecisionFilter => ({
  ...(body === undefined ? {} : { body }),
  ...(verb === undefined ? {} : { verb }),
  ...(matter === undefined ? {} : { matter }),
  ...(since === undefined ? {} : { from: since }),
  ...(noted ? { noted } : {}),
  ...(awaiting ? { awaiting } : {}),
});

const print = async (app: App, filter: DecisionFilter, json: boolean, width: number | undefined): Promise<Answered> => {
  const rows = await askAll((after) =>
    ask(app, 'decisions.list', { filter, ...(after === undefined ? {} : { after }), limit: 1000 }),
  );
  if (!rows.ok) return rows;
  if (json) return ok({ out: `${JSON.stringify(rows.value, null, 2)}\n` });
  if (rows.value.length === 0) return ok({ out: '', note: 'There are no such decisions in the book.' });
  return ok({ out: renderTable(HEADS, rows.value.map(cellsOf), width) });
};

/** The verb as decisions have it. One that no decision has is told: nobody should take a slip for an empty list. */
const verbMeant = async (app: App, verb: string | undefined): Promise<Result<string | undefined, Failure>> => {
  if (verb === undefined) return ok(undefined);
  const found = await ask(app, 'decisions.verbs', {});
  if (!found.ok) return found;
  const { verbs } = found.value;
  const meant = verbs.find((one) => one.toLowerCase() === verb.toLowerCase());
  return meant !== undefined || verbs.length === 0
    ? ok(meant ?? verb)
    : failure(`No decision in the book has the verb ‘${verb}’. Verbs that there are: ${listInWords(verbs)}.`);
};

/** The decisions as a table, on a screen of `width` characters, as JSON, or as a file to be given away. */
export const decisions =
  (wanted: Wanted, width: number | undefined): ((app: App) => Promise<Answered>) =>
  async (app) => {
    const verb = await verbMeant(app, wanted.verb);
    if (!verb.ok) return verb;
    const filter = filterOf({ ...wanted, verb: verb.value });
    const list = listOut(
      wanted,
      (readers) => ({ kind: 'decisions', ...readers, filter, sort: 'date' }),
      () => print(app, filter, wanted.json, width),
    );
    return list(app);
  };
