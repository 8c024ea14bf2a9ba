/*
 * The forms in which the tests are run: `npm test` is the short one; `npm run test:whole` leaves no test out, and
 * `npm run test:soak` gives each of them its full length as well. What each form runs stands in scripts/test/.
 */

/** Whether real meetings are played in the browser beside our own. */
export const isWhole = process.env['MINUTEBOOK_WHOLE'] !== undefined;

/** Whether what is repeated is repeated as often as its promise says. */
export const isLong = process.env['MINUTEBOOK_LONG'] !== undefined;
