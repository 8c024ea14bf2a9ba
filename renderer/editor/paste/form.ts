import { rename } from './elements.ts';
import { declared } from './styles.ts';

const BOLD = /^(?:bold|bolder|[6-9]\d\d)/;
const LIGHT = /^(?:normal|[1-5]00)/;

/** Elements that hold no words themselves. */
const FRAMES = /^(?:TABLE|THEAD|TBODY|TFOOT|TR|COL|COLGROUP|UL|OL)$/;

const wrapWords = (element: Element, tag: 'strong' | 'em'): void => {
  const inner = element.ownerDocument.createElement(tag);
  inner.append(...element.childNodes);
  element.append(inner);
};

const NUMBERS: Readonly<Record<string, string>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'lower-roman': 'i',
};

const stateOf = (element: Element): void => {
  const weight = declared(element, 'font-weight');
  const numbers = NUMBERS[declared(element, 'list-style-type')];
  if (numbers) element.setAttribute('type', numbers);
  if (FRAMES.test(element.tagName)) return;
  if (BOLD.test(weight)) wrapWords(element, 'strong');
  if (declared(element, 'font-style') === 'italic') wrapWords(element, 'em');
  // Google wraps all that it copies in a <b> of normal weight.
  if (LIGHT.test(weight) && /^(?:B|STRONG)$/.test(element.tagName)) rename(element, 'span');
};

/** What styles say of words, said by elements: bold, italic, and how a list counts. */
export const stateForm = (body: Element): void => {
  for (const element of body.querySelectorAll('*')) stateOf(element);
};
