import type { MeetingSheet } from '../../shared/api/meetings.ts';
import { HIDDEN_WORDS } from '../../shared/domain/hidden-words.ts';
import { itemsForOthers } from '../../shared/domain/items-for-others.ts';
import { confidentialItemIds } from '../../shared/minutes-document/build/visibility.ts';

/** What of a meeting is shown on a screen that others see. It is only to be looked at: nothing of it may be saved. */
export const sharedSheet = (sheet: MeetingSheet): MeetingSheet => {
  const items = itemsForOthers(sheet.items, sheet.overtaken);
  const hidden = confidentialItemIds(items);
  return {
    ...sheet,
    items: items.map((item) => (hidden.has(item.id) ? { ...item, title: HIDDEN_WORDS } : item)),
    // Some are named by confidential actions alone; who is listed is offered all the same.
    owners: [],
    agreed: [],
    papers: sheet.papers.filter(({ itemId }) => !hidden.has(itemId)),
  };
};
