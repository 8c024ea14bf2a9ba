import { describe, expect, it } from 'vitest';
import { formsOf } from '../../../shared/domain/body-forms.ts';
import { presentedPaperSchema } from '../../../shared/domain/paper.ts';
import { paperOpening } from '../../../shared/domain/paper-opening.ts';

const paper = presentedPaperSchema.parse({
  id: '0192f0c0-0000-7000-8000-0000000b0001',
  itemId: '0192f0c0-0000-7000-8000-0000000000aa',
  rank: 'a0',
  reference: 'HLC_7_01',
  recommendations: [],
  paper: {
    id: '0192f0c0-0000-7000-8000-0000000a0001',
    title: 'the lamp budget',
    date: '2027-03-12',
    attachments: [],
  },
});

describe('the opening sentence of a paper', () => {
  it('says the title in the usual form', () => {
    expect(paperOpening(formsOf(undefined), 'Panel', paper)).toBe(
      'The Panel were provided with a paper on the lamp budget.',
    );
  });

  it('says what the form of the body asks for, and leaves out what the paper does not say', () => {
    const forms = formsOf({
      paperOpening: '{author} {reference}: paper {version} of {date} to the {short} on {title}.',
    });
    expect(paperOpening(forms, 'Panel', paper)).toBe(
      'HLC_7_01: paper of 12 March 2027 to the Panel on the lamp budget.',
    );
  });
});
