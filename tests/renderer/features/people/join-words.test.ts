import { describe, expect, it } from 'vitest';
import { organisationJoinWords, personJoinWords } from '../../../../renderer/features/people/join-words.ts';
import { anOrganisation, aPerson } from '../../../helpers/registers.ts';

const seen = { actions: 0, confidentialActions: 0, seats: 0, meetings: 0, aliases: [], gains: {} };
const two = (from: object = {}, into: object = {}) => ({
  from: aPerson('Manny Okafor', from),
  into: aPerson('Emmanuel Okafor', into),
});

describe('what comes of making one of two', () => {
  it('says what moves, which names and facts are added and which are not kept', () => {
    const words = personJoinWords(
      two({ organisation: 'Seed Guild', email: 'm@seeds.example' }, { organisation: 'Plot Holders' }),
      {
        ...seen,
        actions: 3,
        confidentialActions: 1,
        seats: 1,
        meetings: 2,
        aliases: ['Manny Okafor', 'Manu'],
        gains: { email: 'm@seeds.example' },
      },
      false,
    );
    expect(words).toBe(
      'Emmanuel Okafor (Plot Holders) stays, takes over 3 actions, 1 seat and 2 meetings, and also goes by ‘Manny Okafor’ and ‘Manu’. Added: the e-mail address m@seeds.example. Not kept: the organisation Seed Guild. Minutes stay as they are.',
    );
  });

  it('counts no confidential action where others look on', () => {
    const moved = { ...seen, actions: 1, confidentialActions: 1, aliases: ['Manny Okafor'] };
    expect(personJoinWords(two(), moved, true)).toBe(
      'Emmanuel Okafor stays and also goes by ‘Manny Okafor’. Minutes stay as they are.',
    );
    expect(personJoinWords(two(), moved, false)).toContain('1 action');
  });

  it('says that a name which means somebody else too is none of the one that stays', () => {
    expect(personJoinWords(two(), { ...seen, actions: 1 }, false)).toBe(
      'Emmanuel Okafor stays and takes over 1 action. ‘Manny Okafor’ means somebody else too, so it is no other name of Emmanuel Okafor. Minutes stay as they are.',
    );
    expect(personJoinWords(two({}, { name: 'manny okafor' }), seen, false)).toBe(
      'manny okafor stays. Minutes stay as they are.',
    );
    expect(personJoinWords(two({ aliases: ['Manu', 'Em'] }, { aliases: ['em'] }), seen, false)).toBe(
      'Emmanuel Okafor stays. ‘Manny Okafor’ and ‘Manu’ mean somebody else too, so they are no other names of Emmanuel Okafor. Minutes stay as they are.',
    );
    expect(personJoinWords(two({ aliases: ['Manu'] }), { ...seen, aliases: ['Manny Okafor'] }, false)).toContain(
      ' ‘Manu’ means somebody else too, so it is no other name of Emmanuel Okafor.',
    );
  });

  it('says it of organisations with their people', () => {
    const organisations = { from: anOrganisation('Guild'), into: anOrganisation('Seed Guild') };
    const moved = { actions: 2, confidentialActions: 0, people: 1, aliases: ['Guild'], lostContacts: [] };
    expect(organisationJoinWords(organisations, moved, false)).toBe(
      'Seed Guild stays, takes over 2 actions and 1 person, and also goes by ‘Guild’. Minutes stay as they are.',
    );
    const lost = (lostContacts: string[]) => organisationJoinWords(organisations, { ...moved, lostContacts }, false);
    expect(lost(['Manny Okafor'])).toContain(' Not kept: the contact Manny Okafor. Minutes');
    expect(lost(['Manny Okafor', 'Otis Bell'])).toContain(
      ' Not kept: the contacts Manny Okafor and Otis Bell. Minutes',
    );
  });
});
