import type { Page } from 'playwright-core';
import type { Random } from './random.ts';

/** Ten keys a second. */
const KEY_MS = 100;
const LINE = 60;
const WORDS = [
  'the',
  'harbour',
  'light',
  'was',
  'seen',
  'by',
  'nobody',
  'at',
  'dusk',
  'and',
  'so',
  'it',
  'stayed',
  'dark',
];

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/** Prose without an end, in lines: no two of them look alike for long. */
function* prose(random: Random): Generator<string> {
  for (let line = 0; ; ) {
    const word = WORDS[random(WORDS.length)] ?? '';
    yield* word;
    line += word.length + 1;
    yield line > LINE ? '\n' : ' ';
    if (line > LINE) line = 0;
  }
}

export type Typist = {
  /** What the page has taken so far, '\n' for Enter. */
  text(): string;
  /** The moment at which the page had taken a character (milliseconds since 1970); undefined when it has not. */
  takenAt(index: number): number | undefined;
  /** Ends the typing, and waits for the last key. */
  stop(): Promise<void>;
};

/** Types at ten keys a second without a pause, whatever happens to the page, until stopped. */
export const typeOn = (page: Page, random: Random): Typist => {
  const taken: number[] = [];
  let text = '';
  let isOn = true;
  const run = async (): Promise<void> => {
    const begun = Date.now();
    for (const character of prose(random)) {
      // A key that was late makes the next one no later.
      await pause(begun + taken.length * KEY_MS - Date.now());
      if (!isOn) return;
      await page.keyboard.press(character === '\n' ? 'Enter' : character);
      text += character;
      taken.push(Date.now());
    }
  };
  const done = run().catch(() => undefined);
  return {
    text: () => text,
    takenAt: (index) => taken[index],
    stop: async () => {
      isOn = false;
      await done;
    },
  };
};
