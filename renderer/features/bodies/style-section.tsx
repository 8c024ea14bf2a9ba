import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Section } from './section.tsx';
import type { SheetProps } from './use-body.ts';

/** Leads to the screen where the look of the documents is set. */
export const StyleSection = ({ sheet: { body } }: SheetProps): ReactNode => (
  <Section
    id="style"
    title="House style"
    hint="How the documents look: title block, attendance tables, head and foot of pages, face, colours and logo."
  >
    <div>
      <Button component="a" variant="default" href={`#/bodies/${body.id}/style`}>
        {body.houseStyle ? 'Change the house style' : 'Set a house style'}
      </Button>
    </div>
  </Section>
);
