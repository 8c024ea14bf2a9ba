import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openApp } from '../../electron/core/app.ts';
import { createLog } from '../../electron/core/log.ts';
import type { KeptImage } from '../../shared/domain/kept-image.ts';
import { ask } from '../helpers/book-on-disk.ts';
import { makeEditId } from '../helpers/create-book.ts';
import { logoHash, logoImage } from '../helpers/logo.ts';
import { smallMeeting } from '../helpers/small-meeting.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { unwrap } from '../helpers/unwrap.ts';

const WORDS = 'Kestrel Holdings';

/** The logo with a comment that nobody sees. */
const talking = (): KeptImage => {
  const png = Buffer.from(logoImage.base64, 'base64');
  const length = Buffer.from([0, 0, 0, WORDS.length]);
  const chunk = Buffer.concat([length, Buffer.from(`tEXt${WORDS}`), Buffer.alloc(4)]);
  const bytes = Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
  return { ...logoImage, base64: bytes.toString('base64') };
};

const textsIn = (bytes: Buffer): string =>
  bytes.subarray(0, 2).toString() === 'PK'
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part, true))
        .join('\n')
    : [
        bytes.toString('latin1'),
        ...[...bytes.toString().matchAll(/[A-Za-z0-9+/]{40,}={0,2}/g)].map(([run]) =>
          Buffer.from(run, 'base64').toString('latin1'),
        ),
      ].join('\n');

it('gives nothing away that an image says beside its picture, however it came into the book', async () => {
  const app = unwrap(await openApp({ file: join(temporaryFolder(), 'book.db'), log: createLog(() => undefined) }));
  const logo = talking();
  const image = createHash('sha256').update(Buffer.from(logo.base64, 'base64')).digest('hex');
  const { body, ...rest } = smallMeeting();
  const houseStyle = { logo: { image, height: 12, align: 'left' as const, description: 'A disc' } };
  const file = { ...rest, format: 'minutebook-meeting/2' as const, body: { ...body, houseStyle }, logo };
  const { meetingId } = await ask(app, 'meetings.load', { editId: makeEditId(), file });
  const said = async (version: 'public' | 'full', format: 'docx' | 'html' | 'json') => {
    const { base64 } = await ask(app, 'minutes.preview', { meetingId, version, format });
    return textsIn(Buffer.from(base64, 'base64'));
  };
  expect(await said('public', 'docx')).toContain('IHDR');
  for (const format of ['docx', 'html', 'json'] as const)
    expect(await said('public', format), format).not.toContain(WORDS);
  expect(await said('public', 'json'), 'it is named by what it is by now').toContain(logoHash);
  expect(await said('full', 'json'), 'the control: the book keeps it as it came').toContain(WORDS);
  expect(await ask(app, 'bodies.keepImage', { editId: makeEditId(), image: logo })).toEqual({ image: logoHash });
  app.close();
});
