/** A matter of the register. */
export const MATTER = {
  id: '0192f0c0-0000-7000-8000-00000000a77e',
  title: 'A longer slipway',
  stage: 'Assessment',
  confidential: false,
  registered: true,
} as const;

/** The minutes as somebody without Word sent them back. */
export const RETURNED_LINES = [
  'HWG Meeting 7',
  'Attendees:',
  '1. The slipway',
  'The members looked at all drawings of the slipway.',
  'The HWG AGREED to mend the slipway before the summer.',
  'ACTION HWG 7/01: Orla Penhale to ask for three offers.',
  'Terms were discussed.',
];

export const CHASE = { asOf: '2026-05-01', perBody: false, owners: [{ key: 'role:the keeper' }] };

export const RELEASES = 'Release\tWhen\nSpring release\t27 Feb 2027';

export const HAND_OUT = { readers: 'full', subject: 'The agenda', message: 'Dear all' } as const;
