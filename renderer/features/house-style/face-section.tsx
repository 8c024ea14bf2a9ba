import { Button, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { fontSchema, usualStyle, wholeStyle } from '../../../shared/domain/house-style.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { Section } from '../bodies/section.tsx';
import type { SheetProps } from '../bodies/use-body.ts';
import { useStyleField } from './use-style.ts';

type ColourProps = SheetProps & {
  readonly field: 'headingColour' | 'accentColour';
  readonly label: string;
  readonly description: string;
};

const ColourField = ({ sheet, field, label, description }: ColourProps): ReactNode => {
  const draft = useStyleField(sheet, field, wholeStyle(sheet.body.houseStyle)[field], (style, colour: string) => ({
    ...style,
    [field]: colour,
  }));
  return (
    <div className="style-colour">
      <TextField type="color" label={label} description={description} draft={draft} />
      <Button
        variant="default"
        disabled={draft.value === usualStyle[field]}
        aria-label={`${label}: as usual`}
        onClick={() => draft.choose(usualStyle[field])}
      >
        As usual
      </Button>
    </div>
  );
};

/** The face and the colours of the documents. */
export const FaceSection = ({ sheet }: SheetProps): ReactNode => {
  const font = useStyleField<string>(sheet, 'font', wholeStyle(sheet.body.houseStyle).font, (style, chosen) => ({
    ...style,
    font: fontSchema.parse(chosen),
  }));
  return (
    <Section id="face" title="Face and colours" hint="The faces are those that every format has.">
      <Radio.Group label="Face" value={font.value} error={font.error} onChange={font.choose}>
        <div className="field-row">
          <Radio value="sans" label="Arial (Arimo in a PDF)" />
          <Radio value="serif" label="Times New Roman (Libertinus Serif in a PDF)" />
        </div>
      </Radio.Group>
      <div className="field-row">
        <ColourField
          sheet={sheet}
          field="headingColour"
          label="Headings"
          description="of the title, headings and links; dark enough to be read"
        />
        <ColourField
          sheet={sheet}
          field="accentColour"
          label="Heads of tables"
          description="their words become light or dark by themselves"
        />
      </div>
    </Section>
  );
};
