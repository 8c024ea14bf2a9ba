import { expect, test } from 'vitest';
import { clipboardRows } from '../../../../renderer/features/room/clipboard-rows.ts';

const rowsOf = (html: string) =>
  clipboardRows({ getData: (type: string): string => (type === 'text/html' ? html : '') });

test('reads no row and no word that is hidden where it was copied', () => {
  const html = (hides: string): string =>
    `<table><tr><td>Ada Moss</td><td>present</td></tr><tr ${hides}><td>Ruth Quay</td><td>left early</td></tr></table>`;
  expect(rowsOf(html(''))).toEqual([
    ['Ada Moss', 'present'],
    ['Ruth Quay', 'left early'],
  ]);
  expect(rowsOf(html('style="display:none"'))).toEqual([['Ada Moss', 'present']]);
});
