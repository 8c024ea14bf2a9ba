import type { Body } from '../../../shared/domain/body.ts';
import type { BodyRules } from '../../../shared/domain/body-rules.ts';

/** A body that has nothing but its names: what it starts with is what most bodies have, and all of it can be changed. */
export const newBody = (code: string, name: string): Omit<Body, 'id'> => ({
  code,
  name,
  shortName: code,
  actionPrefix: code,
  actionPattern: '{prefix} {meeting}/{seq:2}',
  actionLabel: '',
  verbs: ['AGREED', 'APPROVED', 'NOTED'],
  decisionJoin: 'last-and',
  initials: true,
  matterPatterns: [],
  categories: [
    { name: 'Members', table: 'members' },
    { name: 'Other participants', table: 'others' },
  ],
});

export const newBodyRules: BodyRules = { classes: [], standingItems: [] };
