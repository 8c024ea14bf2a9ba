import { beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../electron/core/app.ts';
import { ask, loadInto, withBook } from '../helpers/book-on-disk.ts';
import { smallFile } from '../helpers/builders.ts';
import { makeEditId } from '../helpers/create-book.ts';
import { readFile } from '../helpers/read-out.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/*
 * Imported minutes can have earlier actions beside their text. What they say of one that the register keeps confidential
 * is not for everybody.
 */

const SAID = ['Falconbridge', 'Grimsby', 'Harkness'];
const HELD = smallFile({
  format: 'minutebook-meeting/2',
  meeting: { number: '2', date: '2027-02-02', state: 'draft' },
  agenda: [
    {
      number: '1',
      title: 'Quay',
      blocks: [{ kind: 'action', text: 'to see to the quay', reference: 'AT 2/01' }],
    },
  ],
});
const LATER = smallFile({
  previousActions: [
    {
      references: ['AT 2/01'],
      owners: [SAID[0] ?? ''],
      text: `to talk to ${SAID[1]}`,
      update: `${SAID[2]} would not hear of nine million.`,
    },
    { references: ['AT 1/07'], text: 'to mow', update: 'Mown.' },
  ],
});

let data: string;

beforeEach(async () => {
  data = temporaryFolder();
  for (const file of [HELD, LATER]) await loadInto(data, JSON.stringify(file));
});

const meetingNumbered = async (app: App, number: string) => {
  const { rows } = await ask(app, 'meetings.list', {});
  const meeting = rows.find((one) => one.number === number);
  if (!meeting) throw new Error(`There is no meeting ${number}`);
  return meeting.id;
};

/** The line of the action, out of what everybody reads. */
const change = async (app: App, way: 'hide' | 'take out'): Promise<void> => {
  const meetingId = await meetingNumbered(app, '2');
  const { blocks } = await ask(app, 'blocks.list', { meetingId });
  const line = blocks.find(({ content }) => content.kind === 'action');
  if (!line) throw new Error('There is no action');
  const { revision: baseRevision, visibility: _visibility, ...place } = line;
  await ask(
    app,
    'blocks.save',
    way === 'hide'
      ? {
          editId: makeEditId(),
          meetingId,
          blocks: [{ ...place, baseRevision, visibility: 'confidential' as const }],
          removed: [],
        }
      : { editId: makeEditId(), meetingId, blocks: [], removed: [{ id: line.id, baseRevision }] },
  );
};

const told = async (app: App, version: 'public' | 'full'): Promise<string[]> => {
  const meetingId = await meetingNumbered(app, '3');
  const texts: string[] = [];
  for (const format of ['docx', 'html', 'md', 'txt', 'json'] as const) {
    texts.push((await readFile(await ask(app, 'minutes.preview', { meetingId, format, version }))).text.toLowerCase());
  }
  for (const text of texts) expect(text).toContain('mown');
  return SAID.filter((word) => texts.some((text) => text.includes(word.toLowerCase())));
};

describe('earlier actions beside imported minutes', () => {
  it('are in no public file with what they say of an action that is confidential, there or gone', async () => {
    await withBook(data, async (app) => {
      expect(await told(app, 'public'), 'the control').toEqual(SAID);
      await change(app, 'hide');
      expect(await told(app, 'public')).toEqual([]);
      expect(await told(app, 'full')).toEqual(SAID);
      await change(app, 'take out');
      expect(await told(app, 'public')).toEqual([]);
      return undefined;
    });
  }, 60_000);

  it('are not said by a letter with the public agenda', async () => {
    await withBook(data, async (app) => {
      const meetingId = await meetingNumbered(app, '3');
      const letter = async () =>
        app.call('handOuts.make', {
          editId: makeEditId(),
          order: {
            meetingId,
            readers: 'public',
            parts: [{ format: 'txt', document: { kind: 'agenda', meetingId, version: 'public' } }],
            subject: 'The agenda',
            message: `As you know, ${SAID[2]} would not hear of nine million.`,
          },
        });
      expect(await letter(), 'the control').toMatchObject({ ok: true });
      await change(app, 'hide');
      expect(await letter()).toMatchObject({ ok: false, error: { code: 'refused' } });
      return undefined;
    });
  });
});
