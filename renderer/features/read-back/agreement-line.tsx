import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Agreement } from '../../../shared/domain/agreed-wording.ts';
import { KeyCap } from '../../keys/key-cap.tsx';

const Changed = ({ agreed, isShared }: { readonly agreed: Agreement['agreed']; readonly isShared: boolean }) => (
  <span className="read-back-changed">
    <IconAlertTriangle className="icon" aria-hidden="true" /> Changed since it was agreed at {agreed.time}
    {isShared ? '.' : `: ‘${agreed.words}’`}
  </span>
);

const NotAgreed = ({ agreement, isShared }: Pick<AgreementLineProps, 'agreement' | 'isShared'>): ReactNode =>
  agreement ? (
    <Changed agreed={agreement.agreed} isShared={isShared} />
  ) : (
    <span className="quiet">Nobody agreed to these words yet.</span>
  );

export type AgreementLineProps = {
  readonly agreement: Agreement | undefined;
  /** Others look at the screen: what the words were before is not told. */
  readonly isShared: boolean;
  readonly onAgree: () => void;
};

/** Whether the room agreed to these words, and when; or to others, before they were changed. */
export const AgreementLine = ({ agreement, isShared, onAgree }: AgreementLineProps): ReactNode => (
  <span className="read-back-agreement" aria-live="polite">
    {agreement?.isSame ? (
      <span className="read-back-agreed">
        <IconCheck className="icon" aria-hidden="true" /> Agreed in these words at {agreement.agreed.time}
      </span>
    ) : (
      <>
        <NotAgreed agreement={agreement} isShared={isShared} />
        <Button variant="default" rightSection={<KeyCap of="readBackShown.agree" />} onClick={onAgree}>
          Agreed
        </Button>
      </>
    )}
  </span>
);
