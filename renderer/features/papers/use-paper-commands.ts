import type { MeetingSheet } from '../../../shared/api/meetings.ts';
import { recommendationToDecision } from '../../../shared/capture/recommendation.ts';
import { formsOf } from '../../../shared/domain/body-forms.ts';
import type { PresentedPaper } from '../../../shared/domain/paper.ts';
import { paperOpening } from '../../../shared/domain/paper-opening.ts';
import { followPaper, openPaper } from '../../editor/commands/papers.ts';
import type { Session } from '../../editor/session.ts';
import type { Acts } from '../../keys/act-for.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useOffers } from '../../keys/use-offers.ts';
import { useAppStore } from '../../store/hooks.ts';
import { papersOfItem } from '../../store/papers-slice.ts';

/** The papers of the item that is open. */
const papersHere = ({ papers }: MeetingSheet, { current }: Session): PresentedPaper[] =>
  current === undefined ? [] : papersOfItem(papers, current);

const open = (sheet: MeetingSheet, session: Session): string | undefined => {
  const papers = papersHere(sheet, session);
  if (papers.length === 0) return 'No paper is before this item. Put it there in the plan.';
  const forms = formsOf(sheet.rules.forms);
  const openings = papers.map((paper) => paperOpening(forms, sheet.body.shortName, paper));
  return session.change(openPaper(openings)) ? undefined : 'The papers of this item are in its text already.';
};

const follow = (sheet: MeetingSheet, session: Session): string | undefined => {
  const papers = papersHere(sheet, session).filter(({ recommendations }) => recommendations.length > 0);
  if (papers.length === 0) return 'No paper of this item recommends anything.';
  const decisions = papers.map(({ recommendations }) =>
    recommendations.map((one) => recommendationToDecision(one, sheet.body.verbs)),
  );
  return session.change(followPaper(decisions)) ? undefined : 'What the papers recommend is in the text already.';
};

/** What the papers of an item do for its minutes: they open them, and their recommendations become its decisions. */
export const usePaperCommands = (sheet: MeetingSheet, session: Session): void => {
  const say = useAppStore((state) => state.sayQuietly);
  const acting = (act: typeof open) => (): void => {
    const trouble = act(sheet, session);
    if (trouble !== undefined) say(trouble);
  };
  const acts: Acts<'papers'> = { open: acting(open), follow: acting(follow) };
  useKeys('papers', () => acts);
  useOffers('papers', acts);
};
