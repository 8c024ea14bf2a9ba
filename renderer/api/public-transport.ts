import { apiError } from '../../shared/api/errors.ts';
import { isPublicMethod } from '../../shared/api/public-window.ts';
import { err } from '../../shared/result.ts';
import type { Transport } from './transport.ts';

const REFUSED = apiError('refused', 'A window that others see shows decisions and nothing else.');

/** A way to the host that lets through only what may be asked in a window that others see. */
export const publicTransport = (transport: Transport): Transport => ({
  ...transport,
  call: async (name, input) => (isPublicMethod(name) ? transport.call(name, input) : err(REFUSED)),
});
