import type { Node } from 'prosemirror-model';
import { kindOf } from './attrs.ts';
import { textOfNode } from './mapping.ts';

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'bullet', 'numbered']);

/** Stands for a block that is no line of text: no group goes on over it. */
const NO_LINE = '\ufffc';

/** What a pasted block says as a line. */
export const pastedLine = (block: Node): string => (PROSE.has(kindOf(block)) ? textOfNode(block) : NO_LINE);
