import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import {
  type Bridge,
  BYTES_CHANNEL,
  CALL_CHANNEL,
  CHANGED_CHANNEL,
  COMMAND_CHANNEL,
  FOLDER_PLACE_CHANNEL,
  OPEN_CHANNEL,
  PLACE_CHANNEL,
  READ_BACK_CHANNEL,
  SAVE_CHANNEL,
  SAVE_FOLDER_CHANNEL,
} from '../../shared/api/bridge.ts';
import { isCommandName } from '../../shared/api/commands.ts';
import { isMethodName } from '../../shared/api/contract.ts';
import type { Envelope } from '../../shared/api/envelope.ts';
import { apiError } from '../../shared/api/errors.ts';
import { err } from '../../shared/result.ts';

/** Input crosses as the same JSON text as over HTTP, so that it can be measured before it is read. */
const call = async (method: string, input: unknown): Promise<Envelope> => {
  if (!isMethodName(method)) return err(apiError('unknownMethod', 'Minutebook has no such method.'));
  const body = JSON.stringify(input ?? null);
  return ipcRenderer.invoke(CALL_CHANNEL, method, body);
};

type Source = { readonly channel: string; readonly accepts: (detail: unknown) => boolean };

const SOURCES: ReadonlyMap<string, Source> = new Map([
  ['changed', { channel: CHANGED_CHANNEL, accepts: () => true }],
  ['command', { channel: COMMAND_CHANNEL, accepts: isCommandName }],
]);

/** The listener never sees Electron's event: that would hand the page the whole of `ipcRenderer`. */
const on: Bridge['on'] = (event, listener) => {
  const source = SOURCES.get(event);
  if (!source) return () => undefined;
  const forward = (_event: IpcRendererEvent, detail: Parameters<typeof listener>[0]): void => {
    if (source.accepts(detail)) listener(detail);
  };
  ipcRenderer.on(source.channel, forward);
  return () => void ipcRenderer.off(source.channel, forward);
};

contextBridge.exposeInMainWorld('minutebook', {
  call,
  on,
  openFile: () => ipcRenderer.invoke(OPEN_CHANNEL),
  openBytes: (kind) => ipcRenderer.invoke(BYTES_CHANNEL, kind),
  choosePlace: (fileName) => ipcRenderer.invoke(PLACE_CHANNEL, fileName),
  saveFile: (token, base64) => ipcRenderer.invoke(SAVE_CHANNEL, token, base64),
  chooseFolder: (folder) => ipcRenderer.invoke(FOLDER_PLACE_CHANNEL, folder),
  saveFolder: (token, saved) => ipcRenderer.invoke(SAVE_FOLDER_CHANNEL, token, saved),
  openReadBack: (meetingId) => ipcRenderer.invoke(READ_BACK_CHANNEL, meetingId),
} satisfies Bridge);
