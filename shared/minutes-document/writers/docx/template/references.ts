import { escapeMarkup } from '../../escape.ts';
import { type Parts, relsOf, textOf, withText } from './package.ts';

const TYPES = '[Content_Types].xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts in which one more is known to be of a type. One that is known already stays as it is. */
export const withType = (parts: Parts, name: string, type: string): Parts => {
  const types = textOf(parts, TYPES);
  if (types.includes(`PartName="/${name}"`)) return parts;
  const override = `<Override PartName="/${name}" ContentType="${type}"/>`;
  return withText(
    parts,
    TYPES,
    types.replace('</Types>', () => `${override}</Types>`),
  );
};

type NewRelationship = {
  readonly id: string;
  /** The last word of its type, or all of it. */
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
};

/** Parts in which one refers to one more. */
export const withRelationship = (
  parts: Parts,
  part: string,
  { id, type, target, isExternal }: NewRelationship,
): Parts => {
  const name = relsOf(part);
  const before = textOf(parts, name) || `<Relationships xmlns="${PACKAGE}"></Relationships>`;
  const whole = type.includes('/') ? type : `${RELATION}/${type}`;
  const mode = isExternal ? ' TargetMode="External"' : '';
  const added = `<Relationship Id="${id}" Type="${whole}" Target="${escapeMarkup(target)}"${mode}/>`;
  const open = before.replace(/<Relationships\b([^>]*)\/>/u, '<Relationships$1></Relationships>');
  return withText(
    parts,
    name,
    open.replace('</Relationships>', () => `${added}</Relationships>`),
  );
};

/** Parts in which one does not refer to things of a type any more. */
export const withoutRelationships = (parts: Parts, part: string, type: string): Parts => {
  const name = relsOf(part);
  const before = textOf(parts, name);
  const pattern = new RegExp(`<Relationship\\b[^>]*Type="[^"]*/${type}"[^>]*?(?:/>|></Relationship>)`, 'gu');
  return pattern.test(before) ? withText(parts, name, before.replace(pattern, '')) : parts;
};
