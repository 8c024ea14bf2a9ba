import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** What moves or fades is looked at when it has come to rest; what never does is not waited for. */
const comeToRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const moving = document.getAnimations().filter((motion) => motion.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map((motion) => motion.finished));
  });

/** What axe objects to on the page as it is now: rules, each with the elements that break it. */
export const violationsOn = async (page: Page): Promise<unknown> => {
  await comeToRest(page);
  // Evaluated from outside, which the policy of the page has no say in.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } = Reflect.get(
      window,
      'axe',
    );
    const { violations: found } = await axe.run();
    return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
  });
};
