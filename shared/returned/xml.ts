import { err, ok, type Result } from '../result.ts';

/** An element of XML. Its name has the usual prefix of its namespace, whatever the file calls it. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;

type Open = { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly children: XmlNode[] };

/** Elements that stand in each other deeper than any program writes them would only be meant to do harm. */
const DEEPEST = 150;

/** How much more of a file is read: a small one can hold so much that the program would stand still over it. */
export type Budget = { elements: number; others: number };

/** Far more than minutes have; `others` are attributes and stretches of text. */
export const wholeBudget = (): Budget => ({ elements: 500_000, others: 1_500_000 });

/** Namespaces by the prefix that we know them by; the strict form of the standard has addresses of its own. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', 'property'],
  ['http://purl.oclc.org/ooxml/officeDocument/customProperties', 'property'],
]);

/** The longest tag that is read, in characters: of each of them the matcher keeps a place to step back to. */
const LONGEST_TAG = 1_000_000;
const TAG = /<\/([^\s<>/]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,400})\s*(\/?)>/y;
const CDATA = '<![CDATA[';
/** What is no tag though it begins like one, each with its end. */
const OTHERS = [
  ['<!--', '-->'],
  [CDATA, ']]>'],
  ['<?', '?>'],
] as const;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const signOf = (code: number): string => (code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\uFFFD');

const decode = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,20})|#(\d{1,20})|(\w{1,20}));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? all;
      return signOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );

/** What stands at a place of a file and how far it goes: a text, a tag, or something that says nothing. */
type Token = { readonly end: number; readonly text?: string; readonly tag?: RegExpExecArray };

/** Texts are found by their ends: to match millions of signs takes more than the matcher has. Undefined for what is none. */
const tokenAt = (source: string, at: number): Token | undefined => {
  if (source[at] !== '<') {
    const next = source.indexOf('<', at);
    const end = next === -1 ? source.length : next;
    return { end, text: decode(source.slice(at, end)) };
  }
  const other = OTHERS.find(([begin]) => source.startsWith(begin, at));
  if (other) {
    const [begin, close] = other;
    const end = source.indexOf(close, at + begin.length);
    if (end === -1) return undefined;
    return { end: end + close.length, ...(begin === CDATA ? { text: source.slice(at + begin.length, end) } : {}) };
  }
  TAG.lastIndex = 0;
  const tag = TAG.exec(source.slice(at, at + LONGEST_TAG));
  return tag ? { end: at + tag[0].length, tag } : undefined;
};

/** A reader of one file: it knows which prefix of the file means which namespace. */
const createReader = (budget: Budget) => {
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const open: Open[] = [root];
  const prefixes = new Map<string, string>();

  const known = (name: string): string => {
    const at = name.indexOf(':');
    const prefix = prefixes.get(at === -1 ? '' : name.slice(0, at));
    return prefix === undefined ? name : `${prefix}:${name.slice(at + 1)}`;
  };

  const attributesOf = (source: string): Map<string, string> => {
    const raw = [...source.matchAll(ATTRIBUTE)].map(
      ([, name = '', double, single]) => [name, decode(double ?? single ?? '')] as const,
    );
    for (const [name, value] of raw) {
      const prefix = PREFIXES.get(value);
      if (prefix !== undefined && /^xmlns(?::|$)/u.test(name)) prefixes.set(name.slice('xmlns:'.length), prefix);
    }
    // An attribute without a prefix has no namespace, even where elements without one have.
    return new Map(raw.map(([name, value]) => [name.includes(':') ? known(name) : name, value]));
  };

  const close = (name: string): boolean => {
    const element = open.pop();
    const parent = open.at(-1);
    if (!element || !parent || element.name !== known(name)) return false;
    parent.children.push(element);
    return true;
  };

  const begin = (name: string, source: string, isEmpty: boolean): boolean => {
    const attributes = attributesOf(source);
    budget.elements -= 1;
    budget.others -= attributes.size;
    open.push({ name: known(name), attributes, children: [] });
    return open.length <= DEEPEST && (!isEmpty || close(name));
  };

  const put = (text: string): boolean => {
    budget.others -= 1;
    open.at(-1)?.children.push(text);
    return true;
  };

  const take = ({ text, tag }: Token): boolean => {
    if (text !== undefined) return put(text);
    const [, ended, name, attributes = '', slash] = tag ?? [];
    if (ended !== undefined) return close(ended);
    return name === undefined || begin(name, attributes, slash === '/');
  };

  const found = (): XmlElement | undefined =>
    open.length === 1 ? root.children.find((node) => typeof node !== 'string') : undefined;

  return { take, found };
};

/**
 * Reads a file of XML: elements, texts and attributes, and nothing else of what XML has; a file that defines entities of
 * its own is refused. The errors are that it can't be read, and that it holds more than the budget, which it uses up.
 */
export const readXml = (source: string, budget = wholeBudget()): Result<XmlElement, 'unreadable' | 'too much'> => {
  const reader = createReader(budget);
  let at = source.startsWith('\uFEFF') ? 1 : 0;
  for (let token = tokenAt(source, at); token && at < source.length; token = tokenAt(source, at)) {
    if (!reader.take(token)) return err('unreadable');
    if (budget.elements < 0 || budget.others < 0) return err('too much');
    at = token.end;
  }
  const element = at === source.length ? reader.found() : undefined;
  return element ? ok(element) : err('unreadable');
};

export const elementsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((node) => typeof node !== 'string');

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elementsOf(element).find((child) => child.name === name);

/** Puts into one list: lists of lists would be copied once for each element that stands around them. */
const gather = (element: XmlElement, name: string, isDeep: boolean, found: XmlElement[]): XmlElement[] => {
  for (const child of elementsOf(element)) {
    if (child.name === name) found.push(child);
    if (isDeep || child.name !== name) gather(child, name, isDeep, found);
  }
  return found;
};

/** All elements of a name under an element, in the order of the file. */
export const allUnder = (element: XmlElement, name: string): readonly XmlElement[] => gather(element, name, true, []);

/** The elements of a name under an element that stand in no other one of that name. */
export const outermost = (element: XmlElement, name: string): readonly XmlElement[] => gather(element, name, false, []);

/** The characters in an element and all under it. */
export const characters = ({ children }: XmlElement): string =>
  children.map((node) => (typeof node === 'string' ? node : characters(node))).join('');
