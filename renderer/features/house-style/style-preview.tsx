import { Button } from '@mantine/core';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { BodySheet } from '../../../shared/api/bodies.ts';
import { buildMinutesDocument } from '../../../shared/minutes-document/build/build-minutes-document.ts';
import { type SampleKind, sampleKinds, sampleRecord } from '../../../shared/minutes-document/sample-record.ts';
import { DocumentView } from '../preview/document-view.tsx';

const KINDS: Readonly<Record<SampleKind, string>> = {
  draft: 'Circulated',
  approved: 'Approved',
  confidential: 'With confidential parts',
};

/** Sample minutes in the style of the body as it is being set. */
export const StylePreview = ({ sheet }: { readonly sheet: BodySheet }): ReactNode => {
  const [kind, setKind] = useState<SampleKind>('draft');
  const { body, rules, logo } = useDeferredValue(sheet);
  const document = useMemo(
    () => buildMinutesDocument(sampleRecord(body, { forms: rules.forms, logo, kind })),
    [body, rules.forms, logo, kind],
  );
  return (
    <section className="style-preview" aria-label="Sample minutes in this style">
      <fieldset className="choices">
        <legend className="style-caption">Sample minutes, of invented people</legend>
        {sampleKinds.map((each) => (
          <Button
            key={each}
            size="compact-sm"
            variant="default"
            aria-pressed={each === kind}
            onClick={() => setKind(each)}
          >
            {KINDS[each]}
          </Button>
        ))}
      </fieldset>
      <DocumentView document={document} />
    </section>
  );
};
