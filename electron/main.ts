import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, dialog } from 'electron';
import { ok, type Result } from '../shared/result.ts';
import { openApp } from './core/app.ts';
import { findDataDir, prepareDataDir } from './core/data-dir.ts';
import { readHostFacts } from './core/host-facts.ts';
import { log } from './core/log.ts';
import { outliveReaders } from './core/outlive-readers.ts';
import { createPage, readPageFiles } from './core/pages.ts';
import { TYPESETTER } from './core/typesetting/program.ts';
import { createTypesetter } from './core/typesetting/typesetter.ts';
import { connectFiles } from './desktop/files.ts';
import { connectIpc } from './desktop/ipc.ts';
import { keepMenu } from './desktop/keep-menu.ts';
import { registerScheme, servePages } from './desktop/protocol.ts';
import { connectPublicWindow } from './desktop/public-window.ts';
import { guardApp, guardSession } from './desktop/security.ts';
import { startUtilityProcess } from './desktop/typesetter-process.ts';
import { openWindow, showWindow } from './desktop/window.ts';

const PRELOAD = join(import.meta.dirname, 'preload.cjs');
const PAGES = join(import.meta.dirname, '../renderer');

/** Chromium adds switches of its own to the arguments, so what is not known is passed over. */
const dataArgument = (): string | undefined => {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { data: { type: 'string' } },
    strict: false,
  });
  return typeof values.data === 'string' ? values.data : undefined;
};

const dataFolder = (): string =>
  findDataDir({
    argument: dataArgument(),
    env: process.env,
    platform: process.platform,
    home: homedir(),
    cwd: process.cwd(),
  });

/** Chromium's own files lie beside the book, and so does the lock that makes this the only instance for it. */
const keepInside = (folder: string): void => {
  const profile = join(folder, 'desktop');
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  app.setName('Minutebook');
  app.setPath('userData', profile);
};

const openBookWindow = async (file: string): Promise<Result<undefined, string>> => {
  const facts = readHostFacts(import.meta.dirname, dirname(file));
  const typesetter = createTypesetter(startUtilityProcess(TYPESETTER));
  const opened = await openApp({ file, facts, typesetter });
  if (!opened.ok) return { ok: false, error: opened.error.message };
  await app.whenReady();
  await guardSession();
  servePages(createPage(readPageFiles(PAGES)));
  const stops = [
    await keepMenu(opened.value, process.platform),
    connectIpc(opened.value),
    connectFiles(file),
    connectPublicWindow(PRELOAD),
  ];
  app.on('will-quit', () => {
    for (const stop of stops) stop();
    opened.value.close();
  });
  app.on('second-instance', showWindow);
  await openWindow(PRELOAD);
  return ok(undefined);
};

const start = async (): Promise<Result<undefined, string>> => {
  const folder = dataFolder();
  const prepared = prepareDataDir(folder);
  if (!prepared.ok) return { ok: false, error: prepared.error.message };
  keepInside(folder);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return ok(undefined);
  }
  return openBookWindow(prepared.value);
};

const fail = (sentence: string): void => {
  dialog.showErrorBox('Minutebook', sentence);
  app.exit(1);
};

// What is made from here on is for its owner alone.
process.umask(0o077);
outliveReaders();
registerScheme();
guardApp();
app.on('window-all-closed', () => app.quit());
start().then(
  (started) => {
    if (!started.ok) fail(started.error);
  },
  (error: unknown) => {
    log.fault('the start', error);
    fail('Minutebook could not be started. Start it again; if that does not help, install it anew.');
  },
);
