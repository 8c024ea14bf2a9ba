import type { Attendance } from './attendance.ts';
import type { Body } from './body.ts';
import { type BodyForms, fillForm } from './body-forms.ts';

/** Somebody on the attendance list, as far as the minutes name a speaker. */
export type Speaker = Pick<Attendance, 'name' | 'initials' | 'category' | 'organisation' | 'capacity'>;

/** What the minutes of a body say of its people. */
export type Voice = Pick<Body, 'shortName' | 'categories'> & { readonly forms: BodyForms };

const CHAIR = /(?<!\b(?:deputy|vice)[ -])\bchair(?:man|woman|person)?$/iu;

const isMember = ({ category }: Speaker, { categories }: Voice): boolean =>
  categories.some(({ name, table }) => table === 'members' && name === category);

/** The Chair sits under a heading that says so, or is here as the Chair and nothing else. */
const isChair = (person: Speaker, voice: Voice): boolean =>
  /^chair(?:man|woman|person)?$/iu.test(person.capacity?.trim() ?? '') ||
  (isMember(person, voice) && CHAIR.test(person.category?.trim() ?? ''));

/** A member that is listed under its own organisation ("DCC") speaks for it. */
const speaksForOrganisation = ({ category, organisation }: Speaker): boolean =>
  organisation !== undefined && organisation === category;

const formFor = (person: Speaker, voice: Voice): string => {
  const { forms } = voice;
  if (isChair(person, voice)) return forms.attributionChair;
  if (isMember(person, voice) && !speaksForOrganisation(person)) return forms.attributionMember;
  return person.organisation === undefined ? forms.attributionOther : forms.attributionOrganisation;
};

/** How the minutes name a speaker: "CSC member (PS)", "SECAS (JH)", "The CSC Chair (AB)". */
export const attributionOf = (person: Speaker, voice: Voice): string =>
  fillForm(formFor(person, voice), {
    short: voice.shortName,
    initials: person.initials,
    name: person.name,
    organisation: person.organisation,
  });
