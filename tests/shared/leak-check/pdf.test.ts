import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findLeak } from '../../../shared/leak-check/find-leak.ts';
import { readings } from '../../../shared/leak-check/readings.ts';

const SAID = 'the buyer of the old quay';
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const packed = (text: string): string => String.fromCharCode(...zlibSync(bytesOf(text)));
const hexOf = (text: string): string =>
  [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');

const stream = (id: number, content: string, entries = ''): string =>
  `${id} 0 obj\n<< /Length ${content.length} ${entries}>>\nstream\n${content}\nendstream\nendobj\n`;
const pdf = (...objects: readonly string[]): Uint8Array =>
  bytesOf(`%PDF-1.7\n${objects.join('')}trailer << /Root 1 0 R >>\n%%EOF`);

const found = (file: Uint8Array): string | undefined =>
  findLeak([{ text: SAID, from: 'item 1' }], [], readings(file))?.part;

/** A font whose codes are letters moved on by one. */
const moved = `/CIDInit begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0021> <007b> <0020> endbfrange endcmap`;
const font = `5 0 obj << /Type /Font /Subtype /Type0 /ToUnicode 6 0 R >> endobj\n${stream(6, packed(moved), '/Filter /FlateDecode ')}`;
const page = '4 0 obj << /Type /Page /Resources << /Font << /F7 5 0 R >> >> /Contents 7 0 R >> endobj\n';
const codesOf = (text: string): string =>
  hexOf([...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 1)).join(''));

describe('the reading of a PDF', () => {
  it.each([
    ['a string', pdf(`2 0 obj << /Title (${SAID}) >> endobj\n`), 'properties'],
    [
      'a string with escapes',
      pdf('2 0 obj << /Title (the b\\165yer \\\nof the \\(old) quay\\)) >> endobj\n'),
      'properties',
    ],
    ['a string of hexadecimal digits', pdf(`2 0 obj << /Title <feff${hexOf(SAID)}> >> endobj\n`), 'properties'],
    ['a page that is not packed', pdf(stream(2, `BT /F1 12 Tf (${SAID}) Tj ET`)), 'properties'],
    [
      'a page that is packed',
      pdf(
        stream(
          2,
          packed(`BT /F1 12 Tf [(the bu)-3(yer) -250 (of the)] TJ 0 -14 Td (old quay) Tj ET`),
          '/Filter /FlateDecode ',
        ),
      ),
      'pages',
    ],
    [
      'letters that only the font knows',
      pdf(font, page, stream(7, packed(`BT /F7 12 Tf <${codesOf(SAID)}> Tj ET`), '/Filter /FlateDecode ')),
      'pages',
    ],
    [
      'objects packed together',
      pdf(stream(2, packed(`8 0 << /Title (${SAID}) >>`), '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode ')),
      'properties',
    ],
    [
      'its metadata',
      pdf(stream(2, `<rdf:li>the b&#117;yer of the old quay</rdf:li>`, '/Type /Metadata ')),
      'properties',
    ],
  ])('finds words in %s', (_where, file, part) => {
    expect(found(file)).toBe(part);
  });

  it('finds nothing where nothing is', () => {
    expect(
      found(
        pdf(
          font,
          page,
          stream(7, packed(`BT /F7 12 Tf <${codesOf('nothing of the kind')}> Tj ET`), '/Filter /FlateDecode '),
        ),
      ),
    ).toBeUndefined();
  });
});
