import { spawn } from 'node:child_process';

export type Program = { readonly command: string; readonly args: readonly string[] };

/** What opens an address on each platform: a program and its arguments, never a line for a shell. */
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
