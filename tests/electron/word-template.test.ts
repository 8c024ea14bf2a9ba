import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../electron/core/app.ts';
import { type BodyId, type MeetingId, numberedVersionIdSchema } from '../../shared/ids.ts';
import type { MinutesVersion } from '../../shared/minutes-document/minutes-version.ts';
import { ask } from '../helpers/book-on-disk.ts';
import { type Canaries, canaryMeeting } from '../helpers/canary-meeting.ts';
import { makeEditId } from '../helpers/create-book.ts';
import { seeded } from '../helpers/random.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { textsOfFile } from '../helpers/texts-of-file.ts';
import { unwrap } from '../helpers/unwrap.ts';
import { para, wordTemplate } from '../helpers/word-template.ts';

const MEETINGS = process.env['MINUTEBOOK_LONG'] ? 40 : 4;

const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

describe('minutes in the body’s own Word template', () => {
  let app: App;
  beforeEach(async () => {
    app = unwrap(await openApp({ file: join(temporaryFolder(), 'minutebook.db') }));
    return () => app.close();
  });

  const bodyOf = async (meetingId: MeetingId): Promise<BodyId> =>
    (await ask(app, 'meetings.get', { meetingId })).body.id;

  const choose = async (bodyId: BodyId, bytes: Uint8Array): Promise<void> => {
    const base64 = Buffer.from(bytes).toString('base64');
    await ask(app, 'templates.choose', { editId: makeEditId(), bodyId, fileName: 'letterhead.docx', base64 });
  };

  const wordFile = async (meetingId: MeetingId, version: MinutesVersion): Promise<Uint8Array> => {
    const { base64 } = await ask(app, 'minutes.handOut', { editId: makeEditId(), meetingId, format: 'docx', version });
    return Buffer.from(base64, 'base64');
  };

  const heads = (bytes: Uint8Array): string =>
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /eader\d/.test(name))
      .map(([, part]) => strFromU8(part))
      .join('\n');

  it(`hold nothing confidential in public, and their marks on every page: ${MEETINGS} meetings`, async () => {
    for (let seed = 1; seed <= MEETINGS; seed += 1) {
      const { file, canaries } = canaryMeeting(seeded(seed), String(seed));
      const { meetingId } = await ask(app, 'meetings.load', { editId: makeEditId(), file });
      await choose(await bodyOf(meetingId), wordTemplate({ text: para('{{title}}') + para('{{minutes}}') }));
      const found = (bytes: Uint8Array, words: Canaries[keyof Canaries]): string[] => {
        const text = bare(textsOfFile(Buffer.from(bytes)));
        return words.filter((word) => text.includes(word));
      };
      const open = await wordFile(meetingId, 'public');
      expect(heads(open)).toContain('The arms of the harbour');
      expect(found(open, [...canaries.confidential, ...canaries.filed])).toEqual([]);
      expect(found(open, canaries.open)).toEqual(canaries.open);
      const full = await wordFile(meetingId, 'full');
      expect(found(full, canaries.confidential), 'the control').toEqual(canaries.confidential);
      for (const bytes of [full, await wordFile(meetingId, 'confidential')]) {
        expect(heads(bytes)).toContain('CONFIDENTIAL');
        expect(heads(bytes)).toContain('string="DRAFT"');
      }
    }
  }, 120_000);

  it('are kept back from the public where the template itself says what is confidential in them', async () => {
    const words = 'the lowest tender is twelve thousand pounds';
    const file = smallMeeting();
    const secret = { kind: 'paragraph' as const, text: words, visibility: 'confidential' as const };
    const agenda = (file.agenda ?? []).map((item, at) =>
      at === 0 ? { ...item, blocks: [...(item.blocks ?? []), secret] } : item,
    );
    const { meetingId } = await ask(app, 'meetings.load', { editId: makeEditId(), file: { ...file, agenda } });
    const bodyId = await bodyOf(meetingId);
    const handOut = () =>
      app.call('minutes.handOut', { editId: makeEditId(), meetingId, format: 'docx', version: 'public' }, undefined);
    await choose(bodyId, wordTemplate());
    expect(await handOut(), 'the control').toMatchObject({ ok: true });
    await choose(bodyId, wordTemplate({ header: para(`Last time ${words}`) }));
    const refused = await handOut();
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'refused', message: expect.stringContaining('the head of its pages') },
    });
    expect(JSON.stringify(refused)).not.toContain('twelve thousand');
  });

  it('go out in it with the other files of a hand-out', async () => {
    const { meetingId } = await ask(app, 'meetings.load', { editId: makeEditId(), file: smallMeeting() });
    await choose(await bodyOf(meetingId), wordTemplate());
    const document = { kind: 'minutes' as const, meetingId, version: 'full' as const };
    const order = {
      meetingId,
      readers: 'full' as const,
      parts: [{ format: 'docx' as const, document }],
      subject: 'Minutes',
      message: '',
    };
    const { files } = await ask(app, 'handOuts.make', { editId: makeEditId(), order });
    expect(heads(Buffer.from(files[0]?.base64 ?? '', 'base64'))).toContain('The arms of the harbour');
  });

  it('go out and are frozen in it, and other formats are made as before', async () => {
    const { meetingId } = await ask(app, 'meetings.load', { editId: makeEditId(), file: smallMeeting() });
    await choose(await bodyOf(meetingId), wordTemplate());
    const versionId = numberedVersionIdSchema.parse('0192f0c0-0000-7000-8000-0000000e2599');
    const sent = { editId: makeEditId(), versionId, meetingId, to: 'circulated' as const, purpose: 'the members' };
    await ask(app, 'record.circulate', sent);
    const { base64 } = await ask(app, 'record.file', { versionId, kind: 'docx' });
    expect(heads(Buffer.from(base64, 'base64'))).toContain('The arms of the harbour');
    const { base64: page } = await ask(app, 'minutes.preview', { meetingId, format: 'html' });
    expect(Buffer.from(page, 'base64').toString()).not.toContain('The arms of the harbour');
  });
});
