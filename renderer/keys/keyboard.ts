import type { Keyboard } from '../../shared/keys/key-words.ts';

/** The keyboard that the page is typed on, as far as a page can know. */
export const keyboard: Keyboard = /Mac|iP(?:hone|[ao]d)/.test(globalThis.navigator?.platform ?? '') ? 'mac' : 'other';
