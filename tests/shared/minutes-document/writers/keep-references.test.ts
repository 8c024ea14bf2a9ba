import { describe, expect, it } from 'vitest';
import { buildMinutesDocument } from '../../../../shared/minutes-document/build/build-minutes-document.ts';
import { lineOf } from '../../../../shared/minutes-document/build/line.ts';
import type { DocumentBlock, MinutesDocument } from '../../../../shared/minutes-document/model.ts';
import {
  keepReferences,
  keepReferencesInWord,
  plainReferences,
} from '../../../../shared/minutes-document/writers/keep-references.ts';
import { everyMeeting } from '../every-meeting.ts';
import { aRecord } from '../records.ts';

const { origin: _none, ...empty } = buildMinutesDocument(aRecord());

const printed = (text: string, make: (document: MinutesDocument) => MinutesDocument = keepReferences): string => {
  const block: DocumentBlock = { kind: 'paragraph', role: 'text', line: lineOf(text) };
  const [kept] = make({ ...empty, blocks: [block] }).blocks;
  if (kept?.kind !== 'paragraph') throw new Error('A paragraph stays one');
  return kept.line.map((span) => span.text).join('');
};

const inCell = (text: string, share: number): string | undefined => {
  const widths = [share, 100 - share];
  const table = { kind: 'table', description: '', head: ['CMG 1', ''], widths, rowHeaders: true } as const;
  const [kept] = keepReferences({ ...empty, blocks: [{ ...table, rows: [[[lineOf(text)], []]] }] }).blocks;
  return kept?.kind === 'table' ? kept.rows[0]?.[0]?.[0]?.[0]?.text : undefined;
};

describe('a reference in a document', () => {
  it.each([
    ['(CMG 12, 14 April 2027)', '(CMG~12, 14 April 2027)'],
    ['ACTION CSC 15/01: see CSC 15/02 & 15/03.', 'ACTION CSC~15/01: see CSC~15/02 & 15/03.'],
    ['HWG-A 2020/3', 'HWG-A~2020/3'],
    ['in Appendix B and appendix AA, at item 4.1', 'in Appendix~B and appendix~AA, at item~4.1'],
  ])('stays on one line: %s', (text, kept) => {
    expect(printed(text)).toBe(kept.replaceAll('~', '\u00a0'));
  });

  it('has its plain spaces again in what is copied out of a document, and no other space is changed', () => {
    const text = 'See CSC 15/01, Appendix B and\u00a0item 4.1';
    expect(plainReferences(printed(text))).toBe(text);
  });

  it.each(['On 3 May 2027', 'A 3 of 5', 'the Panel 12', 'DCC 3rd line', 'Appendix to it', 'xCMG 12', 'CMG  12'])(
    'is none in %s',
    (text) => {
      expect(printed(text)).toBe(text);
    },
  );

  it('parts at its space in a column that is too narrow for it', () => {
    expect(inCell('CSC 15/01', 30)).toBe('CSC\u00a015/01');
    expect(inCell('CSC 15/01', 10)).toBe('CSC 15/01');
  });

  it('keeps its plain space in a Word file that can come back changed', () => {
    const back = { origin: { meetingId: 'm' } };
    expect(printed('CMG 12', keepReferencesInWord)).toBe('CMG\u00a012');
    expect(printed('CMG 12', (document) => keepReferencesInWord({ ...document, ...back }))).toBe('CMG 12');
  });

  it.each(everyMeeting)('changes no other sign of a document, %s', (_name, record) => {
    const document = buildMinutesDocument(record);
    const plain = (value: unknown): string => JSON.stringify(value).replaceAll('\u00a0', ' ');
    expect(plain(keepReferences(document))).toBe(plain(document));
  });
});
