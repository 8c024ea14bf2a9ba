/*
 * A small strict reader of XML: what it takes is well-formed. It exists so that the test of a Word file does not
 * depend on a forgiving parser, and needs no package.
 */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;

type Open = { name: string; attributes: Record<string, string>; children: XmlNode[] };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const TOKEN =
  /<\?[^>]*\?>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ILLEGAL = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

const decode = (text: string): string => {
  if (AMPERSAND.test(text)) throw new Error(`An ampersand stands alone in ${JSON.stringify(text.slice(0, 80))}`);
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_all, hex?: string, decimal?: string, name?: string) =>
    name === undefined
      ? String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
      : (ENTITIES[name] ?? ''),
  );
};

const readAttributes = (source: string): Record<string, string> => {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    if (Object.hasOwn(attributes, name)) throw new Error(`The attribute ${name} stands twice`);
    attributes[name] = decode(double ?? single ?? '');
  }
  return attributes;
};

const close = (open: Open[], name: string): void => {
  const element = open.pop();
  if (element?.name !== name) throw new Error(`</${name}> closes <${element?.name}>`);
  open.at(-1)?.children.push(element);
};

const take = (open: Open[], [, ended, name, attributes = '', alone, text]: RegExpExecArray): void => {
  if (ended !== undefined) close(open, ended);
  else if (name !== undefined) {
    open.push({ name, attributes: readAttributes(attributes), children: [] });
    if (alone) close(open, name);
  } else if (text !== undefined) open.at(-1)?.children.push(decode(text));
};

const onlyRoot = ({ children }: Open): XmlElement => {
  const [root, ...others] = children.filter((node) => typeof node !== 'string');
  const text = children.filter((node) => typeof node === 'string').join('');
  if (!root || others.length > 0 || text.trim() !== '')
    throw new Error('One root element is wanted, and nothing beside it');
  return root;
};

/** The root element of a file of XML. Throws when it is not well-formed. */
export const readXml = (source: string): XmlElement => {
  if (ILLEGAL.test(source)) throw new Error('There is a character that XML does not allow');
  const document: Open = { name: '', attributes: {}, children: [] };
  const open = [document];
  let at = 0;
  for (const match of source.matchAll(TOKEN)) {
    take(open, match);
    at = match.index + match[0].length;
  }
  if (at !== source.length) throw new Error(`No XML: ${JSON.stringify(source.slice(at, at + 80))}`);
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return onlyRoot(document);
};

export const elementsOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((node) => typeof node !== 'string');

/** All elements of a name under an element, in the order of the document. */
export const findAll = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);

/** An element and all that are under it. */
export const everything = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...elementsOf(element).flatMap(everything),
];
