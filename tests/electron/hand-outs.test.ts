import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../electron/core/app.ts';
import { createLog } from '../../electron/core/log.ts';
import type { HandOutFiles } from '../../shared/api/hand-outs.ts';
import type { HandOutPart } from '../../shared/hand-out/order.ts';
import { zipFolder } from '../../shared/hand-out/zip-folder.ts';
import { type MeetingId, type PersonId, personIdSchema } from '../../shared/ids.ts';
import type { DocumentOrder, Readers } from '../../shared/minutes-document/orders.ts';
import { ask } from '../helpers/book-on-disk.ts';
import { type Canaries, canaryMeeting } from '../helpers/canary-meeting.ts';
import { makeEditId } from '../helpers/create-book.ts';
import { seeded } from '../helpers/random.ts';
import { readMail } from '../helpers/read-mail.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { textsOfFile } from '../helpers/texts-of-file.ts';
import { unwrap } from '../helpers/unwrap.ts';

const MEETINGS = process.env['MINUTEBOOK_LONG'] ? 200 : 5;

const open = async (): Promise<App> =>
  unwrap(await openApp({ file: join(temporaryFolder(), 'minutebook.db'), log: createLog(() => undefined) }));

type Meeting = { readonly app: App; readonly meetingId: MeetingId };

/** Everything that can go out of a meeting, in formats that need no typesetter. */
const partsOf = async ({ app, meetingId }: Meeting, version: Readers): Promise<HandOutPart[]> => {
  const { items, body } = await ask(app, 'meetings.get', { meetingId });
  const documents: (DocumentOrder | { kind: 'minutes'; meetingId: MeetingId; version: Readers })[] = [
    { kind: 'minutes', meetingId, version },
    { kind: 'agenda', meetingId, version },
    { kind: 'actionList', bodyId: body.id, version, groupBy: 'owner', asOf: '2026-05-01' },
    ...items.map(({ id: itemId }) => ({ kind: 'extract', meetingId, version, itemId }) as const),
    { kind: 'attendanceSheet', meetingId, version, purpose: 'for the file' },
  ];
  const formats = ['docx', 'html', 'md', 'txt'] as const;
  return documents.map((document, at) => ({ document, format: formats[at % formats.length] ?? 'docx' }));
};

type Said = {
  readonly readers: Readers;
  readonly parts: HandOutPart[];
  readonly message?: string;
  readonly to?: PersonId[];
};

const orderOf = ({ meetingId }: Meeting, { readers, parts, message = 'Dear all,\n', to }: Said) => ({
  meetingId,
  readers,
  parts,
  subject: 'What was decided',
  message,
  ...(to && { to }),
});

const make = (meeting: Meeting, said: Said): Promise<HandOutFiles> =>
  ask(meeting.app, 'handOuts.make', { editId: makeEditId(), order: orderOf(meeting, said) });

const bytesOf = ({ base64 }: { readonly base64: string }): Buffer => Buffer.from(base64, 'base64');

const mailIn = ({ files }: HandOutFiles) => {
  const mail = files.at(-1);
  if (!mail) throw new Error('A hand-out has a mail');
  return { fileName: mail.fileName, ...readMail(bytesOf(mail)) };
};

/** All that can be read in a hand-out: file by file, in the mail with what is attached, and in the zip of a browser. */
const textOfHandOut = (handOut: HandOutFiles): string => {
  const mail = mailIn(handOut);
  const zip = zipFolder(
    handOut.folder,
    handOut.files.map((file) => ({ name: file.fileName, bytes: bytesOf(file) })),
  );
  const attached = mail.files.flatMap(({ name, bytes }) => [name, textsOfFile(bytes)]);
  return [handOut.folder, mail.text, ...mail.headers.values(), ...attached, textsOfFile(Buffer.from(zip))].join('\n');
};

const found = (text: string, words: readonly string[]): string[] => words.filter((word) => text.includes(word));

describe('a hand-out', () => {
  let meeting: Meeting;
  const frozen = async (): Promise<number> => {
    const { badges } = await ask(meeting.app, 'blocks.list', { meetingId: meeting.meetingId });
    return badges.filter((badge) => badge.frozen).length;
  };
  const refusalOf = async (said: Said): Promise<string> => {
    const order = orderOf(meeting, said);
    const answers = [
      await meeting.app.call('handOuts.check', { order }),
      await meeting.app.call('handOuts.make', { editId: makeEditId(), order }),
    ];
    return answers.map((answer) => (answer.ok ? '' : answer.error.message)).join('\n');
  };

  beforeEach(async () => {
    const app = await open();
    const { agenda, ...rest } = smallMeeting();
    const file = { ...rest, agenda: JSON.parse(JSON.stringify(agenda).replace('"reference":"HWG 7/01",', '')) };
    const { meetingId } = await ask(app, 'meetings.load', { editId: makeEditId(), file });
    meeting = { app, meetingId };
    return () => app.close();
  });

  it('has the chosen files and a mail with the same files, to those with an address', async () => {
    const { rows } = await ask(meeting.app, 'people.list', { limit: 10 });
    const [person] = rows;
    if (!person) throw new Error('Somebody was there');
    await ask(meeting.app, 'people.save', { editId: makeEditId(), person: { ...person, email: 'orla@example.org' } });
    const handOut = await make(meeting, { readers: 'full', parts: await partsOf(meeting, 'full') });
    const mail = mailIn(handOut);
    expect(handOut.folder).toBe('HWG 7 hand-out');
    expect(mail.fileName).toBe('HWG 7 hand-out.eml');
    expect(mail.headers.get('to')).toBe('Orla Penhale <orla@example.org>');
    expect(mail.headers.get('x-unsent')).toBe('1');
    expect(mail.files.map(({ name, bytes }) => [name, bytes.toString('base64')])).toEqual(
      handOut.files.slice(0, -1).map(({ fileName, base64 }) => [fileName, base64]),
    );
    expect(new Set(handOut.files.map(({ fileName }) => fileName)).size).toBe(handOut.files.length);
    expect(await frozen()).toBe(1);
  });

  it('goes to the one whom a chosen person turned out to be', async () => {
    const { rows } = await ask(meeting.app, 'people.list', { limit: 10 });
    const [chosen] = rows;
    if (!chosen) throw new Error('Somebody was there');
    const person = { id: personIdSchema.parse(makeEditId()), name: 'O. Penhale', aliases: [], email: 'op@example.org' };
    await ask(meeting.app, 'people.save', { editId: makeEditId(), person });
    const mailTo = async () =>
      mailIn(
        await make(meeting, { readers: 'full', parts: await partsOf(meeting, 'full'), to: [chosen.id] }),
      ).headers.get('to');
    expect(await mailTo()).toBeUndefined();
    await ask(meeting.app, 'people.join', { editId: makeEditId(), personId: chosen.id, intoId: person.id });
    expect(await mailTo()).toBe('"O. Penhale" <op@example.org>');
  });

  it('gives the same bytes for the same hand-out, and names them beforehand without fixing anything', async () => {
    const said = { readers: 'public', parts: await partsOf(meeting, 'public') } as const;
    const order = orderOf(meeting, said);
    const { fileNames } = await ask(meeting.app, 'handOuts.check', { order });
    expect(await frozen()).toBe(0);
    const first = await make(meeting, said);
    expect(first.files.map(({ fileName }) => fileName)).toEqual(fileNames);
    expect(await make(meeting, said)).toEqual(first);
  });

  it('is never taken back', async () => {
    const editId = makeEditId();
    const order = orderOf(meeting, { readers: 'full', parts: await partsOf(meeting, 'full') });
    await ask(meeting.app, 'handOuts.make', { editId, order });
    const undone = await meeting.app.call('edits.undo', { editId: makeEditId(), undoes: editId });
    expect(undone).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(await frozen()).toBe(1);
  });

  it('fixes no number where nothing in it quotes an action', async () => {
    const [, agenda] = await partsOf(meeting, 'full');
    await make(meeting, { readers: 'full', parts: agenda ? [agenda] : [] });
    expect(await frozen()).toBe(0);
  });

  it('gives everybody no file that is not for everybody, says which, and fixes nothing', async () => {
    const parts = [...(await partsOf(meeting, 'public')), ...(await partsOf(meeting, 'full')).slice(1, 2)];
    const said = await refusalOf({ readers: 'public', parts });
    expect(said).toMatch(/full agenda \(Web page\) is not for everybody[\s\S]*full agenda/u);
    expect(await frozen()).toBe(0);
  });

  it('is refused as a whole where one file is', async () => {
    const [minutes] = await partsOf(meeting, 'public');
    const pdf = minutes && { ...minutes, format: 'pdf' as const };
    const said = await refusalOf({ readers: 'public', parts: minutes && pdf ? [minutes, pdf] : [] });
    expect(said).toMatch(/^Nothing is handed out, because of the public minutes \(PDF\)\. /u);
  });

  it('keeps confidential words out of the letter to everybody, and lets those who may read them write them', async () => {
    const message = 'As you know, terms were discussed of the lease.';
    const parts = await partsOf(meeting, 'public');
    expect(await refusalOf({ readers: 'public', parts, message: 'Terms were discussed. See you soon.' })).toMatch(
      /The mail was not written: .* confidential in item 2/u,
    );
    expect(mailIn(await make(meeting, { readers: 'full', parts, message })).text).toContain('the lease');
    expect(
      await refusalOf({ readers: 'public', parts, message: 'See you soon, <the lease> is next. <b>Yours</b>' }),
      'a mail has no tags: its reader sees them',
    ).toMatch(/The mail was not written/u);
    const harmless = 'The members looked at the drawings of the slipway.';
    expect(mailIn(await make(meeting, { readers: 'public', parts, message: harmless })).text).toContain('slipway');
  });

  it('takes the name of a recipient as it is, and no confidential sentence in its place', async () => {
    const { items } = await ask(meeting.app, 'meetings.get', { meetingId: meeting.meetingId });
    const [itemId] = items.map(({ id }) => id);
    if (!itemId) throw new Error('The meeting has items');
    const extractFor = (recipient: string) => {
      const { meetingId } = meeting;
      const order = { kind: 'extract', meetingId, version: 'public', itemId, recipient } as const;
      return meeting.app.call('documents.preview', { order, format: 'txt' });
    };
    const secret = 'those with whom Terms were discussed lately';
    expect(await extractFor('The lease')).toMatchObject({ ok: true });
    expect(await extractFor('Everybody who has an interest in the slipway')).toMatchObject({ ok: true });
    expect(await extractFor(secret), 'the words of a confidential item').toMatchObject({ ok: false });
  });

  it(`holds nothing confidential for everybody: ${MEETINGS} generated meetings`, async () => {
    const leaked: string[] = [];
    for (let seed = 1; seed <= MEETINGS; seed += 1) {
      const app = await open();
      const { file, canaries }: { file: unknown; canaries: Canaries } = canaryMeeting(seeded(seed), String(seed));
      const { meetingId } = await ask(app, 'meetings.load', { editId: makeEditId(), file });
      const one = { app, meetingId };
      const text = textOfHandOut(await make(one, { readers: 'public', parts: await partsOf(one, 'public') }));
      leaked.push(...found(text, [...canaries.confidential, ...canaries.filed]));
      expect(canaries.open.filter((word) => !text.includes(word))).toEqual([]);
      const full = textOfHandOut(await make(one, { readers: 'full', parts: await partsOf(one, 'full') }));
      expect(found(full, canaries.confidential), 'the control').toEqual(canaries.confidential);
      app.close();
    }
    expect(leaked).toEqual([]);
  }, 1_200_000);
});
