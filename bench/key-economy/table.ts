import type { Browser } from 'playwright-core';
import { keyScriptOf, playMeeting } from '../../tests/e2e/pages/played-meeting.ts';
import { launchBrowser } from '../../tests/helpers/browser.ts';
import { economyOf } from '../../tests/helpers/key-script/economy.ts';
import { playedFiles } from '../../tests/helpers/key-script/played-files.ts';
import { typeable, typedAgenda } from '../../tests/helpers/key-script/typeable.ts';
import { rivals } from './rivals.ts';

type Row = { readonly name: string; readonly keys: number; readonly clicks: number };
type Played = ReturnType<typeof playedFiles>[number];

const printRow = ({ name, keys, clicks }: Row, characters: number): string =>
  `  ${name.padEnd(30)} keys ${String(keys).padStart(6)}  clicks ${String(clicks).padStart(4)}  ${((keys + clicks) / characters).toFixed(3)} for each character`;

/** Keys that do not make the minutes are not counted. */
const isMade = async (browser: Browser, { file }: Played): Promise<boolean> => {
  const { minutes } = await playMeeting(browser, file, keyScriptOf(file));
  return JSON.stringify(typedAgenda(minutes)) === JSON.stringify(typedAgenda(file));
};

const tableOf = async (browser: Browser, played: Played): Promise<string[]> => {
  if (!(await isMade(browser, played))) return [`Keys for ${played.name}: they do not make its minutes.`];
  const { total, decisions, datedActions } = await economyOf(played.file, keyScriptOf(played.file).items);
  const file = typeable(played.file);
  const items = (file.agenda ?? []).map(({ blocks = [] }) => blocks);
  const rows: Row[] = [
    { name: 'Minutebook', keys: total.presses, clicks: 0 },
    ...rivals.map(({ name, cost }) => ({ name, ...cost({ file, items }) })),
  ];
  const most = Math.max(...[...decisions, ...datedActions].map(({ presses, characters }) => presses - characters));
  return [
    `Keys for ${played.name}: ${total.characters} characters; the dearest decision or dated action takes ${most} more keys than it has characters`,
    ...rows.map((row) => printRow(row, total.characters)),
  ];
};

/** The keys for whole meetings, played in the real browser, beside what other programs document. */
export const benchKeys = async (): Promise<string[]> => {
  const browser = await launchBrowser();
  try {
    const tables: string[] = [];
    for (const played of playedFiles()) tables.push(...(await tableOf(browser, played)));
    return tables;
  } finally {
    await browser.close();
  }
};
