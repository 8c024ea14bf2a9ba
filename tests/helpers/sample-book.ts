import { v7 } from 'uuid';
import type { App } from '../../electron/core/app.ts';
import { codeOf } from '../../shared/domain/matter-entry.ts';
import { editIdSchema } from '../../shared/ids.ts';
import { ask, withBook } from './book-on-disk.ts';

/** The morning on which the sample is looked at: its dates lie around it. */
export const SAMPLE_MORNING = new Date('2027-05-12T09:30:00Z');

/** A book with the sample in it, and where in it to look. */
export type SampleBook = {
  readonly data: string;
  /** The meeting that is about to begin. */
  readonly planned: string;
  /** A meeting with minutes. */
  readonly minuted: string;
  /** Its item with most to say. */
  readonly item: string;
  readonly body: string;
  readonly person: string;
  readonly action: string;
  readonly decision: string;
  /** The code of a matter. */
  readonly matter: string;
  readonly organisation: string;
  /** A paper with its file. */
  readonly paper: string;
};

const first = <Row>(rows: readonly Row[], what: string): Row => {
  const [row] = rows;
  if (row === undefined) throw new Error(`The sample has no ${what}`);
  return row;
};

/** Gives the first paper of the register its file; says which it is. */
const paperWithFile = async (app: App): Promise<string> => {
  const { rows } = await ask(app, 'papers.register', { filter: {}, asOf: '2027-05-12' });
  const { id: paperId, version } = first(rows, 'paper');
  const [fileId, bytes] = [v7(), Buffer.from('The paper itself.')];
  const edit = () => ({ editId: editIdSchema.parse(v7()) });
  await ask(app, 'paperFiles.sendPart', { ...edit(), fileId, place: 0, base64: bytes.toString('base64') });
  const file = { id: fileId, paperId, version, fileName: 'paper.pdf', size: bytes.length, received: '2027-05-11' };
  await ask(app, 'paperFiles.keep', { ...edit(), file });
  return paperId;
};

/** Makes a book with the sample in an empty folder, as it is on that morning. */
export const makeSampleBook = (data: string): Promise<SampleBook> =>
  withBook(
    data,
    async (app) => {
      await ask(app, 'sample.load', { editId: editIdSchema.parse(v7()) });
      const { rows } = await ask(app, 'meetings.list', {});
      const planned = first(
        rows.filter(({ state }) => state === 'planned'),
        'planned meeting',
      );
      const minuted = first(
        rows.filter(({ bodyId, state }) => bodyId === planned.bodyId && state !== 'planned'),
        'meeting with minutes',
      );
      const { blocks } = await ask(app, 'blocks.list', { meetingId: minuted.id });
      const byItem = [...Map.groupBy(blocks, ({ itemId }) => itemId)].toSorted(([, a], [, b]) => b.length - a.length);
      const actions = await ask(app, 'actions.list', { filter: { meetingId: minuted.id } });
      const people = await ask(app, 'people.list', {});
      const organisations = await ask(app, 'organisations.list', {});
      const decisions = await ask(app, 'decisions.list', {});
      const matters = await ask(app, 'matters.list', {});
      return {
        data,
        planned: planned.id,
        minuted: minuted.id,
        item: first(byItem, 'minutes')[0],
        body: planned.bodyId,
        person: first(people.rows, 'people').id,
        action: first(actions.rows, 'action').id,
        decision: first(decisions.rows, 'decision').id,
        matter: codeOf(first(matters.rows, 'matter')),
        organisation: first(organisations.rows, 'organisation').id,
        paper: await paperWithFile(app),
      };
    },
    { now: () => SAMPLE_MORNING.getTime() },
  );
