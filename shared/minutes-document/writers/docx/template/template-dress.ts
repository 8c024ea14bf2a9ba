import type { Dress, ParagraphDress, RunLook, WordRole } from '../dress.ts';
import { CONFIDENTIAL_INK, LIST_STEP, TABLE_BORDERS } from '../look.ts';
import { listIndent } from '../numbering.ts';
import type { Template } from './check-template.ts';
import { relationshipsOf, targetOf, textOf } from './package.ts';
import { attributeOf } from './scan-xml.ts';

/** A style of a template. */
type Style = { readonly id: string; readonly hasNumbers: boolean };

/** The styles of a template by what they style and by their names: 'paragraph heading 1'. */
type Styles = ReadonlyMap<string, Style>;

const STYLE = /<w:style\b((?:[^<>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/w:style>/gu;
const NAME = /<w:name\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/u;

/** Word writes the names of its own styles in English, whatever language it speaks. */
const stylesOf = ({ parts, main }: Template): Styles => {
  const relation = relationshipsOf(parts, main).find(({ type }) => type === 'styles');
  const xml = relation ? textOf(parts, targetOf(main, relation)) : '';
  return new Map(
    [...xml.matchAll(STYLE)].flatMap(([, tag = '', inside = '']) => {
      const id = attributeOf(tag, 'w:styleId');
      const name = attributeOf(NAME.exec(inside)?.[1] ?? '', 'w:val');
      if (id === undefined || name === undefined) return [];
      const kind = attributeOf(tag, 'w:type') ?? 'paragraph';
      return [[`${kind} ${name.toLowerCase()}`, { id, hasNumbers: inside.includes('<w:numPr') }] as const];
    }),
  );
};

type Role = {
  /** Names of the styles that fit, the best first. */
  readonly styles: readonly string[];
  /** What is said beside such a style. */
  readonly always?: Partial<ParagraphDress>;
  /** What is said where the template has none of them, and the style of the text stands. */
  readonly otherwise?: Partial<ParagraphDress>;
};

const BOLD: RunLook = { bold: true };
const ALARM: RunLook = { bold: true, color: CONFIDENTIAL_INK };

const heading = (level: number): Role => ({
  styles: [`heading ${level}`],
  always: { look: { keepNext: true } },
  otherwise: { look: { keepNext: true, outlineLevel: level - 1, spacing: { before: 240, after: 120 } }, run: BOLD },
});

const TEXT = ['minutes text'] as const;

const ROLES: Readonly<Record<WordRole, Role>> = {
  title: { styles: ['title'], otherwise: { look: { keepNext: true }, run: BOLD } },
  detail: { styles: ['minutes detail', 'subtitle'] },
  heading1: heading(1),
  heading2: heading(2),
  heading3: heading(3),
  heading4: heading(4),
  text: { styles: TEXT },
  decision: { styles: ['decision', ...TEXT], always: { look: { keepLines: true } } },
  leadIn: { styles: ['decision lead-in', 'decision', ...TEXT], always: { look: { keepNext: true } } },
  action: { styles: ['action', ...TEXT], always: { look: { keepLines: true } } },
  note: { styles: ['post-meeting note'], otherwise: { look: { indent: { left: LIST_STEP } } } },
  nextMeeting: { styles: ['next meeting', ...TEXT] },
  statement: { styles: ['class statement'], otherwise: { run: { italics: true } } },
  confidentialMark: { styles: ['confidential mark', ...TEXT], always: { look: { keepLines: true }, run: ALARM } },
  notice: { styles: ['confidential notice', ...TEXT], always: { look: { keepLines: true }, run: ALARM } },
  tableTitle: { styles: ['table title'], always: { look: { keepNext: true } }, otherwise: { run: BOLD } },
  tableHead: {
    styles: ['table head', 'table heading'],
    always: { look: { keepNext: true } },
    otherwise: { run: BOLD },
  },
  tableText: { styles: ['table text', 'table contents'] },
  tableSpace: { styles: ['table space'], otherwise: { look: { spacing: { before: 0, after: 0, line: 200 } } } },
};

const SIGNS = ['•', '–', '▪'] as const;
const DEEPEST_STYLE = 5;

/** What a template says of the paragraph that the minutes are poured into, and how wide its text is. */
export type Ground = {
  /** The style of the paragraph that the minutes stand in place of, if it has one. */
  readonly style: string | undefined;
  /** Of the text, in twips. */
  readonly width: number;
};

/** The styles of a template: each by its name, and where it has none the style of its text with what is missing said beside it. */
export const templateDress = (template: Template, { style: base, width }: Ground): Dress => {
  const styles = stylesOf(template);
  const find = (kind: string, names: readonly string[]): Style | undefined =>
    names.map((name) => styles.get(`${kind} ${name}`)).find((style) => style !== undefined);
  const ground = base === undefined ? {} : { style: base };

  const paragraph = (role: WordRole): ParagraphDress => {
    const { styles: names, always, otherwise } = ROLES[role];
    const own = find('paragraph', names);
    const beside = own ? undefined : otherwise;
    const run = { ...beside?.run, ...always?.run };
    return {
      look: { ...(own ? { style: own.id } : ground), ...beside?.look, ...always?.look },
      ...(Object.keys(run).length > 0 && { run }),
    };
  };

  const listStyle = (level: number): Style | undefined =>
    find('paragraph', [`list bullet${level === 0 ? '' : ` ${Math.min(level + 1, DEEPEST_STYLE)}`}`]);

  const table = find('table', ['minutes table', 'table grid']);
  const link = find('character', ['hyperlink']);

  return {
    paragraph,
    bullet: (level) => {
      const own = listStyle(level);
      if (own?.hasNumbers) return { look: { style: own.id } };
      const sign = SIGNS[level % SIGNS.length] ?? SIGNS[0];
      return { look: { ...(own ? { style: own.id } : ground), indent: listIndent(level) }, sign };
    },
    numbered: () => ({ look: ground }),
    link: link ? { style: link.id } : { color: '0563C1', underline: {} },
    table: { ...(table ? { style: table.id } : { borders: TABLE_BORDERS }), width },
  };
};
