import { describe, expect, test } from 'vitest';
import { namesakesOf, peopleByLabel, whoIsMeant } from '../../../../renderer/features/people/who-is-meant.ts';
import type { Person } from '../../../../shared/domain/person.ts';
import { personIdSchema } from '../../../../shared/ids.ts';

let count = 0;
const person = (name: string, more: Partial<Person> = {}): Person => {
  count += 1;
  const id = personIdSchema.parse(`0192f0c0-0000-7000-8000-${String(count).padStart(12, '0')}`);
  return { id, name, aliases: [], ...more };
};

const zoe = person('Zoë Marsh', { organisation: 'Coast Survey', aliases: ['Zozo'] });
const annOfKeepers = person('Ann Bell', { organisation: 'Keepers' });
const annOfPilots = person('Ann Bell', { organisation: 'Pilots Guild' });
const people = [zoe, annOfKeepers, annOfPilots];

describe('whoIsMeant', () => {
  test.each(['Zoë Marsh (Coast Survey)', 'zoe marsh', 'ZOZO', ' Zoë Marsh '])('finds one person by "%s"', (text) => {
    expect(whoIsMeant(people, text)).toEqual({ kind: 'known', person: zoe });
  });

  test('asks which of two namesakes it is, unless the organisation says it', () => {
    expect(whoIsMeant(people, 'Ann Bell')).toEqual({ kind: 'several', name: 'Ann Bell' });
    expect(whoIsMeant(people, 'ann bell (pilots guild)')).toEqual({ kind: 'known', person: annOfPilots });
  });

  test('takes a name that nobody has for somebody new, with the organisation in brackets', () => {
    expect(whoIsMeant(people, 'Orla Penhale')).toEqual({ kind: 'new', name: 'Orla Penhale' });
    expect(whoIsMeant(people, 'Ann Bell (Harbour Master)')).toEqual({
      kind: 'new',
      name: 'Ann Bell',
      organisation: 'Harbour Master',
    });
  });

  test.each(['', '   ', '(Keepers)'])('means nobody by "%s"', (text) => {
    expect(whoIsMeant(people, text)).toEqual({ kind: 'nobody' });
  });
});

test('peopleByLabel counts people who are alike in name and organisation', () => {
  const twins = [person('Bo Hart'), person('Bo Hart'), zoe];
  expect([...peopleByLabel(twins).keys()]).toEqual(['Bo Hart 1', 'Bo Hart 2', 'Zoë Marsh (Coast Survey)']);
  expect(whoIsMeant(twins, 'Bo Hart 2')).toEqual({ kind: 'known', person: twins[1] });
  expect(whoIsMeant(twins, 'Bo Hart').kind).toBe('several');
});

test('namesakesOf finds others by name or alias, not the person itself', () => {
  expect(namesakesOf(people, 'ann bell', annOfKeepers.id)).toEqual([annOfPilots]);
  expect(namesakesOf(people, 'zozo')).toEqual([zoe]);
  expect(namesakesOf(people, ' ')).toEqual([]);
});
