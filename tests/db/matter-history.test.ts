import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveAction } from '../../db/action-save.ts';
import { listActions } from '../../db/actions.ts';
import { matterHistory } from '../../db/matter-history.ts';
import { getMeetingSheet } from '../../db/meeting-sheet.ts';
import { presentPaper } from '../../db/save-papers.ts';
import type { Book } from '../../db/types.ts';
import { matterHistorySchema } from '../../shared/api/matters.ts';
import { matterTitles } from '../../shared/domain/matter.ts';
import { type MeetingId, paperIdSchema, presentationIdSchema } from '../../shared/ids.ts';
import type { FileBlock, MeetingFile } from '../../shared/interchange/schema.ts';
import { action, heading, openDesk, paragraph, smallFile } from '../helpers/builders.ts';
import { countedIds, createBook, write } from '../helpers/create-book.ts';
import { explain } from '../helpers/explain.ts';
import { loadFile } from '../helpers/fictional-meeting.ts';

const h = (text: string, level: 1 | 2 = 1): FileBlock => ({ kind: 'heading', level, text });
const p = (text: string, visibility?: 'confidential' | 'public'): FileBlock => ({
  kind: 'paragraph',
  text,
  ...(visibility && { visibility }),
});
const decided = (text: string): FileBlock => ({ kind: 'decision', verb: 'AGREED', text });
const acted = (text: string, reference: string): FileBlock => ({
  kind: 'action',
  text,
  reference,
  owners: ['Otis Bell'],
});

type Agenda = NonNullable<MeetingFile['agenda']>;

describe('the history of a matter', () => {
  let book: Book;
  const meeting = (number: string, agenda: Agenda, body: Partial<MeetingFile['body']> = {}): MeetingId => {
    const file = smallFile({ meeting: { number, date: `2027-0${number}-02`, state: 'draft' }, agenda });
    return loadFile(book, { ...file, body: { ...file.body, ...body } });
  };
  const history = (code = 'PL14', besides?: MeetingId) =>
    matterHistorySchema.strict().parse(book.read((db) => matterHistory(db, { code, besides })));
  const linesOf = ({ minutes }: ReturnType<typeof history>) =>
    minutes.map(({ bodyCode, meetingNumber, itemNumber, lines }) => [
      `${bodyCode} ${meetingNumber}, ${itemNumber}`,
      ...lines.map(({ label, text }) => (label === undefined ? text : `${label} ${text}`)),
    ]);

  beforeEach(async () => {
    book = await createBook();
    return () => book.close();
  });

  it('has what was minuted under its headings at the last meetings of every body, the newest first', () => {
    meeting('1', [{ number: '1', title: 'Sheds', blocks: [h('PL14 ‘A shed’'), p('First words.')] }]);
    meeting('2', [{ number: '1', title: 'Sheds', blocks: [h('PL14 ‘A shed’'), p('Second words.')] }]);
    meeting('3', [
      {
        number: '1',
        title: 'Sheds',
        blocks: [h('PL14 ‘A shed’'), decided('to wait'), h('PL15 ‘A gate’'), p('Other.')],
      },
      { number: '2', title: 'Costs', blocks: [h('Money'), h('PL14 again', 2), acted('to ask', 'AT 3/01')] },
    ]);
    meeting('4', [{ number: '9', title: 'Plans', blocks: [h('PL14 A shed'), h('Roof', 2), p('Slate.')] }], {
      code: 'PP',
      name: 'Planning Panel',
      actionPrefix: 'PP',
    });
    const all = history();
    expect(all.matter).toEqual({ code: 'PL14', title: 'A shed' });
    expect(linesOf(all)).toEqual([
      ['PP 4, 9', 'Roof', 'Slate.'],
      ['AT 3, 1', 'AGREED to wait'],
      ['AT 3, 2', 'AT 3/01 to ask'],
      ['AT 2, 1', 'Second words.'],
    ]);
    expect(all.decisions.map(({ verb, text, meetingNumber }) => [verb, text, meetingNumber])).toEqual([
      ['AGREED', 'to wait', '3'],
    ]);
    expect(history('PL99')).toEqual({
      matter: { code: 'PL99', title: '' },
      minutes: [],
      decisions: [],
      actions: [],
      papers: [],
    });
  });

  it('leaves out the meeting that is on the screen, but for its open actions', () => {
    meeting('1', [{ number: '1', title: 'Sheds', blocks: [h('PL14'), p('Before.')] }]);
    const now = meeting('2', [
      { number: '1', title: 'Sheds', blocks: [h('PL14'), p('Now.'), decided('to build'), acted('to dig', 'AT 2/01')] },
    ]);
    const { minutes, decisions, actions } = history('PL14', now);
    expect(minutes.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual(['Before.']);
    expect(decisions).toEqual([]);
    expect(actions.map(({ reference }) => reference)).toEqual(['AT 2/01']);
  });

  it('has the actions that are open, and no others', () => {
    meeting('1', [
      { number: '1', title: 'Sheds', blocks: [h('PL14'), acted('to dig', 'AT 1/01'), acted('to fill', 'AT 1/02')] },
    ]);
    const [first] = book.read((db) => listActions(db, { filter: {}, limit: 5 })).rows;
    if (!first) throw new Error('There is no action');
    write(book, (db) => saveAction(db, { actionId: first.id, state: 'closed' }));
    expect(history().actions.map(({ reference }) => reference)).toEqual(['AT 1/02']);
  });

  it('says of every part whether it is confidential, and has no private note', () => {
    const id = meeting('1', [
      {
        number: '1',
        title: 'Sheds',
        blocks: [
          h('PL14'),
          p('Open.'),
          p('Hidden.', 'confidential'),
          p('See elsewhere.', 'public'),
          decided('to wait'),
        ],
      },
      { number: '2', title: 'Offers', confidential: true, blocks: [h('PL14'), p('Price.'), decided('to pay')] },
      { number: '2.1', title: 'More', blocks: [h('PL14'), decided('to pay more'), acted('to pay', 'AT 1/01')] },
    ]);
    const desk = openDesk(book, id);
    const note = desk.newId();
    desk.put(note, { kind: 'privateNote', runs: [{ text: 'Ask Otis about it' }] }, { rank: 'zz' });
    const { minutes, decisions, actions } = history();
    expect(JSON.stringify(history())).not.toContain('Ask Otis');
    expect(desk.block(note)?.content.kind, 'the note is there').toBe('privateNote');
    expect(minutes.map(({ itemNumber, confidential }) => [itemNumber, confidential])).toEqual([
      ['1', false],
      ['2', true],
      ['2.1', true],
    ]);
    expect(minutes[0]?.lines.map(({ visibility }) => visibility)).toEqual([
      'everyone',
      'confidential',
      'public',
      'everyone',
    ]);
    expect(decisions.map(({ text, confidential }) => [text, confidential])).toEqual([
      ['to wait', false],
      ['to pay', true],
      ['to pay more', true],
    ]);
    expect(actions.map(({ confidential }) => confidential)).toEqual([true]);
  });

  it('has the papers that name it, and those of items where it was spoken of', () => {
    const id = meeting('1', [
      { number: '1', title: 'Sheds', blocks: [h('PL14'), p('Words.')] },
      { number: '2', title: 'Gates', blocks: [h('PL15'), p('Words.')] },
      { number: '3', title: 'Offers', confidential: true, blocks: [] },
    ]);
    const { items } = book.read((db) => getMeetingSheet(db, id));
    const titles = ['A report of all sheds', 'PL15 Gates', 'PL14 Offers'];
    const makeId = countedIds(0xaaa);
    for (const [at, title] of titles.entries()) {
      const paper = { id: paperIdSchema.parse(makeId()), title, attachments: [] };
      const itemId = items[at]?.id;
      if (!itemId) throw new Error(`There is no item ${at}`);
      const presented = { id: presentationIdSchema.parse(makeId()), itemId, rank: 'a', recommendations: [], paper };
      write(book, (db) => presentPaper(db, presented));
    }
    expect(
      history().papers.map(({ presented, confidential, date }) => [presented.paper.title, confidential, date]),
    ).toEqual([
      ['A report of all sheds', false, '2027-01-02'],
      ['PL14 Offers', true, '2027-01-02'],
    ]);
  });

  it('is found by indexes alone', () => {
    const agenda: Agenda = [{ number: '1', title: 'Sheds', blocks: [h('PL14'), p('Words.')] }];
    meeting('1', agenda);
    const id = meeting('2', agenda);
    const statements = book.read(({ connection }) => {
      const prepare = vi.spyOn(connection, 'prepare');
      matterHistory({ connection }, { code: 'PL14', besides: id });
      return prepare.mock.calls.map(([statement]) => statement);
    });
    expect(statements.length).toBeGreaterThan(4);
    const plans = book.read(({ connection }) => statements.flatMap((one) => explain(connection, one)));
    const scans = (lines: readonly string[]) =>
      lines.filter((line) => /^SCAN (?!ours|above|life|CONSTANT|[^ ]* ?\(?subquery)/u.test(line));
    expect(scans(plans)).toEqual([]);
    const control = book.read(({ connection }) => explain(connection, 'SELECT 1 FROM blocks WHERE visibility = ?'));
    expect(scans(control)).toHaveLength(1);
  });
});

describe('the matters that are known at a meeting', () => {
  it('are its own, then those of the book with codes of the body', async () => {
    const book = await createBook();
    const other = smallFile().body;
    loadFile(
      book,
      smallFile({
        matters: [
          { code: 'PL14', title: 'Shed' },
          { code: 'PL15', title: 'Gate' },
        ],
      }),
    );
    loadFile(book, {
      ...smallFile({ meeting: { number: '1', state: 'draft' }, matters: [{ code: 'QQ1', title: 'Not ours' }] }),
      body: { ...other, code: 'QQ', name: 'Quay', matterPatterns: ['QQ\\d'] },
    });
    const id = loadFile(book, smallFile({ meeting: { number: '4', state: 'draft' } }));
    const desk = openDesk(book, id);
    desk.put(desk.newId(), heading(1, 'PL14 ‘A shed’'));
    desk.put(desk.newId(), heading(1, 'PL16'));
    desk.put(desk.newId(), paragraph('words'));
    desk.put(desk.newId(), action('to dig'));
    const sheet = book.read((db) => getMeetingSheet(db, id));
    expect(sheet.knownMatters).toEqual([
      { code: 'PL14', title: 'Shed' },
      { code: 'PL15', title: 'Gate' },
    ]);
    expect(matterTitles(sheet)).toEqual([
      { code: 'PL14', title: 'A shed' },
      { code: 'PL15', title: 'Gate' },
    ]);
    book.close();
  });
});
