import type { MeetingFile } from '../../../shared/interchange/schema.ts';
import { type KeyPress, TO_NEXT_ITEM } from '../../helpers/key-script/key-press.ts';
import type { Step } from '../../helpers/key-script/minutes-script.ts';
import type { Hands } from './hands.ts';
import { livePage } from './live-page.ts';

type Item = NonNullable<MeetingFile['agenda']>[number];

/** A secretary at the live minutes who presses the keys of a script. */
export const typedMinutes = (hands: Hands) => {
  const { page, press, type } = hands;
  const live = livePage(page);

  const see = (what: string): Promise<void> =>
    what === 'text'
      ? page.locator('.ProseMirror:focus').waitFor()
      : page.getByLabel(what, { exact: true }).and(page.locator(':focus')).waitFor();

  const play = async (keys: readonly KeyPress[]): Promise<void> => {
    for (const one of keys) {
      if ('type' in one) await type(one.type);
      else if ('press' in one) await press(one.press, one.times);
      else await see(one.until);
    }
  };

  return {
    live,
    /** Goes to an item from the one before it. */
    goOn: async ({ number, title }: Item): Promise<void> => {
      await play(TO_NEXT_ITEM);
      await page.getByRole('textbox', { name: `Minutes of item ${number}, ${title}`, exact: true }).waitFor();
    },
    typeSteps: async (steps: readonly Step[]): Promise<void> => {
      for (const { keys } of steps) await play(keys);
    },
  };
};
