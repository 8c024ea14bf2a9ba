import type { Body } from '../../../shared/domain/body.ts';
import { decisionGroup } from '../../../shared/minutes-document/build/decisions.ts';
import type { Line } from '../../../shared/minutes-document/model.ts';

const CLAUSES = ['the minutes as written', 'the contents of the report', 'to meet again in June'] as const;
const USUAL_VERBS = ['APPROVED', 'NOTED', 'AGREED'] as const;

export type DecisionExample = { readonly leadIn: Line; readonly lines: readonly Line[] };

/** `count` neighbouring decisions as the body's minutes print them. */
export const decisionExample = (body: Body, count: number): DecisionExample => {
  const decisions = CLAUSES.slice(0, count).map((text, index) => ({
    kind: 'decision' as const,
    verb:
      USUAL_VERBS.filter((verb) => body.verbs.includes(verb))[index] ?? body.verbs[index] ?? USUAL_VERBS[index] ?? '',
    runs: [{ text }],
  }));
  const block = decisionGroup(body, decisions);
  if (block.kind === 'decisions') return { leadIn: block.leadIn, lines: block.decisions };
  return { leadIn: block.kind === 'paragraph' ? block.line : [], lines: [] };
};
