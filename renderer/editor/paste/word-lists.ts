import { styleAt } from '../../../shared/domain/point-number.ts';
import { wordsIn } from './elements.ts';
import { type Counting, PointCounter } from './point-counter.ts';
import { declared } from './styles.ts';

/*
 * Word puts no list on the clipboard: a point is a paragraph that says its level, and the bullet or number that it shows
 * stands in its words.
 */

type Point = { readonly element: Element; readonly depth: number; readonly mark: Element | undefined };

const MAX_DEPTH = 8;

const SYMBOLS = /symbol|wingdings|courier/;

const markOf = (element: Element): Element | undefined => {
  const spans = [...element.querySelectorAll('span')];
  const said = spans.find((span) => declared(span, 'mso-list') === 'ignore');
  if (said) return said;
  // A page that Word has made smaller says it by the blanks behind the mark alone.
  const blanks = spans.find((span) => /^7(?:\.0)?pt /.test(declared(span, 'font')) && wordsIn(span) === '');
  const mark = blanks?.parentElement;
  return mark && mark.tagName === 'SPAN' && wordsIn(mark).length < 8 ? mark : undefined;
};

const depthOf = (element: Element): number | undefined => {
  const [, level] = /level(\d+)/.exec(declared(element, 'mso-list')) ?? [];
  if (level) return Math.min(MAX_DEPTH, Math.max(0, Number(level) - 1));
  if (!/^MsoList/.test(element.className) || declared(element, 'mso-list') !== '') return undefined;
  const indent = Number.parseFloat(declared(element, 'margin-left')) || 0;
  return markOf(element) && Math.min(MAX_DEPTH, Math.max(0, Math.round(indent / 36) - 1));
};

const pointsIn = (body: Element): Point[] =>
  [...body.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6')].flatMap((element) => {
    const depth = depthOf(element);
    return depth === undefined ? [] : [{ element, depth, mark: markOf(element) }];
  });

const isBullet = (mark: Element): boolean => {
  const text = wordsIn(mark);
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  const fonts = [mark, ...mark.querySelectorAll('*'), ...(mark.parentElement ? [mark.parentElement] : [])];
  return text.length === 1 && fonts.some((span) => SYMBOLS.test(declared(span, 'font-family')));
};

/** A point as a block of ours. */
const asBlock = ({ element, depth, mark }: Point, counting: Counting | undefined): Element => {
  const page = element.ownerDocument;
  const block = page.createElement('div');
  const words = page.createElement('div');
  block.dataset['kind'] = counting ? 'numbered' : 'bullet';
  block.dataset['depth'] = String(depth);
  if (counting?.style && counting.style !== styleAt(depth)) block.dataset['style'] = counting.style;
  words.dataset['body'] = '';
  mark?.remove();
  words.append(...element.childNodes);
  block.append(words);
  element.replaceWith(block);
  return block;
};

/** A mark that no list of ours shows in this place stays as words: 'Article 5', '1.2', the fifth point of a list. */
const asWords = ({ element, mark }: Point): Element => {
  mark?.replaceWith(isBullet(mark) ? '\u2022 ' : `${wordsIn(mark)} `);
  return element;
};

const isOutsideLists = ({ element }: Point): boolean =>
  /^H\d$/.test(element.tagName) || element.closest('td, th, li') !== null;

const read = (point: Point, counter: PointCounter): Element => {
  const { depth, mark } = point;
  if (!mark || isBullet(mark)) {
    counter.takeBullet(depth);
    return asBlock(point, undefined);
  }
  const counting = counter.countingOf(depth, wordsIn(mark));
  if (!counting) return asWords(point);
  counter.takeNumber(depth, counting.style);
  return asBlock(point, counting);
};

/** Makes lists of what Word writes as paragraphs with a mark. */
export const readWordLists = (body: Element): void => {
  const counter = new PointCounter();
  let last: Element | null = null;
  for (const point of pointsIn(body)) {
    if (isOutsideLists(point)) {
      asWords(point);
      continue;
    }
    if (point.element.previousElementSibling !== last) counter.restart();
    last = read(point, counter);
  }
};
