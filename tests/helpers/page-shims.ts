import { afterAll } from 'vitest';

/*
 * What jsdom leaves out because it lays nothing out. Mantine asks for the first two, for scrolling, and for when the
 * fonts have come; the editor asks where its caret is when it scrolls to it.
 */
const NOWHERE = { top: 0, bottom: 0, left: 0, right: 0, width: 0, height: 0 };

const noMedia = (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    matches: false,
    media,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const shimPage = (): void => {
  // Of a clipboard event the editor only looks at what it is.
  Object.assign(window, { matchMedia: noMedia, ResizeObserver: NoResizes, ClipboardEvent: Event });
  const fonts = Object.assign(new EventTarget(), { ready: Promise.resolve() });
  Object.defineProperty(document, 'fonts', { value: fonts, configurable: true });
  Object.defineProperty(Element.prototype, 'scrollIntoView', { value: () => undefined, configurable: true });
  Object.defineProperties(Range.prototype, {
    getClientRects: { value: () => [], configurable: true },
    getBoundingClientRect: { value: () => NOWHERE, configurable: true },
  });
};

// Some tests of the page's code run without a page. Those that have one share it with the files before and after them.
if (typeof window !== 'undefined') {
  shimPage();
  afterAll(() => document.body.replaceChildren());
}
