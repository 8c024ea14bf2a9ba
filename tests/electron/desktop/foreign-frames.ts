import { aFrame, type FakeFrame } from './fake-electron.ts';
import { FOREIGN_ADDRESSES } from './foreign-addresses.ts';

/** Senders that are not the page of a window of ours. */
export const FOREIGN_FRAMES: readonly (readonly [what: string, frame: FakeFrame | null])[] = [
  ['a frame that is no more', null],
  ['a destroyed frame', aFrame({ isDestroyed: () => true })],
  ['a subframe of our page', aFrame({ parent: aFrame() })],
  ['a page without an origin', aFrame({ origin: 'null' })],
  ['a page of another origin at our address', aFrame({ origin: 'http://127.0.0.1:8080' })],
  ['a blank page that our page opened', aFrame({ url: 'about:blank' })],
  ...FOREIGN_ADDRESSES.map((url) => [`a page at "${url}"`, aFrame({ url })] as const),
];
