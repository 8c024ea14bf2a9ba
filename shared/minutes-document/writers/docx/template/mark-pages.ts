import type { MinutesDocument } from '../../../model.ts';
import { escapeMarkup } from '../../escape.ts';
import { CONFIDENTIAL_INK } from '../look.ts';
import type { Template } from './check-template.ts';
import { type Parts, relationshipsOf, relsOf, targetOf, textOf, withText } from './package.ts';
import { withRelationship, withType } from './references.ts';
import { applyEdits, attributeOf, type Edit, paragraphsIn, SECTION } from './scan-xml.ts';

/*
 * DRAFT and the mark of confidential minutes on every page of a template. The heads of its pages stay in the file byte for
 * byte as they are; what the pages show then is a copy of each with the marks on it, both laid over the page, so that
 * nothing on it moves.
 */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const HEADER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';

const SHAPE_STYLE = [
  'position:absolute;margin-left:0;margin-top:0;width:400pt;height:100pt;rotation:315;z-index:-251657216',
  'mso-position-horizontal:center;mso-position-horizontal-relative:margin',
  'mso-position-vertical:center;mso-position-vertical-relative:margin',
].join(';');

const watermarkRun = (text: string, number: number): string =>
  `<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">` +
  `<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">` +
  `<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>` +
  `<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>` +
  `<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>` +
  `<v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/>` +
  `<v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>` +
  `<v:shape id="PowerPlusWaterMarkObject${900 + number}" type="#_x0000_t136" style="${SHAPE_STYLE}" o:allowincell="f" ` +
  `fillcolor="#A6A6A6" stroked="f"><v:fill opacity="0.25"/>` +
  `<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" string="${escapeMarkup(text)}"/></v:shape></w:pict></w:r>`;

const markFrame = (text: string): string =>
  `<w:p><w:pPr><w:framePr w:w="9000" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:xAlign="center" w:y="300"/>` +
  `<w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="${CONFIDENTIAL_INK}"/>` +
  `<w:sz w:val="17"/></w:rPr><w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r></w:p>`;

type Marks = { readonly watermark?: string | undefined; readonly mark?: string | undefined };

/** The words of a head with the marks on it. */
const marked = (xml: string, { watermark, mark }: Marks, number: number): string => {
  const root = /<w:hdr\b(?:[^<>"']|"[^"]*"|'[^']*')*>/u.exec(xml);
  if (!root) return xml;
  const inside = root.index + root[0].length;
  const edits: Edit[] = mark === undefined ? [] : [{ start: inside, end: inside, by: markFrame(mark) }];
  if (watermark !== undefined) edits.push(watermarkEdit(xml, watermarkRun(watermark, number)));
  return applyEdits(xml, edits);
};

/** Hangs the watermark into a paragraph that is there, since one more would move what stands below. */
const watermarkEdit = (xml: string, run: string): Edit => {
  const [host] = (paragraphsIn(xml) ?? [])
    .filter(({ within }) => within.length === 1)
    .toSorted((a, b) => a.start - b.start);
  if (!host) {
    const at = xml.lastIndexOf('</w:hdr>');
    return { start: at, end: at, by: `<w:p>${run}</w:p>` };
  }
  const whole = xml.slice(host.start, host.end);
  if (whole.endsWith('/>')) return { start: host.start, end: host.end, by: `${whole.slice(0, -2)}>${run}</w:p>` };
  const at = host.end - '</w:p>'.length;
  return { start: at, end: at, by: run };
};

const EMPTY_HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr xmlns:w="${W}"><w:p/></w:hdr>`;

type HeadKind = 'default' | 'first' | 'even';

const SECTIONS = new RegExp(SECTION, 'gu');
const REFERENCE = /<w:headerReference\b(?:[^<>"']|"[^"]*"|'[^']*')*>/gu;

const isOn = (xml: string, name: string): boolean => {
  const tag = new RegExp(`<w:${name}\\b[^>]*>`, 'u').exec(xml)?.[0];
  return tag !== undefined && !['0', 'false', 'off'].includes(attributeOf(tag, 'w:val') ?? '');
};

const settingsOf = ({ parts, main }: Template): string => {
  const relation = relationshipsOf(parts, main).find(({ type }) => type === 'settings');
  return relation ? textOf(parts, targetOf(main, relation)) : '';
};

/** Puts marked heads into a package, each once; gives the id that the document knows each by. */
const headMaker = ({ parts: first, main }: Template, marks: Marks) => {
  let parts: Parts = first;
  const made = new Map<string, string>();
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const make = (source: string | undefined): string => {
    const known = made.get(source ?? '');
    if (known !== undefined) return known;
    const number = made.size + 1;
    const name = `${folder}minutesHeader${number}.xml`;
    const xml = source === undefined ? EMPTY_HEAD : textOf(parts, source);
    parts = withText(parts, name, marked(xml, marks, number));
    const rels = source === undefined ? '' : textOf(parts, relsOf(source));
    if (rels !== '') parts = withText(parts, relsOf(name), rels);
    parts = withType(parts, name, HEADER_TYPE);
    const id = `rIdMinutesHeader${number}`;
    parts = withRelationship(parts, main, { id, type: 'header', target: `minutesHeader${number}.xml` });
    made.set(source ?? '', id);
    return id;
  };
  return { make, parts: () => parts };
};

/** A template whose pages all bear the marks of a document; the same template where the document has none. */
export const markPages = (template: Template, { watermark, confidential }: MinutesDocument): Template => {
  const marks: Marks = { watermark, mark: confidential?.mark };
  if (marks.watermark === undefined && marks.mark === undefined) return template;
  const { main } = template;
  const heads = headMaker(template, marks);
  const relations = new Map(relationshipsOf(template.parts, main).map((relation) => [relation.id, relation]));
  const hasEven = isOn(settingsOf(template), 'evenAndOddHeaders');
  const seen = new Set<string>();

  const section = (xml: string): string => {
    const referred = xml.replace(REFERENCE, (tag) => {
      const relation = relations.get(attributeOf(tag, 'r:id') ?? '');
      seen.add(attributeOf(tag, 'w:type') ?? 'default');
      const id = heads.make(relation && targetOf(main, relation));
      return tag.replace(/r:id\s*=\s*(?:"[^"]*"|'[^']*')/u, `r:id="${id}"`);
    });
    const needed: HeadKind[] = ['default', ...(isOn(xml, 'titlePg') ? (['first'] as const) : [])];
    if (hasEven) needed.push('even');
    const missing = needed.filter((kind) => !seen.has(kind));
    for (const kind of missing) seen.add(kind);
    const added = missing
      .map((kind) => `<w:headerReference w:type="${kind}" r:id="${heads.make(undefined)}"/>`)
      .join('');
    const open = referred.endsWith('/>') && !referred.includes('</w:sectPr>') ? opened(referred) : referred;
    return open.replace(/^<w:sectPr\b(?:[^<>"']|"[^"]*"|'[^']*')*>/u, (tag) => `${tag}${added}`);
  };

  const text = textOf(template.parts, main);
  const whole = /<w:sectPr\b/u.test(text) ? text : text.replace(/<\/w:body>/u, '<w:sectPr/></w:body>');
  const marked = whole.replace(SECTIONS, section);
  return { main, parts: withText(heads.parts(), main, marked) };
};

const opened = (tag: string): string => `${tag.slice(0, -2)}></w:sectPr>`;
