import type { Organisation, Person } from '../domain/person.ts';

/** Organisations that go by more than one name. */
export const organisations: readonly Omit<Organisation, 'id'>[] = [
  { name: 'Code Office', aliases: ['Orchard Code Office', 'the Secretariat'] },
  { name: 'Tarrow Water', aliases: ['Tarrow Water Company', 'the Water Company'] },
  { name: 'River Tarrow Trust', aliases: ['RTT'] },
];

const person = (name: string, organisation: string | undefined, more: Partial<Person> = {}): Omit<Person, 'id'> => ({
  name,
  aliases: [],
  ...(organisation === undefined ? {} : { organisation }),
  ...more,
});

const officer = (name: string, email: string): Omit<Person, 'id'> =>
  person(name, 'Code Office', { email: `${email}@code-office.example` });

/** Everybody in the sample who has a seat, and some who come now and then. All are invented. */
export const people: readonly Omit<Person, 'id'>[] = [
  officer('Ruth Calder', 'ruth.calder'),
  officer('Hanna Lindqvist', 'hanna.lindqvist'),
  officer('Tobias Fenn', 'tobias.fenn'),
  officer('Amina Yusuf', 'amina.yusuf'),
  person('Dominic Ashby', 'Ashby & Daughters', { aliases: ['Dom Ashby'] }),
  person('Priya Nandakumar', 'Longmeadow Fruit'),
  person('Ewan Tull', 'Tull Hill Orchard'),
  person('Siân Breck', 'Perry Bank Orchard'),
  person('Walter Hobbs', 'Blackpot Cider'),
  person('Orla D’Arcy', 'Blackpot Cider'),
  person('Marcus Bell', 'Tarrow Water', { initials: 'MBe' }),
  person('Martha Brand', 'Tarrow Water', { initials: 'MBr' }),
  person('Celia Marsh', 'River Tarrow Trust'),
  person('Kit Rowan', 'Brook Cottage Nursery'),
  person('Margaret Oyelaran', undefined, { aliases: ['Maggie Oyelaran'] }),
  person('Piers Hallam', undefined),
  person('Bridget Foxley', 'Foxley Estates'),
  person('Jonas Weir', 'Tarrow Water'),
  person('Tess Okafor', 'Vale Council'),
];
