import type { MatterHistory } from '../../../shared/api/matters.ts';

type Minuted = MatterHistory['minutes'][number];

const linesFor = (hidden: 'confidential' | 'public', entry: Minuted): readonly Minuted[] => {
  const lines = entry.lines.filter(({ visibility }) => visibility !== hidden);
  return lines.length === 0 ? [] : [{ ...entry, lines }];
};

/** All of a history: what only stands in for confidential words in public is left out, as in the full minutes. */
export const fullHistory = (history: MatterHistory): MatterHistory => ({
  ...history,
  minutes: history.minutes.flatMap((entry) => linesFor('public', entry)),
});

/** What of a history everybody may see: for a screen that others look at. */
export const publicHistory = ({ matter, minutes, decisions, actions, papers }: MatterHistory): MatterHistory => {
  const open = <Part extends { readonly confidential: boolean }>(parts: readonly Part[]): Part[] =>
    parts.filter(({ confidential }) => !confidential);
  return {
    matter,
    minutes: open(minutes).flatMap((entry) => linesFor('confidential', entry)),
    decisions: open(decisions),
    actions: open(actions),
    papers: open(papers),
  };
};
