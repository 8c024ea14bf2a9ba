import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { launchBrowser } from '../helpers/browser.ts';
import type { LivePage } from './pages/live-page.ts';
import { actionBy, added, openLive } from './pages/open-live.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const clipboard = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../fixtures/clipboard/${name}.html`), 'utf8');

/** Copies as another program would: what it puts on the clipboard of the machine is not looked at by the browser. */
const copyElsewhere = async ({ page, press }: LivePage, html: string, text: string): Promise<void> => {
  await page.evaluate(
    ([asHtml, asText]) => {
      const copy = (event: ClipboardEvent): void => {
        event.clipboardData?.setData('text/html', asHtml ?? '');
        event.clipboardData?.setData('text/plain', asText ?? '');
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      addEventListener('copy', copy, { capture: true, once: true });
    },
    [html, text],
  );
  await press('Control+c');
};

describe('a paste', () => {
  test('out of Word comes in as blocks, without a hidden word, and goes by one undo', async () => {
    const { live, before, close } = await openLive(browser);
    await live.goToItem('Any other business');
    await live.newLine();
    await copyElsewhere(live, clipboard('word-365'), 'Kestrel');
    await live.press('Control+v');
    await live.text.getByText('Drawn by the harbour office.').waitFor();
    expect(await live.text.textContent()).not.toContain('Kestrel');
    for (const colorScheme of ['light', 'dark'] as const) {
      await live.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violationsOn(live.page)).toEqual([]);
    }
    await live.press('Control+z');
    await expect.poll(() => live.text.getByText('Winter moorings').count()).toBe(0);
    await live.press('Control+y');
    await live.saved();
    const kept = added(before, await close(), '4');
    expect(kept).toHaveLength(15);
    expect(kept.slice(3, 6)).toEqual([
      { kind: 'bullet', text: 'The north pier stays closed' },
      { kind: 'bullet', depth: 1, text: 'until the ladders are mended' },
      { kind: 'bullet', depth: 2, text: 'both of them' },
    ]);
    expect(kept[13]).toBe('table');
  });

  test('of a whole group makes decisions, and one undo the text that it was', async () => {
    const { live, before, close } = await openLive(browser);
    await live.goToItem('Any other business');
    await live.newLine();
    const lines = ['The Committee:', '•\tNOTED the new lamps; and', '•\tAGREED to light them.'];
    await copyElsewhere(live, '', lines.join('\n'));
    await live.press('Control+v');
    await live.text.getByRole('group', { name: 'Decision' }).filter({ hasText: 'to light them' }).waitFor();
    await live.press('Control+z');
    await live.text.getByText('The Committee:', { exact: true }).waitFor();
    await live.press('Control+y');
    await live.saved();
    expect(added(before, await close(), '4')).toEqual([
      { kind: 'decision', verb: 'NOTED', text: 'the new lamps' },
      { kind: 'decision', verb: 'AGREED', text: 'to light them' },
    ]);
  });

  test('of published actions makes them actions with the numbers that they came with', async () => {
    const { live, before, close } = await openLive(browser);
    await live.goToItem('Any other business');
    await live.newLine();
    await copyElsewhere(live, '', 'HLC 7/07: Code Office to ring both painters\nHLC 7/08: GM to ring the writer');
    await live.press('Control+v');
    await live.card('HLC 7/08').waitFor();
    await live.saved();
    const book = await close();
    expect(added(before, book, '4')).toEqual([
      { kind: 'action', owners: ['Code Office'], text: 'to ring both painters' },
      { kind: 'action', owners: ['GM'], text: 'to ring the writer' },
    ]);
    expect(actionBy(book, 'to ring both painters')?.reference).toBe('HLC 7/07');
    expect(actionBy(book, 'to ring the writer')?.reference).toBe('HLC 7/08');
  });

  test('of a table of people is offered to the attendance list, filled by one key and undone by one', async () => {
    const { live, before, close } = await openLive(browser, 'planned');
    const { page, side, press } = live;
    const rows = [
      ['Pilots', 'Wren Halloran', 'WH'],
      ['Lamp Makers', 'Otis Pellow', 'OP'],
    ];
    const html = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
    const offer = page.getByRole('complementary', { name: 'What was pasted' });
    const listed = side.getByText('Wren Halloran');
    await live.newLine();
    await copyElsewhere(live, '<table><tr><td>Buoy</td><td>3 t</td></tr></table>', 'Buoy');
    await press('Control+v');
    await live.text.getByText('Buoy').waitFor();
    expect(await offer.count()).toBe(0);
    await press('Control+z');
    await live.text.getByText('Buoy').waitFor({ state: 'detached' });
    await copyElsewhere(live, `<table>${html}</table>`, 'Wren Halloran');
    await press('Control+v');
    await offer.getByText('The table names 2 people.').waitFor();
    await live.text.getByText('Wren Halloran').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await listed.count()).toBe(0);
    await press('Control+F7');
    await listed.waitFor();
    await side.getByText('Otis Pellow').waitFor();
    await offer.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await listed.waitFor({ state: 'detached' });
    expect(await side.getByText('Otis Pellow').count()).toBe(0);
    await live.text.getByText('Wren Halloran').waitFor();
    await live.saved();
    expect(added(before, await close(), '1')).toContain('table');
  });
});
