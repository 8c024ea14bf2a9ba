import { expect, it } from 'vitest';
import { isFileName } from '../../../shared/api/files.ts';
import { namesApart } from '../../../shared/hand-out/names-apart.ts';
import { packFileNames } from '../../../shared/pack/file-names.ts';

const paper = (itemNumber: string, title: string, fileName = 'draft FINAL v2.PDF', reference?: string) => ({
  itemNumber,
  reference,
  title,
  fileName,
});

it('names files by item, reference and title, and keeps of what its author called it the ending alone', () => {
  expect(packFileNames([paper('4', 'Sluices: a report')])).toEqual(['04 Sluices - a report.pdf']);
  expect(packFileNames([paper('4.1', 'Review of the plan', 'Secret merger.docx', 'MG_13_02')])).toEqual([
    '04.1 MG_13_02 Review of the plan.docx',
  ]);
  expect(packFileNames([paper('3', 'Notes', 'no ending'), paper('5', 'Odd', 'odd.not-an-ending')])).toEqual([
    '03 Notes',
    '05 Odd',
  ]);
});

it('keeps the order of the agenda in the order of names, with several files of one item and more than nine items', () => {
  const numbers = ['1', '2', '2.1', '9', '10', '10.1', '11', '100'];
  const papers = numbers.flatMap((number) => Array.from({ length: 11 }, (_, at) => paper(number, `Paper ${10 - at}`)));
  const names = packFileNames(papers);
  expect(names).toEqual(names.toSorted());
  expect(names[0]).toBe('001 (01) Paper 10.pdf');
});

it('gives names that every system takes, and no two the same', () => {
  const hostile = [
    paper('1/20', '../../etc/passwd', 'x.pdf', 'A:B*C'),
    paper('1-20', '../../etc/passwd', 'x.pdf', 'A:B*C'),
    paper('', 'CON', 'con.pdf'),
    paper('..', '...', '...'),
    paper('7', 'é'.repeat(400), `${'y'.repeat(300)}.pdf`, 'ß'.repeat(200)),
    paper('7', '\u202Ecod.exe', 'x.exe'),
  ];
  const names = packFileNames(hostile);
  expect(names.filter((name) => !isFileName(name))).toEqual([]);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(Math.max(...names.map((name) => Buffer.byteLength(name)))).toBeLessThan(256);
});

it('tells names apart whatever their letters and endings are', () => {
  expect(namesApart(['A.pdf', 'a.PDF', 'A', 'a', 'A.archive.pdf', 'A.archive.pdf'])).toEqual([
    'A.pdf',
    'a (2).PDF',
    'A',
    'a (2)',
    'A.archive.pdf',
    'A (2).archive.pdf',
  ]);
});
