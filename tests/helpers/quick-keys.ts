import type { CDPSession, Page } from 'playwright-core';

/** Letters and figures have the code of their sign; signs have others on each keyboard, and need none here. */
const codeOf = (character: string): number => {
  if (character === '\n') return 13;
  return /[A-Za-z0-9 ]/u.test(character) ? character.toUpperCase().charCodeAt(0) : 0;
};

const isOnKeyboard = (character: string): boolean => /^[\n -~]$/u.test(character);

const keyOf = (character: string) => {
  const key = character === '\n' ? 'Enter' : character;
  const text = character === '\n' ? '\r' : character;
  return { key, text, unmodifiedText: text, windowsVirtualKeyCode: codeOf(character) };
};

const press = async (session: CDPSession, character: string): Promise<void> => {
  const { key, windowsVirtualKeyCode, ...text } = keyOf(character);
  await Promise.all([
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, windowsVirtualKeyCode, ...text }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode }),
  ]);
};

/** Stretches of characters that are on the keyboard, as many as may be on their way at once, and single ones that are not. */
const stretches = (text: string): string[] => text.match(/[\n -~]{1,40}|[^\n -~]/gu) ?? [];

/**
 * Types without waiting for each key, so that as many keys as the page can take go through it in a second. Each is a
 * key press that the browser trusts; what is on no key is put in as an input method does.
 */
export const quickKeys = async (page: Page): Promise<{ type(text: string): Promise<void> }> => {
  const session = await page.context().newCDPSession(page);
  return {
    type: async (text) => {
      for (const stretch of stretches(text)) {
        if (isOnKeyboard(stretch.charAt(0))) await Promise.all([...stretch].map((one) => press(session, one)));
        else await session.send('Input.insertText', { text: stretch });
      }
    },
  };
};
