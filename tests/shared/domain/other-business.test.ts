import { describe, expect, test } from 'vitest';
import { otherBusiness } from '../../../shared/domain/other-business.ts';
import { itemIdSchema } from '../../../shared/ids.ts';

const item = (title: string) => ({ title });

describe('the item of other business', () => {
  test.each(['Any other business', 'Any Other Urgent Business', 'AOB', 'A.O.B.', 'AOB and next meeting'])(
    'is one that is called %j',
    (title) => {
      expect(otherBusiness([item('Welcome'), item(title)])?.title).toBe(title);
    },
  );

  test.each(['Business plan', 'Other matters', 'AOBX'])('is none that is called %j', (title) => {
    expect(otherBusiness([item(title)])).toBeUndefined();
  });

  test('is the last of several, and stands on the agenda itself', () => {
    const parentId = itemIdSchema.parse('0192f0c0-0000-7000-8000-0000000000aa');
    expect(
      otherBusiness([item('AOB'), item('Any other business'), { title: 'AOB of the week', parentId }])?.title,
    ).toBe('Any other business');
  });
});
