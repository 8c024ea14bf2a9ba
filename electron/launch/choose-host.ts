import { err, ok, type Result } from '../../shared/result.ts';
import type { WantedHost } from './options.ts';

/** What this machine has for a window of our own. */
export type Machine = { readonly runtime: string | undefined; readonly display: boolean };

export type Host =
  | { readonly kind: 'electron'; readonly runtime: string }
  /** `because` is why there is no window, where one was hoped for. */
  | { readonly kind: 'loopback'; readonly because?: string };

const NO_RUNTIME = 'The Electron runtime is not installed here ("npx install-electron" fetches it)';
const NO_DISPLAY = 'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)';

/** Which host to start, or the sentence of why the one that was asked for can't be. */
export const chooseHost = (wanted: WantedHost, { runtime, display }: Machine): Result<Host, string> => {
  if (wanted === 'loopback') return ok({ kind: 'loopback' });
  if (runtime !== undefined && display) return ok({ kind: 'electron', runtime });
  const reason = runtime === undefined ? NO_RUNTIME : NO_DISPLAY;
  return wanted === 'electron'
    ? err(`${reason}. Use --host loopback to work in your browser.`)
    : ok({ kind: 'loopback', because: `${reason}, so Minutebook opens in your browser instead.` });
};
