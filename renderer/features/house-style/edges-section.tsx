import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { type PageEdge, wholeStyle } from '../../../shared/domain/house-style.ts';
import { stylePlaces } from '../../../shared/domain/style-places.ts';
import { LongTextField } from '../../components/fields/text-field.tsx';
import { Section } from '../bodies/section.tsx';
import type { SheetProps } from '../bodies/use-body.ts';
import { useStyleField } from './use-style.ts';

const SIDES = [
  ['left', 'At the left'],
  ['centre', 'In the middle'],
  ['right', 'At the right'],
] as const;

type EdgeProps = SheetProps & { readonly edge: 'header' | 'footer'; readonly side: keyof PageEdge };

const EdgeField = ({ sheet, edge, side, label }: EdgeProps & { readonly label: string }): ReactNode => {
  const saved = wholeStyle(sheet.body.houseStyle)[edge][side];
  const draft = useStyleField(sheet, `${edge} ${side}`, saved, (style, text: string) => ({
    ...style,
    [edge]: { ...wholeStyle(style)[edge], [side]: text.trim() },
  }));
  return (
    <LongTextField
      label={label}
      aria-label={`${edge === 'header' ? 'Head' : 'Foot'}, ${label.toLowerCase()}`}
      rows={1}
      draft={draft}
    />
  );
};

const Edge = ({ sheet, edge, legend }: Omit<EdgeProps, 'side'> & { readonly legend: string }): ReactNode => (
  <fieldset className="style-thirds">
    <legend>{legend}</legend>
    {SIDES.map(([side, label]) => (
      <EdgeField key={side} sheet={sheet} edge={edge} side={side} label={label} />
    ))}
  </fieldset>
);

const places = stylePlaces.edge.map((name) => `{${name}}`).join(' ');

/** What stands on every page above and below the minutes. */
export const EdgesSection = ({ sheet }: SheetProps): ReactNode => {
  const saved = wholeStyle(sheet.body.houseStyle).header.onFirst ?? false;
  const first = useStyleField(sheet, 'first page', saved, (style, isOn: boolean) => {
    const { onFirst: _, ...header } = wholeStyle(style).header;
    return { ...style, header: isOn ? { ...header, onFirst: true } : header };
  });
  return (
    <Section
      id="edges"
      title="Head and foot of each page"
      hint={`Up to three lines each: ${places}. DRAFT and the mark of confidential minutes stand there in any style.`}
    >
      <Edge sheet={sheet} edge="header" legend="Head" />
      <Checkbox
        label="The head stands on the first page too"
        checked={first.value}
        error={first.error}
        onChange={(event) => first.choose(event.currentTarget.checked)}
      />
      <Edge sheet={sheet} edge="footer" legend="Foot" />
    </Section>
  );
};
