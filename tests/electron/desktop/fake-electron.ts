import { EventEmitter } from 'node:events';

/*
 * Stands in for the `electron` module, which has no runtime in a test: it keeps what it was told, and events are
 * emitted by the test. Nothing of the program's own behaviour is in here.
 */

/** An event that can be prevented, as Electron hands it to listeners. */
export const anEvent = () => {
  const event = {
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
};

type Answer = (...values: unknown[]) => unknown;

export type FakeFrame = { parent: FakeFrame | null; url: string; origin: string; isDestroyed: () => boolean };

/** The top frame of our own page, or with something of it changed. */
export const aFrame = (changes: Partial<FakeFrame> = {}): FakeFrame => ({
  parent: null,
  url: 'minutebook://book/#/meetings',
  origin: 'minutebook://book',
  isDestroyed: () => false,
  ...changes,
});

let lastId = 0;

export class FakeWebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly sent: unknown[][] = [];
  reloads = 0;
  openWindow: Answer = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: Answer): void {
    this.openWindow = handler;
  }
  send(...message: unknown[]): void {
    this.sent.push(message);
  }
  reload(): void {
    this.reloads += 1;
  }
}

export class BrowserWindow extends EventEmitter {
  static open: BrowserWindow[] = [];
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.open;
  }
  static focused: BrowserWindow | null = null;
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.focused;
  }
  readonly webContents = new FakeWebContents();
  readonly options: unknown;
  readonly did: string[] = [];
  isMinimized = () => true;
  isDestroyed = () => false;
  constructor(options: unknown) {
    super();
    this.options = options;
    BrowserWindow.open.push(this);
    app.emit('web-contents-created', anEvent(), this.webContents);
  }
  show = (): void => void this.did.push('show');
  restore = (): void => void this.did.push('restore');
  focus = (): void => void this.did.push('focus');
  close = (): void => {
    this.did.push('close');
    BrowserWindow.open = BrowserWindow.open.filter((window) => window !== this);
    this.emit('closed');
  };
  async loadURL(url: string): Promise<void> {
    this.did.push(`load ${url}`);
    this.emit('ready-to-show');
  }
}

class FakeApp extends EventEmitter {
  did: string[] = [];
  isFirst = true;
  readonly commandLine = { appendSwitch: (...words: string[]) => void this.did.push(`switch ${words.join(' ')}`) };
  enableSandbox = (): void => void this.did.push('sandbox');
  setName = (name: string): void => void this.did.push(`name ${name}`);
  setPath = (name: string, path: string): void => void this.did.push(`path ${name} ${path}`);
  getPath = (name: string): string => `/home/somebody/${name}`;
  whenReady = async (): Promise<void> => void this.did.push('ready');
  quit = (): void => void this.did.push('quit');
  exit = (code: number): void => void this.did.push(`exit ${code}`);
  requestSingleInstanceLock = (): boolean => this.isFirst;
}
export const app = new FakeApp();

class FakeSession extends EventEmitter {
  mayRequest: Answer = () => undefined;
  mayCheck: Answer = () => true;
  mayUseDevice: Answer = () => true;
  shareDisplay: Answer = () => undefined;
  beforeRequest: Answer = () => undefined;
  proxy: unknown;
  /** On, as in Electron, until it is switched off. */
  checksSpelling = true;
  setSpellCheckerEnabled = (isOn: boolean): void => {
    this.checksSpelling = isOn;
  };
  readonly webRequest = {
    onBeforeRequest: (listener: Answer) => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler = (handler: Answer): void => {
    this.mayRequest = handler;
  };
  setPermissionCheckHandler = (handler: Answer): void => {
    this.mayCheck = handler;
  };
  setDevicePermissionHandler = (handler: Answer): void => {
    this.mayUseDevice = handler;
  };
  setDisplayMediaRequestHandler = (handler: Answer): void => {
    this.shareDisplay = handler;
  };
  setProxy = async (proxy: unknown): Promise<void> => {
    this.proxy = proxy;
  };
}
export const session = { defaultSession: new FakeSession() };

type Asked = { readonly url: string; readonly method: string };

export const protocol = {
  schemes: new Map<string, unknown>(),
  handlers: new Map<string, (request: Asked) => Response>(),
  registerSchemesAsPrivileged: (schemes: { scheme: string; privileges: unknown }[]): void => {
    for (const { scheme, privileges } of schemes) protocol.schemes.set(scheme, privileges);
  },
  handle: (scheme: string, handler: (request: Asked) => Response): void => void protocol.handlers.set(scheme, handler),
};

export const ipcMain = {
  handlers: new Map<string, Answer>(),
  handle: (channel: string, handler: Answer): void => void ipcMain.handlers.set(channel, handler),
  removeHandler: (channel: string): void => void ipcMain.handlers.delete(channel),
};

export const dialog = {
  errors: [] as string[],
  questions: [] as unknown[],
  chosen: 0,
  showErrorBox: (title: string, text: string): void => void dialog.errors.push(`${title}: ${text}`),
  showMessageBoxSync: (_window: unknown, question: unknown): number => {
    dialog.questions.push(question);
    return dialog.chosen;
  },
  /** What was asked of the person who opens or saves a file, and the path that they choose; none when they cancel. */
  asked: [] as unknown[],
  path: undefined as string | undefined,
  showOpenDialog: async (_window: unknown, options: unknown) => {
    dialog.asked.push(options);
    return { canceled: dialog.path === undefined, filePaths: dialog.path === undefined ? [] : [dialog.path] };
  },
  showSaveDialog: async (_window: unknown, options: unknown) => {
    dialog.asked.push(options);
    return { canceled: dialog.path === undefined, filePath: dialog.path ?? '' };
  },
  showMessageBox: async (_window: unknown, question: unknown): Promise<{ response: number }> => {
    dialog.questions.push(question);
    return { response: dialog.chosen };
  },
};

export class FakeUtilityProcess extends EventEmitter {
  readonly sent: unknown[] = [];
  isKilled = false;
  postMessage = (message: unknown): void => void this.sent.push(message);
  kill = (): boolean => {
    this.isKilled = true;
    return true;
  };
}

export const utilityProcess = {
  forked: [] as { readonly words: unknown[]; readonly child: FakeUtilityProcess }[],
  fork: (...words: unknown[]): FakeUtilityProcess => {
    const child = new FakeUtilityProcess();
    utilityProcess.forked.push({ words, child });
    return child;
  },
};

export const Menu = {
  shown: undefined as unknown,
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (menu: unknown): void => {
    Menu.shown = menu;
  },
};

export const contextBridge = {
  exposed: new Map<string, unknown>(),
  exposeInMainWorld: (name: string, value: unknown): void => void contextBridge.exposed.set(name, value),
};

class FakeIpcRenderer extends EventEmitter {
  invoked: unknown[][] = [];
  invoke = async (...words: unknown[]): Promise<unknown> => {
    this.invoked.push(words);
    return { ok: true, value: 'answered' };
  };
}
export const ipcRenderer = new FakeIpcRenderer();

/** Everything as at the start of the program. */
export const resetElectron = (): void => {
  BrowserWindow.open = [];
  BrowserWindow.focused = null;
  app.removeAllListeners();
  app.did = [];
  app.isFirst = true;
  session.defaultSession = new FakeSession();
  protocol.schemes.clear();
  protocol.handlers.clear();
  ipcMain.handlers.clear();
  Object.assign(dialog, { errors: [], questions: [], chosen: 0, asked: [], path: undefined });
  utilityProcess.forked = [];
  Menu.shown = undefined;
  contextBridge.exposed.clear();
  ipcRenderer.removeAllListeners();
  ipcRenderer.invoked = [];
};
