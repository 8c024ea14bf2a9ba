import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { addProbe } from '../page-probe.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><title>Bare editor</title>
<style>main { width: 72ch; height: 90vh; overflow: auto; font: 16px/1.55 sans-serif } .ProseMirror { white-space: pre-wrap }</style>
<main></main>`;

const scriptOf = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['iife'], name: 'bare' },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  const chunk = output?.output.find((file) => file.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The page of the bare editor was not built.');
  return chunk.code;
};

let script: Promise<string> | undefined;

/** ProseMirror with nothing of ours, the same text in it, the caret in its middle: what an editor takes at least. */
export const openBareEditor = async (browser: Browser, text: string): Promise<Page> => {
  script ??= scriptOf();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await addProbe(page);
  await page.goto(`data:text/html,${encodeURIComponent(PAGE)}`);
  await page.addScriptTag({ content: await script });
  await page.evaluate((detail) => window.dispatchEvent(new CustomEvent('open-text', { detail })), text);
  return page;
};
