import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from './browser.ts';
import { packagedBrowser } from './packaged-browser.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A system that has nothing but broken copies of the libraries the browser needs. */
const breakSystemLibraries = (): void => {
  const folder = temporaryFolder();
  for (const name of ['libnss3.so', 'libnspr4.so', 'libnssutil3.so']) writeFileSync(join(folder, name), '');
  const before = process.env['LD_LIBRARY_PATH'];
  process.env['LD_LIBRARY_PATH'] = folder;
  onTestFinished(() => {
    if (before === undefined) delete process.env['LD_LIBRARY_PATH'];
    else process.env['LD_LIBRARY_PATH'] = before;
  });
};

const readHeading = async (): Promise<string | null> => {
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.setContent('<h1>Any other business</h1>');
  return page.textContent('h1');
};

describe('launchBrowser', () => {
  it('starts a browser that shows a page', async () => {
    expect(await readHeading()).toBe('Any other business');
  });

  it('gives the packaged browser its own libraries where the system has none', async () => {
    breakSystemLibraries();
    const packaged = await packagedBrowser();
    expect(packaged?.env['LD_LIBRARY_PATH'] ?? 'not packaged').toMatch(/al2023.lib|not packaged/);
    expect(await readHeading()).toBe('Any other business');
  });

  it('resolves no name but that of our own machine', async () => {
    const browser = await launchBrowser();
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await expect(page.goto('http://example.org/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  });
});
