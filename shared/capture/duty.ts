import { BLANK } from './blank.ts';

/** The words that what an owner is to do begins with, as the source of a pattern: 'to invite', 'will invite', 'is to invite'. */
export const DUTY_WORDS = `(?:(?:(?:is|are|has|have)${BLANK}+)?to|will|shall|should|must)(?:${BLANK}|$)`;
