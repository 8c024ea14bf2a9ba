import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Delivery } from '../../store/delivery.ts';

const wordsOf = (delivery: Delivery): string => {
  switch (delivery.kind) {
    case 'handedOut':
      return `Handed out as ${delivery.name}.`;
    case 'copied':
      return `Saved as ${delivery.name}.`;
    case 'failed':
      return delivery.isHandedOut
        ? `There is no file yet, though the numbers are fixed now. ${delivery.error.message}`
        : delivery.error.message;
    default:
      return '';
  }
};

/** What became of the last file, for everybody to see and to hear. */
export const DeliveryStatus = ({ delivery }: { readonly delivery: Delivery }): ReactNode => {
  const words = wordsOf(delivery);
  const isBad = delivery.kind === 'failed';
  const Icon = isBad ? IconAlertCircle : IconCircleCheck;
  return (
    <p className={isBad ? 'preview-status bad' : 'preview-status'} role={isBad ? 'alert' : 'status'}>
      {words === '' ? null : <Icon className="icon" aria-hidden="true" />}
      {words}
    </p>
  );
};
