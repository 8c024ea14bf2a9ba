import type { Page } from 'playwright-core';

/** All that the page holds: its elements with what they are said to be, what its fields hold, and its title. */
const held = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const roots = [
      document.documentElement,
      ...[...document.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? []),
    ];
    const fields = [...document.querySelectorAll('input, textarea')]
      .filter((field) => field.getAttribute('type') !== 'password')
      .map((field) => ('value' in field ? String(field.value) : ''));
    return [...roots.map((root) => `${root.innerHTML} ${root.textContent}`), ...fields, document.title].join('\n');
  });

/** All that a screen reader is given of the page. */
const readOut = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .map(({ name, value, description }) => [name, value, description].map((part) => part?.value).join(' '))
    .join('\n');
};

/** Those of the words that the page holds or reads out. */
export const found = async (page: Page, texts: readonly string[]): Promise<string[]> => {
  const all = `${await held(page)}\n${await readOut(page)}`;
  return texts.filter((text) => all.includes(text));
};
