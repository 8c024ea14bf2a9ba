import { utilityProcess } from 'electron';
import type { TypesetterProcess } from '../core/typesetting/typesetter.ts';

/** Starts the typesetter beside the window. `program` is its built main file. */
export const startUtilityProcess = (program: string) => (): TypesetterProcess => {
  const child = utilityProcess.fork(program, [], { serviceName: 'Minutebook typesetter', stdio: 'ignore' });
  return {
    send: (job) => child.postMessage(job),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => void child.once('exit', listener),
    stop: () => void child.kill(),
  };
};
