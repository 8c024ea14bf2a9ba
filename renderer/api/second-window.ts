import type { Bridge } from '../../shared/api/bridge.ts';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import { readBackAddress, SHOWN_CHANNEL, type Shown, shownSchema } from '../../shared/api/public-window.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { offline } from './envelope.ts';

/** The window that others see, and what the windows of one program tell each other about it: ids, never words. */
export type SecondWindow = {
  open(meetingId: string): Promise<Result<undefined, ApiError>>;
  say(shown: Shown): void;
  /** Hears what the other windows say, until the function given back is called. */
  listen(listener: (shown: Shown) => void): () => void;
};

/** Only pages of this origin hear it. */
const createChannel = (): Pick<SecondWindow, 'say' | 'listen'> => {
  const channel = new BroadcastChannel(SHOWN_CHANNEL);
  return {
    say: (shown) => channel.postMessage(shown),
    listen: (listener) => {
      const onMessage = ({ data }: MessageEvent): void => {
        const shown = shownSchema.safeParse(data);
        if (shown.success) listener(shown.data);
      };
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
  };
};

/**
 * A tab of the browser. It has no opener: what this page has in its memory is not to be had from there, and the browser
 * need not keep both in one process.
 */
export const createBrowserSecondWindow = (): SecondWindow => ({
  ...createChannel(),
  open: async (meetingId) => {
    window.open(`${window.location.pathname}#${readBackAddress(meetingId)}`, '_blank', 'noopener');
    return ok(undefined);
  },
});

const NOT_OPENED = apiError('refused', 'The second window could not be opened. Try again.');

/** A window of the desktop program, which the main process opens: the page itself may open none. */
export const createDesktopSecondWindow = (bridge: Bridge): SecondWindow => ({
  ...createChannel(),
  open: async (meetingId) => {
    try {
      const answer = await bridge.openReadBack(meetingId);
      return answer.ok ? ok(undefined) : err(NOT_OPENED);
    } catch {
      return err(offline());
    }
  },
});
