/*
 * What a verb means beyond its words. Bodies write their verbs as they like ('RECOMMENDED', 'RECOMMENDED TO THE PANEL'), so
 * the meaning is told by how it begins.
 */

/** Whether a decision asks something of the body above: RECOMMENDED. */
export const recommends = (verb: string): boolean => /^recommend(?:s|ed)?\b/iu.test(verb.trim());

/** Whether nothing was decided but that it was heard: NOTED. */
export const onlyNotes = (verb: string): boolean => /^note[sd]?$/iu.test(verb.trim());
