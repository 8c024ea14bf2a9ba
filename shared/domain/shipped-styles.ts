import type { Body } from './body.ts';
import type { HouseStyle } from './house-style.ts';

/** What a ready-made style sets of a body. */
export type StyledBody = Pick<Body, 'initials' | 'decisionJoin' | 'actionPattern' | 'actionLabel' | 'houseStyle'>;

export type ShippedStyle = {
  readonly id: 'usual' | 'sub-committee' | 'panel';
  readonly name: string;
  /** How it prints, in a few words. */
  readonly says: string;
  readonly body: StyledBody;
};

const subCommittee: HouseStyle = {
  title: '{body} Meeting {number}',
  details: ['{date}, {times}', '{venue}', '{reference} - {status}'],
  dateForm: 'plain',
};

const panel: HouseStyle = {
  title: '{body} Meeting {number}',
  details: ['Meeting {reference}, {date}', '{venue}', '{status}'],
  dateForm: 'ordinal',
  attendance: [
    {
      holds: 'members',
      title: 'Attendees:',
      columns: [
        { shows: 'standsFor', head: 'Category' },
        { shows: 'name', head: '{body} Members' },
      ],
    },
    {
      holds: 'apologies',
      title: 'Apologies:',
      columns: [
        { shows: 'standsFor', head: 'Category' },
        { shows: 'name', head: '{body} Members' },
      ],
    },
    {
      holds: 'others',
      columns: [
        { shows: 'standsFor', head: 'Representing' },
        { shows: 'name', head: '{others}' },
      ],
    },
  ],
};

/** The styles that come with the program: as usual, and two that print as published minutes of their kind do. */
export const shippedStyles: readonly [ShippedStyle, ...ShippedStyle[]] = [
  {
    id: 'usual',
    name: 'Most committees',
    says: 'The usual style of this program',
    body: { initials: true, decisionJoin: 'last-and', actionPattern: '{prefix} {meeting}/{seq:2}', actionLabel: '' },
  },
  {
    id: 'sub-committee',
    name: 'A code sub-committee',
    says: 'Initials in the attendance list; actions as CSC 15/01; decisions joined by “;” and “; and” before the last',
    body: {
      initials: true,
      decisionJoin: 'last-and',
      actionPattern: '{prefix} {meeting}/{seq:2}',
      actionLabel: '',
      houseStyle: subCommittee,
    },
  },
  {
    id: 'panel',
    name: 'A code panel',
    says: 'Names without initials; apologies before other participants; 11th March 2016; actions as ACTION SECP30/01; “; and” after each decision',
    body: {
      initials: false,
      decisionJoin: 'each-and',
      actionPattern: '{prefix}{meeting}/{seq:2}',
      actionLabel: 'ACTION',
      houseStyle: panel,
    },
  },
];

/** A body in one of these styles: what it is called, and all else, stays as it is. Its logo stays too. */
export const inShippedStyle = <B extends Partial<Body>>(body: B, { body: styled }: ShippedStyle): B & StyledBody => {
  const logo = body.houseStyle?.logo;
  const houseStyle = logo ? { ...styled.houseStyle, logo } : styled.houseStyle;
  return { ...body, ...styled, houseStyle };
};
