import type { Result } from '../result.ts';
import type { MethodName, Output } from './contract.ts';
import type { ApiError } from './errors.ts';

/** What crosses a boundary in place of a throw. */
export type Envelope<Name extends MethodName = MethodName> = Result<Output<Name>, ApiError>;
