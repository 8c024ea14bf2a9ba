/*
 * The invisible marks of a Word file that can come back: a bookmark around what was printed from each block, named after
 * its id, and two properties that name the meeting and the version. They say nothing of what was minuted.
 */

/** Word takes names of 40 characters; an id without its hyphens has 32. */
const PREFIX = 'mb_';
const MARK = /^mb_([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})$/u;

export const MEETING_PROPERTY = 'MinutebookMeeting';
export const VERSION_PROPERTY = 'MinutebookVersion';

/** The name of the bookmark of a block, or of an item at its heading. */
export const markOf = (id: string): string => `${PREFIX}${id.replaceAll('-', '')}`;

/** The id that a bookmark names; undefined for a bookmark of somebody else. */
export const sourceOfMark = (name: string): string | undefined => MARK.exec(name)?.slice(1).join('-');
