/** What stands in place of what others must not see. */
export const HIDDEN_WORDS = 'Hidden while the screen is shared';
