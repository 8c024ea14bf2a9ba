import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../electron/core/app.ts';
import { createLog } from '../../electron/core/log.ts';
import { papersMaking } from '../../electron/core/registers/papers.ts';
import { registerFile } from '../../electron/core/registers/register-file.ts';
import type { PaperFilter } from '../../shared/api/papers.ts';
import { paperIdSchema } from '../../shared/ids.ts';
import type { Readers } from '../../shared/minutes-document/orders.ts';
import { type RegisterFormat, registerFormatSchema } from '../../shared/registers/formats.ts';
import { ask } from '../helpers/book-on-disk.ts';
import { smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, makeEditId, temporaryFolder } from '../helpers/create-book.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';
import { type Canary, meetingWithPapers, READERS } from '../helpers/paper-canaries.ts';
import { readFile } from '../helpers/read-out.ts';
import { openTypesetter } from '../helpers/typesetter.ts';
import { unwrap } from '../helpers/unwrap.ts';

const AS_OF = '2026-05-01';
/** A paper that no meeting has. */
const FREE = 'ravenscleugh';
const FORMATS = registerFormatSchema.options.filter((format) => format !== 'ics');

const typesetter = openTypesetter();
let app: App;
let canaries: readonly Canary[];

beforeAll(async () => {
  const file = join(temporaryFolder(), 'minutebook.db');
  app = unwrap(await openApp({ file, log: createLog(() => undefined), typesetter }));
  ({ canaries } = await meetingWithPapers(app));
  const paper = { id: paperIdSchema.parse(countedIds(0xfee)()), title: FREE, attachments: [] };
  await ask(app, 'papers.save', { editId: makeEditId(), paper });
});
afterAll(() => app.close());

const listOf = async (version: Readers, format: RegisterFormat, filter: PaperFilter = {}): Promise<string> => {
  const order = { kind: 'papers', version, asOf: AS_OF, filter } as const;
  const { text } = await readFile(await ask(app, 'registers.handOut', { editId: makeEditId(), order, format }));
  return text;
};

/** What a list says of a paper at all. */
const isListed = ({ what }: Canary): boolean => /^(?:title of (?!item)|author|asked)/u.test(what);

const everybody = READERS.find(({ readers }) => readers === 'public');

const isOpen = (canary: Canary): boolean => everybody !== undefined && canary.isFor(everybody);

describe('the list of papers', () => {
  it.each(FORMATS)('has for others as %s what agendas tell everybody, and nothing else', async (format) => {
    const text = await listOf('public', format);
    // On paper there is no room for what was asked.
    const expected = canaries.filter(
      (one) => isOpen(one) && isListed(one) && (!one.what.startsWith('asked') || /xlsx|csv/.test(format)),
    );
    expect(expected.length).toBeGreaterThan(4);
    expect(canaries.filter(({ word }) => text.includes(word)).map(({ what }) => what)).toEqual(
      expected.map(({ what }) => what),
    );
    expect(text).not.toContain(FREE);
  });

  it('has all papers for those who may read everything', async () => {
    const text = await listOf('full', 'csv');
    expect(canaries.filter((one) => isListed(one) && !text.includes(one.word))).toEqual([]);
    expect(text).toContain(FREE);
    expect(text).toContain('confidential');
  });

  it('is refused for others where the way by which it is made lets a paper through', async () => {
    const book = await createBook();
    const paper = { title: 'Offer of the Corbelhall estate', classification: 'Red' };
    const agenda = [{ number: '1', title: 'Sheds', papers: [paper, { title: 'Sheds' }] }];
    loadFile(book, smallFile({ format: 'minutebook-meeting/2', agenda }));
    const made = (version: Readers) =>
      book.read((db) => papersMaking(db, { kind: 'papers', version, asOf: AS_OF, filter: {} }));
    const how = { format: 'csv', madeAt: 0, typesetter } as const;
    expect((await registerFile(made('public'), how)).fileName).toContain('PUBLIC');
    const leaking = { ...made('public'), table: made('full').table };
    await expect(registerFile(leaking, how)).rejects.toThrow('The public list of papers');
    book.close();
  });

  it('does not say to others what was looked for', async () => {
    const secret = canaries.find((one) => isListed(one) && !isOpen(one));
    if (!secret) throw new Error('There is a secret');
    const text = await listOf('public', 'txt', { text: secret.word });
    expect(text).not.toContain(secret.word);
    expect(text).toContain('aselection');
    expect(await listOf('full', 'txt', { text: secret.word })).toContain(secret.word);
  });
});
