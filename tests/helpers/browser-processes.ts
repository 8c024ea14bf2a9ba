import type { Browser } from 'playwright-core';

/** The processes of a browser by what they are for: 'browser', 'renderer', 'GPU', 'utility' ... */
export const processesOf = async (
  browser: Browser,
): Promise<readonly { readonly type: string; readonly id: number }[]> => {
  const devTools = await browser.newBrowserCDPSession();
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo');
  await devTools.detach();
  return processInfo;
};

/** Sends a signal to some processes of a browser, to all of them when no kind is named; one that is gone is no fault. */
export const signalBrowser = async (browser: Browser, signal: NodeJS.Signals, type?: string): Promise<void> => {
  for (const process of await processesOf(browser))
    if (type === undefined || process.type === type) send(process.id, signal);
};

/** Sends a signal to a process, if it is there. */
export const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch {
    // It is gone already.
  }
};
