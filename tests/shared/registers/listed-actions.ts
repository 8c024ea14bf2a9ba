import type { ActionUpdate } from '../../../shared/domain/action-update.ts';
import { actionIdSchema, bodyIdSchema, meetingIdSchema, updateIdSchema } from '../../../shared/ids.ts';
import type { ListedAction } from '../../../shared/registers/listed-action.ts';
import { registerOrderSchema } from '../../../shared/registers/orders.ts';

const uuid = (kind: string, at: number): string =>
  `0192f0c0-0000-7000-8000-${kind}${String(at).padStart(12 - kind.length, '0')}`;

/** An open action of an invented body, as a list has it. */
export const aListedAction = (at: number, said: Partial<ListedAction> = {}): ListedAction => ({
  id: actionIdSchema.parse(uuid('ac', at)),
  bodyId: bodyIdSchema.parse(uuid('b0', 1)),
  bodyCode: 'HWG',
  meetingId: meetingIdSchema.parse(uuid('3e', 7)),
  meetingNumber: '7',
  raised: '2026-03-12',
  itemNumber: '1',
  reference: `HWG 7/0${at}`,
  frozen: true,
  owners: ['Orla Penhale'],
  due: { date: '2026-05-29' },
  dueOn: '2026-05-29',
  text: `to ask for offer ${at}`,
  state: 'open',
  confidential: false,
  slips: 0,
  ...said,
});

export const anUpdate = (text: string): ActionUpdate => ({
  id: updateIdSchema.parse(uuid('0d', 1)),
  date: '2026-04-02',
  text,
});

/** An order of a list of actions, with what is usual filled in. */
export const anOrder = (said: object = {}) =>
  registerOrderSchema.options[0].parse({
    kind: 'actions',
    version: 'full',
    asOf: '2026-05-01',
    filter: { open: true },
    ...said,
  });
