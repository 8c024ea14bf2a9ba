import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../electron/core/app.ts';
import type { Input } from '../../shared/api/contract.ts';
import { proposedTone } from '../../shared/chasing/chase-drafts.ts';
import type { ChaseSheet } from '../../shared/chasing/chase-sheet.ts';
import { organisationIdSchema, personIdSchema, seatIdSchema } from '../../shared/ids.ts';
import type { MeetingFile } from '../../shared/interchange/schema.ts';
import { ask } from '../helpers/book-on-disk.ts';
import { countedIds, makeEditId, temporaryFolder } from '../helpers/create-book.ts';
import { readMail } from '../helpers/read-mail.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';
import { unwrap } from '../helpers/unwrap.ts';

const DAY = '2026-05-01';
const ids = countedIds(0xcafe);

const action = (text: string, owner: string, said: object = {}) => ({
  kind: 'action' as const,
  text,
  owners: [owner],
  ...said,
});

/** A meeting that places actions on a person, an organisation and a role; some are confidential. */
const meeting = (): MeetingFile => {
  const { agenda = [], ...rest } = smallMeeting();
  const [first, second] = agenda;
  if (!first || !second) throw new Error('The meeting has two items');
  const hidden = { visibility: 'confidential' as const };
  return {
    ...rest,
    agenda: [
      {
        ...first,
        blocks: [
          action('to ask for three offers', 'Orla Penhale', { reference: 'HWG 7/01', due: { date: '2026-04-02' } }),
          action('to paint the lantern of the mole', 'Coast Survey', { reference: 'HWG 7/02' }),
          action('to measure kestrelone quietly by night', 'Coast Survey', {
            reference: 'HWG 7/03',
            ...hidden,
            due: { date: '2031-07-11' },
          }),
          action('to count the moorings', 'the harbour keeper', { reference: 'HWG 7/04' }),
          action('to buy kestreltwo from its heirs', 'Orla Penhale', { ...hidden, reference: 'HWG 7/05' }),
        ],
      },
      second,
    ],
  };
};

const openSecretariat = async () => {
  const app = unwrap(await openApp({ file: join(temporaryFolder(), 'minutebook.db') }));
  const edit = () => ({ editId: makeEditId() });
  const organisation = { id: ids(), name: 'Coast Survey', aliases: [] };
  await ask(app, 'organisations.save', { ...edit(), organisation });
  const person = async (name: string, more: object) => {
    const id = personIdSchema.parse(ids());
    await ask(app, 'people.save', { ...edit(), person: { id, name, aliases: [], ...more } });
    return id;
  };
  const inSurvey = { organisation: 'Coast Survey' };
  const bram = await person('Bram Tolland', { ...inSurvey, email: 'bram@survey.example' });
  const cass = await person('Cass Wyre', { ...inSurvey, email: 'cass@survey.example' });
  const orla = await person('Orla Penhale', { email: 'orla@harbour.example' });
  await ask(app, 'meetings.load', { ...edit(), file: meeting() });
  return { app, bram, cass, orla, edit };
};

const ownerOf = ({ owners }: ChaseSheet, name: string) => {
  const owner = owners.find((one) => one.name === name);
  if (!owner) throw new Error(`Nobody is called ${name}`);
  return owner;
};

type Order = Input<'chases.make'>['order'];

describe('mails to the owners of actions', () => {
  let opened: Awaited<ReturnType<typeof openSecretariat>>;
  let app: App;
  const sheet = () => ask(app, 'chases.sheet', { asOf: DAY });
  const make = async (owners: Order['owners'], more: Partial<Order> = {}) => {
    const order = { asOf: DAY, perBody: false, owners, ...more };
    const { files } = await ask(app, 'chases.make', { editId: makeEditId(), order });
    return files.map(({ fileName, base64 }) => ({ fileName, ...readMail(Buffer.from(base64, 'base64')) }));
  };
  beforeAll(async () => {
    opened = await openSecretariat();
    app = opened.app;
  });

  it('know who owes what, and who has no address', async () => {
    const { owners } = await sheet();
    expect(owners.map(({ name, kind, people, actionIds }) => [name, kind, people.length, actionIds.length])).toEqual([
      ['Coast Survey', 'organisation', 0, 2],
      ['Orla Penhale', 'person', 1, 2],
      ['the harbour keeper', 'role', 0, 1],
    ]);
    expect(ownerOf({ ...(await sheet()) }, 'Coast Survey').candidates.map(({ name }) => name)).toEqual([
      'Bram Tolland',
      'Cass Wyre',
    ]);
  });

  it('give of a confidential action the reference alone, and fix the numbers that they quote', async () => {
    const { key } = ownerOf(await sheet(), 'Orla Penhale');
    const [mail] = await make([{ key }]);
    expect(mail?.headers.get('to')).toContain('orla@harbour.example');
    expect(mail?.text).toContain('- HWG 7/01: to ask for three offers (due 2 April 2026, overdue)');
    expect(mail?.text).toContain('- HWG 7/05: confidential');
    expect(mail?.text).not.toContain('kestreltwo');
    expect(mail?.fileName).toBe('Orla Penhale HWG overdue.eml');
    const { rows } = await ask(app, 'actions.list', {});
    expect(rows.every(({ frozen }) => frozen)).toBe(true);
  });

  it('write a confidential action out where it was chosen by hand, and all who get it may read it', async () => {
    const { bram, cass, edit } = opened;
    const survey = ownerOf(await sheet(), 'Coast Survey');
    const secret = (await sheet()).actions.find(({ text }) => text.includes('kestrelone'));
    if (!secret) throw new Error('There is a confidential action');
    const wish = [{ key: survey.key, opened: [secret.id] }];
    await ask(app, 'chases.nameContacts', { ...edit(), key: survey.key, people: [bram, cass] });
    expect((await make(wish))[0]?.text).not.toContain('kestrelone');
    const seat = (personId: string, role: 'member' | 'observer') => ({
      id: seatIdSchema.parse(ids()),
      personId,
      role,
      voting: role === 'member',
    });
    const { bodyId } = secret;
    const seats = (role: 'member' | 'observer') =>
      ask(app, 'seats.save', { ...edit(), bodyId, seats: [seat(bram, 'member'), seat(cass, role)] });
    await seats('observer');
    expect((await make(wish))[0]?.text).not.toContain('kestrelone');
    await seats('member');
    expect((await make(wish))[0]?.text).toContain('(confidential): to measure kestrelone quietly by night');
    expect((await make([{ key: survey.key }]))[0]?.text).not.toContain('kestrelone');
  });

  it('are refused when the words of the body give something away', async () => {
    const { edit } = opened;
    const { bodies } = await sheet();
    const found = await ask(app, 'bodies.get', { bodyId: bodies[0]?.id ?? '' });
    const saying = (chaseClosing: string | undefined) =>
      ask(app, 'bodies.save', {
        ...edit(),
        body: found.body,
        rules: { ...found.rules, ...(chaseClosing === undefined ? {} : { forms: { chaseClosing } }) },
      });
    await saying('We wait for you to buy kestreltwo from its heirs.');
    const { key } = ownerOf(await sheet(), 'the harbour keeper');
    const order = { asOf: DAY, perBody: true, owners: [{ key }] };
    expect(await app.call('chases.check', { order })).toMatchObject({
      ok: false,
      error: { code: 'refused', message: expect.stringContaining('The mail to the harbour keeper') },
    });
    await saying('Write to {name}’s secretary.');
    const [mail] = await make([{ key, tone: 'reminder' }]);
    expect(mail?.text).toContain('Write to the harbour keeper’s secretary.');
    expect(mail?.headers.has('to')).toBe(false);
    await saying(undefined);
  });

  it('are marked as sent by hand, so that the next tone is known, and unmarked by undo', async () => {
    const keeper = ownerOf(await sheet(), 'the harbour keeper');
    const [actionId] = keeper.actionIds;
    if (!actionId) throw new Error('The keeper owes something');
    const chases = async () => (await sheet()).actions.find(({ id }) => id === actionId)?.chases;
    const editId = makeEditId();
    const sent = [{ actionId, tone: 'first' as const, owner: keeper.name }];
    await ask(app, 'chases.markSent', { editId, date: DAY, by: 'Ada Finch', sent });
    expect(await chases()).toEqual([{ date: DAY, tone: 'first', key: keeper.key }]);
    expect((await ask(app, 'actions.get', { actionId })).chases).toMatchObject([{ tone: 'first', by: 'Ada Finch' }]);
    const subjects = async () => {
      const owners = (await sheet()).owners.filter(({ actionIds }) => actionIds.includes(actionId));
      const mails = await make(owners.map(({ key }) => ({ key })));
      return mails.map(({ headers }) => headers.get('subject'));
    };
    expect(await subjects()).toEqual([expect.stringContaining('reminder')]);
    // Somebody who never heard of it is asked for the first time, whoever was asked before.
    const owners = ['Wren Adair', keeper.name];
    await ask(app, 'actions.save', { editId: makeEditId(), actionId, owners });
    expect(await subjects()).toEqual([expect.stringContaining('reminder'), expect.not.stringContaining('reminder')]);
    await ask(app, 'edits.undo', { editId: makeEditId(), undoes: editId });
    expect(await chases()).toEqual([]);
  });

  it('are known to have gone to whom they went, however that owner is called by now', async () => {
    const { edit } = opened;
    const survey = ownerOf(await sheet(), 'Coast Survey');
    const keeper = ownerOf(await sheet(), 'the harbour keeper');
    const sent = [
      ...survey.actionIds.map((actionId) => ({
        actionId,
        owner: survey.name,
        ownerId: organisationIdSchema.parse(survey.key),
      })),
      ...keeper.actionIds.map((actionId) => ({ actionId, owner: keeper.name })),
    ].map((one) => ({ ...one, tone: 'first' as const }));
    await ask(app, 'chases.markSent', { ...edit(), date: DAY, by: 'Ada Finch', sent });
    const { rows: organisations } = await ask(app, 'organisations.list', {});
    const coast = organisations.find(({ name }) => name === 'Coast Survey');
    if (!coast) throw new Error('The survey is in the book');
    const rename = (name: string) => ask(app, 'organisations.save', { ...edit(), organisation: { ...coast, name } });
    await rename('Shore Survey');
    // Another one takes the old name, and its first action has not been asked for.
    const taken = { id: ids(), name: 'Coast Survey', aliases: [] };
    await ask(app, 'organisations.save', { ...edit(), organisation: taken });
    // The keeper turns out to be somebody whom the book calls otherwise.
    const found = { id: ids(), name: 'Wren Adair', aliases: ['The harbour  keeper'] };
    await ask(app, 'people.save', { ...edit(), person: found });
    const tones = async (name: string) => {
      const now = await sheet();
      const owner = ownerOf(now, name);
      const actions = now.actions.filter(({ id, confidential }) => owner.actionIds.includes(id) && !confidential);
      return [owner.kind, proposedTone(owner, actions, DAY)];
    };
    expect(await tones('Shore Survey')).toEqual(['organisation', 'reminder']);
    expect(await tones('Wren Adair')).toEqual(['person', 'reminder']);
    const [actionId] = survey.actionIds;
    if (!actionId) throw new Error('The survey owes something');
    for (const owner of ['the Treasurer', 'Coast Survey']) {
      await ask(app, 'actions.save', { ...edit(), actionId, owners: [owner] });
    }
    expect(await tones('Coast Survey')).toEqual(['organisation', 'first']);
    await rename('Coast Survey of the mole');
  });
});
