/** A drawing as plain data: it is drawn on the page and written into files from the same tree. */
export type SvgNode = {
  readonly tag: 'svg' | 'g' | 'rect' | 'line' | 'path' | 'circle' | 'text' | 'title' | 'desc' | 'defs' | 'pattern';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
};

/** What a drawing is coloured with: the names of the page's colours, or colours of its own in a file. */
export type ChartInks = {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly first: string;
  readonly second: string;
  readonly font: string;
};

/** Inks of a file, which is looked at on white paper. */
export const fileInks: ChartInks = {
  paper: '#ffffff',
  ink: '#1f2328',
  quiet: '#57606a',
  line: '#d0d7de',
  first: '#1f5f8b',
  second: '#805300',
  font: 'Inter, Arial, Helvetica, sans-serif',
};

type Attributes = SvgNode['attributes'];

/** One part of a drawing. */
export const node = (
  tag: SvgNode['tag'],
  attributes: Attributes,
  ...children: readonly (SvgNode | string)[]
): SvgNode => ({ tag, attributes, children });

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without what XML can't hold, as words that were typed may. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    .replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);

/** A drawing as text. */
export const writeSvg = ({ tag, attributes, children }: SvgNode): string => {
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : writeSvg(child))).join('');
  return `<${tag}${said.join('')}>${inside}</${tag}>`;
};

/** A drawing as a file of its own. */
export const svgFile = (drawing: SvgNode): string => `<?xml version="1.0" encoding="UTF-8"?>\n${writeSvg(drawing)}\n`;

export type Frame = { readonly id: string; readonly title: string; readonly desc: string; readonly inks: ChartInks };

/** The sheet that a chart is drawn on, with what is read out in place of it. */
export const sheet = (
  { id, title, desc, inks }: Frame,
  [width, height]: readonly [number, number],
  children: readonly SvgNode[],
): SvgNode =>
  node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': inks.font,
      'font-size': 12,
    },
    node('title', { id: `${id}-title` }, title),
    node('desc', { id: `${id}-desc` }, desc),
    node('rect', { width, height, fill: inks.paper }),
    ...children,
  );

/** Words of a drawing. `anchor`: which part of them stands at the place. */
export const words = (
  text: string,
  [x, y]: readonly [number, number],
  { fill, anchor = 'start', weight = 400 }: { fill: string; anchor?: 'start' | 'middle' | 'end'; weight?: number },
): SvgNode => node('text', { x, y, fill, 'text-anchor': anchor, 'font-weight': weight }, text);
