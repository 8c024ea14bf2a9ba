import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../electron/core/app.ts';
import { createLog } from '../../electron/core/log.ts';
import type { Envelope } from '../../shared/api/envelope.ts';
import { ask } from '../helpers/book-on-disk.ts';
import { type CanarySecretariat, loadCanaries, SECRETS, saveMatter } from '../helpers/canary-secretariat.ts';
import { makeEditId, temporaryFolder } from '../helpers/create-book.ts';
import { unwrap } from '../helpers/unwrap.ts';

/*
 * An agenda is made of what stands elsewhere. What is confidential there stays out of all that goes out with the public
 * agenda, the secretary's own words among it, though no line of the agenda says it.
 */

let app: App;
let desk: CanarySecretariat;
const edit = () => ({ editId: makeEditId() });

beforeEach(async () => {
  app = unwrap(await openApp({ file: join(temporaryFolder(), 'minutebook.db'), log: createLog(() => undefined) }));
  desk = await loadCanaries(app);
  return () => app.close();
});

/** Hands the public agenda out with a letter. */
const letter = async (message: string): Promise<Envelope> => {
  const document = { kind: 'agenda', meetingId: desk.nextId, version: 'public' } as const;
  const order = {
    meetingId: desk.nextId,
    readers: 'public' as const,
    parts: [{ format: 'txt' as const, document }],
    subject: 'The agenda',
    message,
  };
  return app.call('handOuts.make', { ...edit(), order });
};

/** Words the items of the next meeting anew that came from what is confidential, and opens those that have no text. */
const wordAnew = async (): Promise<void> => {
  const { items } = await ask(app, 'meetings.get', { meetingId: desk.nextId });
  const plain = items.map(({ confidential, ...item }) =>
    confidential && !item.title.startsWith('Chair')
      ? { ...item, title: `Business ${item.number}` }
      : { ...item, ...(confidential && { confidential }) },
  );
  await ask(app, 'items.save', { ...edit(), meetingId: desk.nextId, items: plain });
};

/** Makes what an item came from open. */
const OPENED: Readonly<Record<string, () => Promise<unknown>>> = {
  'a planned item': async () => {
    const { plannedId: id, bodyId } = desk;
    const title = `The dismissal of ${SECRETS.planned}`;
    await ask(app, 'planner.save', { ...edit(), planned: { id, bodyId, title, steps: 1 } });
  },
  'a matter': () => saveMatter(app, 'PL66', { confidential: false }),
};

const SAID: readonly (readonly [source: string, message: string])[] = [
  ['a planned item', `As you know, the dismissal of ${SECRETS.planned} comes up.`],
  ['an item that was put off', `The ${SECRETS.deferredItem} inquiry goes on.`],
  ['a recommendation', `It is asked that ${SECRETS.recommendation} be given the tender.`],
  ['a decision to be reviewed', `Again about the informant ${SECRETS.decision}.`],
  ['a matter', `There is a takeover of ${SECRETS.matter} in it.`],
  ['what its Chair decided', `It is about ${SECRETS.interimDecision}.`],
  ['why its Chair decided it', `Since ${SECRETS.interimReason} would have gone to law.`],
  ['an action on a matter', `Nobody was to sound out ${SECRETS.actionOfItem} about the lease.`],
];

const messageOf = (source: string): string => SAID.find(([name]) => name === source)?.[1] ?? '';

/** Takes what an item came from out of the minutes, or off the agenda. */
const TAKEN_OUT: Readonly<Record<string, () => Promise<unknown>>> = {
  'a decision to be reviewed': async () => {
    const { blocks } = await ask(app, 'blocks.list', { meetingId: desk.heldId });
    const line = blocks.find(({ content }) => JSON.stringify(content).includes(SECRETS.decision));
    if (!line) throw new Error('There is no decision');
    const removed = [{ id: line.id, baseRevision: line.revision }];
    await ask(app, 'blocks.save', { ...edit(), meetingId: desk.heldId, blocks: [], removed });
  },
  'an item that was put off': async () => {
    const { items } = await ask(app, 'meetings.get', { meetingId: desk.heldId });
    const rest = items.filter(({ title }) => !title.includes(SECRETS.deferredItem));
    await ask(app, 'items.save', { ...edit(), meetingId: desk.heldId, items: rest });
  },
};

describe('a letter with the public agenda', () => {
  it.each(SAID)(
    'is not written with the words of %s, though the agenda does not say them',
    async (_source, message) => {
      await wordAnew();
      expect(await letter('Dear all,\n')).toMatchObject({ ok: true });
      expect(await letter(message)).toMatchObject({
        ok: false,
        error: { code: 'refused', message: expect.stringMatching(/^The mail was not written: .* confidential in /) },
      });
    },
  );

  it.each(Object.keys(OPENED))('may have the words of %s that is open by now', async (source) => {
    await wordAnew();
    await OPENED[source]?.();
    expect(await letter(messageOf(source))).toMatchObject({ ok: true });
  });
});

describe('a public agenda', () => {
  it('is kept back while an open item says what was planned and is confidential by now', async () => {
    const { items } = await ask(app, 'meetings.get', { meetingId: desk.nextId });
    const open = items.map(({ confidential: _confidential, ...item }) => item);
    const planned = items.find(({ title }) => title.includes(SECRETS.planned));
    const others = items.filter(({ id }) => id !== planned?.id);
    await ask(app, 'items.save', {
      ...edit(),
      meetingId: desk.nextId,
      items: [...others, ...open.filter(({ id }) => id === planned?.id)],
    });
    expect(await letter('Dear all,\n')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(`Item ${planned?.number} says what is confidential by now`) },
    });
    await OPENED['a planned item']?.();
    expect(await letter('Dear all,\n')).toMatchObject({ ok: true });
  });

  it('is still kept back when what was planned is taken out of the plan, and is told of in no letter', async () => {
    const { items } = await ask(app, 'meetings.get', { meetingId: desk.nextId });
    const open = (title: string | undefined) =>
      items.map((item) => {
        const { confidential: _confidential, ...rest } = item;
        return item.title.includes(SECRETS.planned) ? { ...rest, title: title ?? item.title } : item;
      });
    await ask(app, 'items.save', { ...edit(), meetingId: desk.nextId, items: open(undefined) });
    await ask(app, 'planner.remove', { ...edit(), plannedId: desk.plannedId });
    const sentence = { error: { message: expect.stringContaining('says what is confidential by now') } };
    expect(await letter('Dear all,\n')).toMatchObject(sentence);
    await ask(app, 'items.save', { ...edit(), meetingId: desk.nextId, items: open('Business') });
    expect(await letter('Dear all,\n'), 'the control').toMatchObject({ ok: true });
    expect(await letter(messageOf('a planned item'))).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it.each(Object.keys(TAKEN_OUT))('goes out with no letter that tells of %s, which is gone by now', async (source) => {
    await wordAnew();
    await TAKEN_OUT[source]?.();
    expect(await letter('Dear all,\n'), 'the control').toMatchObject({ ok: true });
    expect(await letter(messageOf(source))).toMatchObject({ ok: false, error: { code: 'refused' } });
  });
});
