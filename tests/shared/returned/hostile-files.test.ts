import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { findChanges } from '../../../shared/returned/find-changes.ts';
import { openPackage } from '../../../shared/returned/open-package.ts';
import { readWord } from '../../../shared/returned/read-word.ts';
import type { WordText } from '../../../shared/returned/word-text.ts';

/** What such a file may take, with room for a busy machine: some of these took minutes. */
const LONGEST = 20_000;

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const line = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const many = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join('');

const OUT: WordText = {
  body: Array.from({ length: 1500 }, (_, at) => ({
    kind: 'paragraph',
    marks: [`m${at}`],
    within: [],
    runs: [{ text: `line ${at} of it`, comments: [] }],
  })),
  comments: [],
  beside: [],
};

it.each([
  ['lines that were never in it', many(100_000, (at) => line(`other ${at}`))],
  [
    'rows that were never in it',
    `<w:tbl>${many(60_000, (at) => `<w:tr><w:tc>${line(`row ${at}`)}</w:tc></w:tr>`)}</w:tbl>`,
  ],
  ['one line of millions of signs', line('x'.repeat(12_000_000))],
  ['one line of millions of letters of another alphabet', line(`ż${'x'.repeat(8_000_000)}`)],
  ['one tag of millions of signs', `<w:p w:rsidR="${'x'.repeat(12_000_000)}"/>`],
  ['elements in elements', `${'<w:sdt>'.repeat(120)}${'<w:p/>'.repeat(400_000)}${'</w:sdt>'.repeat(120)}`],
  [
    'tables in tables',
    `${'<w:tbl><w:tr><w:tc>'.repeat(40)}${line('a').repeat(50_000)}${'</w:tc></w:tr></w:tbl>'.repeat(40)}`,
  ],
])(
  'reads a small file of %s without standing still',
  (_what, body) => {
    const bytes = zipSync({ 'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`) });
    const begun = performance.now();
    const opened = openPackage(bytes);
    if (opened.ok) findChanges(OUT, readWord(opened.value), []);
    expect(performance.now() - begun).toBeLessThan(LONGEST);
  },
  60_000,
);

it('reads the beginning of a head of millions of blanks', () => {
  const head = `<w:hdr ${W}>${line(`ż ż${' '.repeat(15_000_000)}ż`)}</w:hdr>`;
  const document = `<w:document ${W}><w:body>${line('a')}</w:body></w:document>`;
  const opened = openPackage(zipSync({ 'word/document.xml': strToU8(document), 'word/header1.xml': strToU8(head) }));
  expect(opened.ok && readWord(opened.value).beside).toMatchObject([{ text: 'ż ż' }]);
});
