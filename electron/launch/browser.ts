import { spawn } from 'node:child_process';

export type Program = { readonly command: string; readonly args: readonly string[] };

/**
 * What opens an address on each platform: a program and its arguments, never a line for a shell. Other users of the
 * machine can read the arguments while it runs; the code in them is used up by the first visit. A page in a file would
 * hide it, but browsers in a sandbox can't read our folder, and a visit that a file leads to counts as from another
 * site, which the guard and the cookie refuse.
 */
export const openerOf = (platform: NodeJS.Platform, address: string): Program => {
  if (platform === 'darwin') return { command: 'open', args: [address] };
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', address] };
  return { command: 'xdg-open', args: [address] };
};

/** Opens an address in the browser. Where that fails the user still has the printed address, so nothing is said. */
export const openBrowser = (platform: NodeJS.Platform, address: string): void => {
  const { command, args } = openerOf(platform, address);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
};
