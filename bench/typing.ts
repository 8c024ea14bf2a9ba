import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../tests/helpers/browser.ts';
import { openBareEditor } from './bare-editor/open.ts';
import { openTextarea } from './bare-textarea.ts';
import { type Figures, figuresOf, type Line } from './figures.ts';
import { openLivePage } from './live-page.ts';
import { longMeeting, longText, type Spread } from './long-meeting.ts';
import { type Probe, readProbe, typeKeys } from './page-probe.ts';

const TYPED = ' and the board asked whether the keeper could see the light from the old pier at night';
/** Ten keys a second, as a quick typist has them. */
const EVERY_MS = 100;
const ROUNDS = 2;

type Length = { readonly blocks: number; readonly spread: Spread };

const LENGTHS: readonly Length[] = [
  { blocks: 50, spread: 'in one item' },
  { blocks: 1000, spread: 'in items' },
  { blocks: 5000, spread: 'in items' },
  { blocks: 1000, spread: 'in one item' },
  { blocks: 5000, spread: 'in one item' },
];

const typeLive = async (browser: Browser, { blocks, spread }: Length): Promise<Probe> => {
  const live = await openLivePage(browser, longMeeting(blocks, spread));
  await typeKeys(live.page, TYPED, EVERY_MS);
  const probe = await readProbe(live.page);
  await live.close();
  return probe;
};

type OpenBare = (browser: Browser, text: string) => Promise<Page>;

const typeBare = async (open: OpenBare, browser: Browser, { blocks }: Length): Promise<Probe> => {
  const page = await open(browser, longText(blocks));
  await typeKeys(page, TYPED, EVERY_MS);
  const probe = await readProbe(page);
  await page.close();
  return probe;
};

/** By itself the editor takes seconds for a key in a longer text. */
const MOST_ALONE = 1000;

/** Takes turns, so that what else the machine does falls on both alike. */
const measure = async (browser: Browser, length: Length) => {
  const ours: Probe[] = [];
  const bare: Probe[] = [];
  const editor: Probe[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await typeBare(openTextarea, browser, length));
    if (length.blocks <= MOST_ALONE) editor.push(await typeBare(openBareEditor, browser, length));
    ours.push(await typeLive(browser, length));
  }
  return {
    painted: figuresOf(ours.flatMap((probe) => probe.painted)),
    acknowledged: figuresOf(ours.flatMap((probe) => probe.acknowledged)),
    bare: figuresOf(bare.flatMap((probe) => probe.painted)),
    editor: figuresOf(editor.flatMap((probe) => probe.painted)),
  };
};

const besideEditor = (ours: Figures, editor: Figures, bare: Figures): Line[] => [
  { name: `${' '.repeat(14)}beside ProseMirror alone`, ours, bare: editor },
  { name: `${' '.repeat(14)}ProseMirror alone`, ours: editor, bare },
];

/** Key press to paint and to the acknowledged commit, in a meeting of `blocks` blocks. */
const measureTyping = async (browser: Browser, length: Length): Promise<Line[]> => {
  const { painted, acknowledged, bare, editor } = await measure(browser, length);
  const { blocks, spread } = length;
  return [
    {
      name: `key to paint, ${blocks} blocks ${spread}`,
      ours: painted,
      bare,
      reach: { at: 'p95', most: 1.5, unit: 'x bare' },
    },
    ...(editor.count > 0 ? besideEditor(painted, editor, bare) : []),
    {
      name: `key to acknowledged commit, ${blocks} blocks`,
      ours: acknowledged,
      reach: { at: 'p99', most: 400, unit: 'ms' },
    },
  ];
};

export const benchTyping = async (): Promise<Line[]> => {
  const browser = await launchBrowser();
  try {
    const lines: Line[] = [];
    for (const length of LENGTHS) lines.push(...(await measureTyping(browser, length)));
    return lines;
  } finally {
    await browser.close();
  }
};
