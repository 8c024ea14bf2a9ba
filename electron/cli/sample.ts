import { ok, type Result } from '../../shared/result.ts';
import type { App } from '../core/app.ts';
import type { Answered, Failure } from './answer.ts';
import { ask, makeEditId } from './client.ts';
import { count } from './count.ts';
import { meetings } from './meetings.ts';

/** What the book holds, in one line. */
const summary = async (app: App): Promise<Result<string, Failure>> => {
  const bodies = await ask(app, 'bodies.list', {});
  if (!bodies.ok) return bodies;
  const people = await ask(app, 'people.list', {});
  if (!people.ok) return people;
  const actions = await ask(app, 'actions.list', {});
  if (!actions.ok) return actions;
  const open = await ask(app, 'actions.list', { filter: { open: true } });
  if (!open.ok) return open;
  const parts = [
    count(bodies.value.total, 'body', 'bodies'),
    count(people.value.total, 'person', 'people'),
    `${count(actions.value.total, 'action')}, ${open.value.total} of them open`,
  ];
  return ok(`The sample is in the book: ${parts.join(', ')}. Its meetings:`);
};

/** Fills an empty book with the sample, and prints what is there, on a screen of `width` characters. */
export const sample =
  (width: number | undefined) =>
  async (app: App): Promise<Answered> => {
    const loaded = await ask(app, 'sample.load', { editId: makeEditId() });
    if (!loaded.ok) return loaded;
    const line = await summary(app);
    if (!line.ok) return line;
    const table = await meetings({ kind: 'meetings', json: false }, width)(app);
    return table.ok ? ok({ out: `${line.value}\n${table.value.out}` }) : table;
  };
