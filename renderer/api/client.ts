import type { Input, MethodName, Output } from '../../shared/api/contract.ts';
import type { Envelope } from '../../shared/api/envelope.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import type { Result } from '../../shared/result.ts';
import type { Transport } from './transport.ts';

/** The methods of the contract with their types, and what the host says by itself. */
export type Client = Pick<Transport, 'onChanged' | 'onConnection'> & {
  call<Name extends MethodName>(name: Name, input: Input<Name>): Promise<Result<Output<Name>, ApiError>>;
};

export const createClient = (transport: Transport): Client => ({
  // The one place where an answer gets its type: the host checks its outputs against the contract in tests.
  call: async <Name extends MethodName>(name: Name, input: Input<Name>) =>
    (await transport.call(name, input)) as Envelope<Name>,
  onChanged: transport.onChanged,
  onConnection: transport.onConnection,
});
