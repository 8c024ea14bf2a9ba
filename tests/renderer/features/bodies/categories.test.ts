import { describe, expect, test } from 'vitest';
import {
  isNameTaken,
  moved,
  withCategoryRenamed,
  withMember,
  withoutCategory,
} from '../../../../renderer/features/bodies/categories.ts';
import { newBody } from '../../../../renderer/features/bodies/new-body-defaults.ts';
import { bodyIdSchema } from '../../../../shared/ids.ts';

const whole = {
  body: {
    id: bodyIdSchema.parse('0192f0c0-0000-7000-8000-00000000b0d1'),
    ...newBody('HLC', 'Harbour Lights Committee'),
  },
  rules: {
    classes: [],
    standingItems: [],
    quorum: {
      needed: { number: 2 },
      of: 'seats' as const,
      minimumPerCategory: [{ category: 'Members', number: 1 }],
      needsChair: false,
      remoteCounts: true,
    },
  },
};

test('moved exchanges an entry with its neighbour, and nothing at the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});

test('withMember puts a new category behind those of the members', () => {
  expect(withMember(whole.body.categories, 'Pilots').map(({ name }) => name)).toEqual([
    'Members',
    'Pilots',
    'Other participants',
  ]);
});

test('isNameTaken asks the other categories, whatever the case', () => {
  expect(isNameTaken(whole.body.categories, ' members ')).toBe(true);
  expect(isNameTaken(whole.body.categories, 'MEMBERS', 0)).toBe(false);
});

describe('the quorum rule', () => {
  test('follows a category to its new name', () => {
    const { body, rules } = withCategoryRenamed(whole, 'Members', 'Keepers');
    expect(body.categories.map(({ name }) => name)).toEqual(['Keepers', 'Other participants']);
    expect(rules.quorum?.minimumPerCategory).toEqual([{ category: 'Keepers', number: 1 }]);
  });

  test('forgets a category that is gone', () => {
    const { body, rules } = withoutCategory(whole, 'Members');
    expect(body.categories.map(({ name }) => name)).toEqual(['Other participants']);
    expect(rules.quorum?.minimumPerCategory).toEqual([]);
  });
});
