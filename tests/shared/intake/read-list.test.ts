import { describe, expect, it } from 'vitest';
import { readList } from '../../../shared/intake/read-list.ts';

const ASSESSMENTS = [
  'Open Assessments\t\t\t\t',
  'Modification\tType\tAccepted\tTarget duration\tCurrent duration',
  'HP007\tIA\t30 Jul 19\t40 WD\t134 WD',
  'HP015\tPA\t02 Dec 19\t15WD\t41',
].join('\r\n');

const factsOf = (text: string, kind: Parameters<typeof readList>[0] = 'assessments') =>
  readList(kind, text).rows.map(({ facts }) => facts);

describe('readList', () => {
  it('knows columns by their headings, below a title, and reads days, working days and kinds', () => {
    expect(factsOf(ASSESSMENTS)).toEqual([
      { code: 'HP007', kind: 'impact', round: 1, accepted: '2019-07-30', targetDays: 40, reportedDays: 134 },
      { code: 'HP015', kind: 'preliminary', round: 1, accepted: '2019-12-02', targetDays: 15, reportedDays: 41 },
    ]);
  });

  it.each([
    [';', 'CODE;Type;Accepted;Target', '"HP007";"Impact Assessment";"2019-07-30 00:00:00";"40"'],
    [',', 'code,TYPE,"Date  accepted",Target', 'HP007,ia,30/07/2019,40 working days'],
  ])('reads values with %s between them', (_separator, heads, row) => {
    expect(factsOf(`\uFEFF${heads}\n${row}\n`)).toEqual([
      { code: 'HP007', kind: 'impact', round: 1, accepted: '2019-07-30', targetDays: 40 },
    ]);
  });

  it('goes by the separator that the text names', () => {
    expect(factsOf('sep=;\nName;Date\nSpring; 27th February 2020', 'releases')).toEqual([
      { name: 'Spring', date: '2020-02-27' },
    ]);
  });

  it('says line by line what it can’t read and why, and takes the rest', () => {
    const { rows, faults } = readList(
      'assessments',
      'Code,Type,Accepted\nHP1,PA,31/02/2020\n,IA,\nHP2,XA,\nHP3,PA,\nHP3,PA,1 May 2020\nHP4,IA,43861',
    );
    expect(rows.map(({ facts }) => facts['code'])).toEqual(['HP3']);
    expect(faults.map(({ line, words }) => `${line}: ${words}`)).toEqual([
      '2: Accepted: “31/02/2020” is not read: 31 February 2020 is not in the calendar: the month has 29 days.',
      '3: It does not say code.',
      '4: Type: “XA” is neither a Preliminary Assessment (PA) nor an Impact Assessment (IA).',
      '6: It is in the list already, on line 5.',
      '7: Accepted: “43861” is not read: That is not a date. Write the date like 26 May 2020 or 26/5/20.',
    ]);
  });

  it('takes cells that look like formulas, marks and scripts for words', () => {
    const title = '=HYPERLINK("http://x") <b>& \u0000\u202Eoops';
    const [facts] = factsOf(`Code\tTitle\nDP1\t${title}`, 'matters');
    expect(facts).toEqual({ code: 'DP1', title: '=HYPERLINK("http://x") <b>& \u202Eoops' });
  });

  it('asks for headings, and for the column that tells the rows apart', () => {
    expect(readList('releases', 'Spring\t27 Feb 2020').faults[0]?.words).toMatch(/^No line names the columns/u);
    expect(readList('releases', 'Date\tWhat\n27 Feb 2020\tSpring').faults[0]?.words).toMatch(/^No column is “Name”/u);
    expect(readList('releases', '').rows).toEqual([]);
  });

  it('takes a heading for what it was said to mean', () => {
    const read = readList('releases', 'What\tDate\nSpring\t27 Feb 2020', { what: 'name', date: '' });
    expect(read.rows.map(({ facts }) => facts)).toEqual([{ name: 'Spring' }]);
  });

  it('says when a list has too many rows, also where a title of many lines stands above it', () => {
    const list = (above: number, rows: number) =>
      readList(
        'releases',
        [
          ...Array.from({ length: above }, (_line, at) => `Note ${at}`),
          'Name,Date',
          ...Array.from({ length: rows }, (_row, at) => `R${at},`),
        ].join('\n'),
      );
    expect(list(19, 20_000).rows).toHaveLength(20_000);
    for (const above of [0, 19]) {
      expect(list(above, 20_001)).toMatchObject({
        rows: [],
        faults: [{ words: 'The list has more than 20000 rows. Take it in parts.' }],
      });
    }
  });

  it('reads a row of very many cells in the time of a test, and marks that close nothing as they stand', () => {
    const { rows } = readList('matters', `Code,Title\nDP1,"a title\nDP2,${'"a"b,'.repeat(300_000)}\nDP3,"The, last"`);
    expect(rows.map(({ facts }) => facts['title'])).toEqual(['"a title', '"a"b', 'The, last']);
  });

  it('refuses a cell and a list that are too long', () => {
    expect(readList('matters', `Code\tSummary\nDP1\t${'x'.repeat(20_001)}`).faults).toHaveLength(1);
    expect(readList('matters', `Code\n${'DP1\n'.repeat(1_300_000)}`).faults[0]?.words).toMatch(
      /^The list is too long/u,
    );
  });
});
