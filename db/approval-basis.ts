import type { ApprovalBasis } from '../shared/api/record.ts';
import type { Approval, ApprovalManner } from '../shared/domain/approval.ts';
import type { KeptInterim } from '../shared/domain/interim.ts';
import type { BodyId, InterimId } from '../shared/ids.ts';
import { refusal } from './errors.ts';
import { listInterim } from './interim.ts';
import type { ReadableDb } from './types.ts';

const basisOf = ({ interim, number, result }: KeptInterim): ApprovalBasis[] => {
  const { id, title } = interim;
  if (interim.kind === 'chair action') return [{ id, number, title, manner: 'by the Chair' }];
  // What was carried without a quorum decides nothing before a meeting ratified it.
  return result?.outcome === 'carried' && result.quorate !== false
    ? [{ id, number, title, manner: 'ex-committee' }]
    : [];
};

/** What a body decided between its meetings, by which minutes can be approved. Errors: notFound. */
export const approvalBases = (db: ReadableDb, bodyId: BodyId): ApprovalBasis[] =>
  listInterim(db, bodyId).records.flatMap(basisOf);

type Said = { readonly bodyId: BodyId; readonly manner: ApprovalManner; readonly basis?: InterimId | undefined };

/** The record that an approval names as its basis. Errors: refused, where it is no such record of the body. */
export const approvalBasis = (db: ReadableDb, { bodyId, manner, basis }: Said): Pick<Approval, 'basis'> => {
  if (basis === undefined) return {};
  const found = approvalBases(db, bodyId).find((one) => one.id === basis && one.manner === manner);
  if (found) return { basis: { interimId: found.id, number: found.number } };
  throw refusal('refused', 'No such decision of the body approved these minutes. Choose another record.', 'basis');
};
