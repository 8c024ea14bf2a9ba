import { describe, expect, it } from 'vitest';
import { isFileName } from '../../../shared/api/files.ts';
import { fileNameFault, fillFileName, usualFileNames } from '../../../shared/domain/file-name-pattern.ts';

const words = { code: 'CSC', number: '15', date: '2026-05-26', reference: 'CSC_15_2605', document: 'agenda' };

describe('the names of files', () => {
  it('are as usual or as the body has them', () => {
    expect(fillFileName(usualFileNames, words)).toBe('CSC 15 agenda');
    expect(fillFileName('{date}_{reference}_{document}', words)).toBe('2026-05-26_CSC_15_2605_agenda');
    expect(fillFileName(usualFileNames, { ...words, number: '' })).toBe('CSC agenda');
  });

  it('take what is filled in letter for letter, whatever signs and braces it has', () => {
    const odd = { ...words, code: "A$&B$'", number: '{document}', reference: '$$' };
    expect(fillFileName('{code} {number} {reference} {document}', odd)).toBe("A$&B$' {document} $$ agenda");
  });

  it('fit into the bytes that a system gives a name, in every script, and say which file it is', () => {
    const name = fillFileName('{code} {document}', { ...words, code: '議事録'.repeat(60) });
    expect(Buffer.byteLength(`${name} - FULL - CONFIDENTIAL.archive.pdf`)).toBeLessThanOrEqual(255);
    expect(name).toMatch(/^議事録.* agenda$/u);
    expect(Buffer.byteLength(fillFileName('{document}', { ...words, document: '𝒜'.repeat(99) }))).toBeLessThan(200);
  });

  it.each([
    ['{code}.{document}', { code: 'CON' }],
    ['{code}', { code: 'nul' }],
    ['{document}', { document: 'x. . .' }],
    ['.{document}', { document: 'a/b\\c:d*?"<>|' }],
    ['{document}', { document: 'y'.repeat(900) }],
    ['{code} {document}', { code: '../../etc', document: 'a\u0000\u202e\ud800' }],
  ])('are taken by every system: %s', (pattern, more) => {
    const name = fillFileName(pattern, { ...words, ...more });
    expect(isFileName(`${name}.docx`), name).toBe(true);
    expect(name).not.toMatch(/^(?:con|nul)(?:\.|$)/iu);
  });

  it('need the document in them, and nothing that no system takes', () => {
    expect(fileNameFault(usualFileNames)).toBeUndefined();
    for (const wrong of ['{code} {number}', '{document} {who}', '{document}: {code}', `{document}${'x'.repeat(100)}`]) {
      expect(fileNameFault(wrong), wrong).toBeTypeOf('string');
    }
  });
});
