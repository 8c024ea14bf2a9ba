import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A Word file with some paragraphs and nothing else, as a program that knows no marks would write it. */
export const plainWordFile = (lines: readonly string[]): Uint8Array => {
  const body = lines.map((line) => `<w:p><w:r><w:t>${escaped(line)}</w:t></w:r></w:p>`).join('');
  return zipSync(
    { 'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`) },
    { mtime: new Date(1980, 0, 1) },
  );
};
