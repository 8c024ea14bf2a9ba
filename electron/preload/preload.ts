import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { type Bridge, CALL_CHANNEL, CHANGED_CHANNEL } from '../../shared/api/bridge.ts';
import { isMethodName } from '../../shared/api/contract.ts';
import type { Envelope } from '../../shared/api/envelope.ts';
import { apiError } from '../../shared/api/errors.ts';
import type { Changed } from '../../shared/api/events.ts';
import { err } from '../../shared/result.ts';

/** Input crosses as the same JSON text as over HTTP, so that it can be measured before it is read. */
const call = async (method: string, input: unknown): Promise<Envelope> => {
  if (!isMethodName(method)) return err(apiError('unknownMethod', 'Minutebook has no such method.'));
  const body = JSON.stringify(input ?? null);
  return ipcRenderer.invoke(CALL_CHANNEL, method, body);
};

/** The listener never sees Electron's event: that would hand the page the whole of `ipcRenderer`. */
const on: Bridge['on'] = (event, listener) => {
  if (event !== 'changed') return () => undefined;
  const forward = (_event: IpcRendererEvent, changed: Changed): void => listener(changed);
  ipcRenderer.on(CHANGED_CHANNEL, forward);
  return () => void ipcRenderer.off(CHANGED_CHANNEL, forward);
};

contextBridge.exposeInMainWorld('minutebook', { call, on } satisfies Bridge);
