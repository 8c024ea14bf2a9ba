import type { MarkSpec } from 'prosemirror-model';

/** Addresses that a link may lead to; whatever else is pasted keeps its words and loses its link. */
const ALLOWED_LINK = /^(?:https?:|mailto:)/i;

/** Whether a text is one address that a link may lead to. */
export const isAllowedLink = (text: string): boolean =>
  ALLOWED_LINK.test(text) && !/\s/.test(text) && URL.canParse(text);

const isLight = (weight: string): boolean => /^(?:normal|[1-5]00)$/.test(weight);

export const marks = {
  bold: {
    parseDOM: [
      // Google Docs wraps all that it copies in a <b> of normal weight.
      { tag: 'b', getAttrs: (element) => (isLight(element.style.fontWeight) ? false : null) },
      { tag: 'strong' },
      { style: 'font-weight', getAttrs: (value) => (/^(?:bold|bolder|[6-9]\d\d)$/.test(value) ? null : false) },
    ],
    toDOM: () => ['strong', 0],
  },
  italic: {
    parseDOM: [{ tag: 'i' }, { tag: 'em' }, { style: 'font-style=italic' }],
    toDOM: () => ['em', 0],
  },
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = element.getAttribute('href') ?? '';
          return ALLOWED_LINK.test(href) ? { href } : false;
        },
      },
    ],
    // No href: a click puts the caret into the words, as everywhere else in the text.
    toDOM: (mark) => ['span', { 'data-link': String(mark.attrs['href']), title: String(mark.attrs['href']) }, 0],
  },
  decisionWords: {
    attrs: { id: { default: null }, verb: {} },
    parseDOM: [
      {
        tag: 'span[data-decision]',
        getAttrs: (element) => ({
          id: element.getAttribute('data-decision') || null,
          verb: element.getAttribute('data-verb') ?? '',
        }),
      },
    ],
    toDOM: (mark) => [
      'span',
      { 'data-decision': String(mark.attrs['id'] ?? ''), 'data-verb': String(mark.attrs['verb']) },
      0,
    ],
  },
} satisfies Record<string, MarkSpec>;
