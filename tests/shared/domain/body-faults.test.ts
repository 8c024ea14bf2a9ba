import { describe, expect, it } from 'vitest';
import { bodySchema } from '../../../shared/domain/body.ts';
import { firstBodyFault } from '../../../shared/domain/body-faults.ts';
import { bodyRulesSchema } from '../../../shared/domain/body-rules.ts';
import { aBody, rules } from '../../helpers/registers.ts';

describe('firstBodyFault', () => {
  it('finds nothing in a body as it should be, nor in one with nobody and nothing in it', () => {
    expect(firstBodyFault(aBody(), rules)).toBeUndefined();
    const bare = aBody({ verbs: [], categories: [], matterPatterns: [], actionPrefix: '', actionLabel: '' });
    expect(firstBodyFault(bare, { classes: [], standingItems: [] })).toBeUndefined();
  });

  it.each([
    [{ code: '  ' }, 'body.code', 'code'],
    [{ name: '\t' }, 'body.name', 'name'],
    [{ shortName: ' ' }, 'body.shortName', 'short name'],
    [{ actionPattern: '{prefix} {meeting}' }, 'body.actionPattern', '{prefix} {meeting}/{seq:2} gives CSC 15/01'],
    [{ actionPattern: '{seq}/{seq}' }, 'body.actionPattern', 'once'],
    [{ actionPattern: '{number}/{seq}' }, 'body.actionPattern', 'only {prefix}, {meeting} and text'],
    [{ verbs: ['NOTED', 'Agreed in principle'] }, 'body.verbs[1]', 'AGREED IN PRINCIPLE'],
    [{ verbs: ['NOTED', ''] }, 'body.verbs[1]', 'take the line out'],
    [{ verbs: ['NOTED', 'AGREED', 'NOTED'] }, 'body.verbs[2]', 'NOTED stands twice'],
    [{ categories: [{ name: ' ', table: 'members' as const }] }, 'body.categories[0].name', 'name of the category'],
    [
      {
        categories: [
          { name: 'Keepers', table: 'members' as const },
          { name: 'Keepers', table: 'others' as const },
        ],
      },
      'body.categories[1].name',
      '"Keepers" stands twice',
    ],
  ])('names the field of %j, and what to do', (wrong, path, words) => {
    const fault = firstBodyFault(aBody(wrong), rules);
    expect(fault).toEqual({ path, message: expect.stringContaining(words) });
    expect(fault?.message).toMatch(/\.$|CSC 15\/01\.$/);
  });

  it.each(['-', ' – ', '- '])('wants a title in the standing item "%s"', (title) => {
    const fault = firstBodyFault(aBody(), { ...rules, standingItems: ['Minutes', title] });
    expect(fault?.path).toBe('rules.standingItems[1]');
  });

  it('refuses a quorum of more than all', () => {
    const quorum = { of: 'seats' as const, minimumPerCategory: [], needsChair: false, remoteCounts: true };
    const of = (numerator: number, denominator: number) =>
      firstBodyFault(aBody(), { ...rules, quorum: { ...quorum, needed: { numerator, denominator } } })?.path;
    expect([of(3, 2), of(2, 2), of(2, 3)]).toEqual(['rules.quorum.needed.numerator', undefined, undefined]);
    expect(firstBodyFault(aBody(), { ...rules, quorum: { ...quorum, needed: { number: 5 } } })).toBeUndefined();
  });

  it('leaves to the schema what a schema can say', () => {
    expect(bodyRulesSchema.safeParse(rules).success).toBe(true);
    expect(bodySchema.safeParse(aBody({ matterPatterns: ['(\\w+)+!'] })).error?.issues).toMatchObject([
      { path: ['matterPatterns', 0], message: expect.stringContaining('too long') },
    ]);
  });
});
