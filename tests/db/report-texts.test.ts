import { beforeEach, describe, expect, it } from 'vitest';
import { getReportText, listBroughtBack, saveReportText } from '../../db/report-texts.ts';
import { convertMatter, getMatterSheet, removeMatter, saveMatter } from '../../db/save-matter.ts';
import type { Book } from '../../db/types.ts';
import { undoEdit } from '../../db/undo-edit.ts';
import type { ReportText } from '../../shared/domain/report-text.ts';
import { type BodyId, bodyIdSchema, matterIdSchema } from '../../shared/ids.ts';
import { countedIds, createBook, FIXED_NOW, makeEditId, write } from '../helpers/create-book.ts';
import { decided, minuted } from '../helpers/decided.ts';

const makeId = countedIds(0x4b8f_0000_0000);
const heading = (text: string) => ({ kind: 'heading' as const, level: 1 as const, text });

let book: Book;
let bodyId: BodyId;

beforeEach(async () => {
  book = await createBook();
  const blocks = ['DP094 ‘Prepayment’', 'MP094 ‘Prepayment’', 'DP100 ‘Signs’'].flatMap((title) => [
    heading(title),
    decided('AGREED', 'to go on'),
  ]);
  minuted(book, { number: '3', date: '2027-03-02' }, [{ number: '1', title: 'A', blocks }], {
    matterPatterns: ['(?:DP|MP)\\d{3}'],
  });
  bodyId = bodyIdSchema.parse(book.read((db) => db.connection.prepare('SELECT id FROM bodies').pluck().get()));
  return () => book.close();
});

const idOf = (code: string) => book.read((db) => getMatterSheet(db, { code })).matter.id;
const text = () => book.read((db) => getReportText(db, { bodyId, kind: 'proposals' }));
const say = (said: Partial<ReportText>) => write(book, (db) => saveReportText(db, { ...text(), ...said }));
const named = () => book.read((db) => listBroughtBack(db, bodyId)).map(({ code }) => code);
const convert = (from: string, code: string, editId = makeEditId()) =>
  write(book, (db) => convertMatter(db, { matterId: idOf(from), code }), editId);

describe('what a paper brings back', () => {
  it('follows a proposal that is converted', () => {
    say({ broughtBack: [{ matterId: idOf('DP100'), why: 'It was sent back.' }] });
    expect(named()).toEqual(['DP100']);
    convert('DP100', 'MP100');
    expect(named()).toEqual(['MP100']);
  });

  it('follows a proposal that becomes one with another, with all words of both, and goes back by one undo', () => {
    const [draft, whole, signs] = [idOf('DP094'), idOf('MP094'), idOf('DP100')];
    const before = {
      broughtBack: [
        { matterId: draft, why: 'Nobody was asked.' },
        { matterId: signs, why: '' },
        { matterId: whole, why: 'It is out for views.' },
      ],
      asks: { [draft]: 'What of the meters?', [whole]: 'What of the cost?', [signs]: 'Where?' },
    };
    say(before);
    const editId = makeEditId();
    convert('DP094', 'MP094', editId);
    expect(text()).toMatchObject({
      broughtBack: [
        { matterId: whole, why: 'It is out for views.\n\nNobody was asked.' },
        { matterId: signs, why: '' },
      ],
      asks: { [whole]: 'What of the cost?\n\nWhat of the meters?', [signs]: 'Where?' },
    });
    expect(text().asks).not.toHaveProperty([draft]);
    write(book, (db) => undoEdit(db, editId));
    expect(text()).toMatchObject(before);
  });

  it('is so from when it is first saved, and of two that become one from the later of both', () => {
    const [draft, whole] = [idOf('DP094'), idOf('MP094')];
    say({
      broughtBack: [
        { matterId: draft, why: '', at: 5 },
        { matterId: whole, why: '' },
      ],
    });
    expect(text().broughtBack.map(({ at }) => at)).toEqual([5, FIXED_NOW]);
    say({ author: 'Rhys Tamblyn' });
    convert('DP094', 'MP094');
    expect(text().broughtBack).toEqual([{ matterId: whole, why: '', at: FIXED_NOW }]);
  });

  it('says words once that were said of both', () => {
    const both = ['DP094', 'MP094'].map((code) => ({ matterId: idOf(code), why: 'Nobody was asked.' }));
    say({ broughtBack: both });
    convert('DP094', 'MP094');
    expect(text().broughtBack).toMatchObject([{ matterId: idOf('MP094'), why: 'Nobody was asked.' }]);
  });

  it('keeps two proposals apart whose words would not fit into one', () => {
    const asks = { [idOf('DP094')]: 'a'.repeat(6000), [idOf('MP094')]: 'b'.repeat(6000) };
    say({ asks });
    expect(() => convert('DP094', 'MP094')).toThrow(/too long to be said of one/u);
    expect(text().asks).toEqual(asks);
    say({ asks: { ...asks, [idOf('MP094')]: 'b'.repeat(3000) } });
    expect(() => convert('DP094', 'MP094'), 'the control').not.toThrow();
  });

  it('is refused where the register does not have it, and twice', () => {
    const matterId = idOf('DP100');
    const nowhere = matterIdSchema.parse(makeId());
    expect(() => say({ broughtBack: [{ matterId: nowhere, why: '' }] })).toThrow(/not in the register/u);
    expect(() =>
      say({
        broughtBack: [
          { matterId, why: '' },
          { matterId, why: 'Again.' },
        ],
      }),
    ).toThrow(/once in a paper/u);
    expect(() => say({ broughtBack: [{ matterId, why: '' }] }), 'the control').not.toThrow();
  });

  it('keeps the words of one that was taken out of the register, and names it no more', () => {
    const id = matterIdSchema.parse(makeId());
    const matter = { id, codes: [{ code: 'DP777' }], title: 'Gulls', confidential: false, registered: true };
    write(book, (db) => saveMatter(db, matter));
    say({ broughtBack: [{ matterId: id, why: 'It was sent back.' }] });
    expect(named(), 'the control').toEqual(['DP777']);
    write(book, (db) => removeMatter(db, id));
    say({ author: 'Rhys Tamblyn' });
    expect(text().broughtBack).toMatchObject([{ matterId: id, why: 'It was sent back.' }]);
    expect(named()).toEqual([]);
  });
});
