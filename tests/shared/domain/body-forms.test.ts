import { describe, expect, it } from 'vitest';
import {
  bodyFormsSchema,
  defaultForms,
  fillForm,
  formsOf,
  textModuleSchema,
} from '../../../shared/domain/body-forms.ts';

describe('the sentences of a body', () => {
  it('are the usual ones but for its own', () => {
    expect(formsOf({ arrived: '{initials} came.' })).toEqual({ ...defaultForms, arrived: '{initials} came.' });
    expect(formsOf(undefined)).toEqual(defaultForms);
  });

  it('are filled in by name, and leave out what nobody knows', () => {
    expect(fillForm(defaultForms.arrivedAt, { name: 'Nell Harker', time: '10:25' })).toBe(
      'Nell Harker joined the meeting at 10:25.',
    );
    expect(fillForm('{name} {organisation} spoke', { name: 'Nell' })).toBe('Nell spoke');
  });

  it('take values as they are, braces and all', () => {
    expect(fillForm('{name}', { name: '{time} $& $1' })).toBe('{time} $& $1');
  });

  it('refuse a name that no sentence has, and a text module of two words', () => {
    expect(bodyFormsSchema.safeParse({ arived: 'x' }).success).toBe(false);
    expect(textModuleSchema.safeParse({ name: 'two words', text: 'x' }).success).toBe(false);
    expect(textModuleSchema.safeParse({ name: 'noted-2', text: 'x' }).success).toBe(true);
  });
});
