import { MEETING_PROPERTY, VERSION_PROPERTY } from '../../../marks.ts';
import type { MinutesDocument } from '../../../model.ts';
import { escapeMarkup } from '../../escape.ts';
import { coreProperties } from '../finish-package.ts';
import { originProperties } from '../marks.ts';
import type { Template } from './check-template.ts';
import { type Parts, relationshipsOf, targetOf, textOf, withText } from './package.ts';
import { withoutRelationships, withRelationship, withType } from './references.ts';

const CORE = 'docProps/core.xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const CUSTOM = 'docProps/custom.xml';
const CUSTOM_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const CUSTOM_SPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VARIANTS = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** What every custom property of Word has as its format. */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

const partOf = (parts: Parts, type: string): string | undefined => {
  const relation = relationshipsOf(parts, '').find((each) => each.type === type);
  return relation && targetOf('', relation);
};

/** The title and the moment of the minutes, in place of who made the template and when. */
const withCore = (parts: Parts, document: MinutesDocument): Parts => {
  const known = partOf(parts, 'core-properties');
  const said = withText(parts, known ?? CORE, coreProperties(document));
  if (known !== undefined) return said;
  return withRelationship(withType(said, CORE, CORE_TYPE), '', {
    id: 'rIdMinutesCore',
    type: CORE_RELATION,
    target: CORE,
  });
};

const EMPTY_CUSTOM = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="${CUSTOM_SPACE}" xmlns:vt="${VARIANTS}"></Properties>`;

const OWN_PROPERTY = new RegExp(
  `<property\\b[^>]*\\bname="(?:${MEETING_PROPERTY}|${VERSION_PROPERTY})"[^>]*>[\\s\\S]*?</property>`,
  'gu',
);

/** A template that was made of minutes does not say any more of which: what is poured into it says so itself. */
const withoutOrigin = (parts: Parts): Parts => {
  const known = partOf(parts, 'custom-properties');
  return known === undefined ? parts : withText(parts, known, textOf(parts, known).replace(OWN_PROPERTY, ''));
};

/** The picture of a first page is one of another document. */
const withoutPicture = (parts: Parts): Parts => {
  const picture = partOf(parts, 'thumbnail');
  if (picture === undefined) return parts;
  const { [picture]: _picture, ...rest } = withoutRelationships(parts, '', 'thumbnail');
  return rest;
};

/** From which minutes the file was made, beside what the template says of itself. */
const withOrigin = (parts: Parts, document: MinutesDocument): Parts => {
  const properties = originProperties(document);
  if (properties.length === 0) return parts;
  const known = partOf(parts, 'custom-properties');
  const before = known === undefined ? EMPTY_CUSTOM : textOf(parts, known);
  const last = Math.max(1, ...[...before.matchAll(/\bpid="(\d+)"/gu)].map(([, pid]) => Number(pid)));
  const added = properties.map(
    ({ name, value }, index) =>
      `<property fmtid="${FORMAT}" pid="${last + 1 + index}" name="${name}">` +
      `<vt:lpwstr xmlns:vt="${VARIANTS}">${escapeMarkup(value)}</vt:lpwstr></property>`,
  );
  const said = withText(
    parts,
    known ?? CUSTOM,
    before.replace('</Properties>', () => `${added.join('')}</Properties>`),
  );
  if (known !== undefined) return said;
  return withRelationship(withType(said, CUSTOM, CUSTOM_TYPE), '', {
    id: 'rIdMinutesCustom',
    type: 'custom-properties',
    target: CUSTOM,
  });
};

/** Where the template of the template lies is nobody's business, and Word would go there to look. */
const withoutAttached = ({ parts, main }: Template): Parts => {
  const relation = relationshipsOf(parts, main).find(({ type }) => type === 'settings');
  if (!relation) return parts;
  const settings = targetOf(main, relation);
  const text = textOf(parts, settings);
  const without = text.replace(/<w:attachedTemplate\b[^>]*?(?:\/>|><\/w:attachedTemplate>)/gu, '');
  return without === text
    ? parts
    : withoutRelationships(withText(parts, settings, without), settings, 'attachedTemplate');
};

/** A template whose file says of itself what the minutes say: title, moment, origin; no author. */
export const withProperties = (template: Template, document: MinutesDocument): Template => ({
  main: template.main,
  parts: withOrigin(withoutOrigin(withCore(withoutPicture(withoutAttached(template)), document)), document),
});
