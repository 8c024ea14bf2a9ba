import type { MeetingRecord } from '../domain/meeting-record.ts';
import type { Secret } from '../leak-check/find-leak.ts';
import { isMostClosed } from './build/planned-agenda.ts';
import { confidentialTexts, textsOfPaper } from './confidential-texts.ts';
import type { DocumentSource, MeetingSource } from './source.ts';

const ofClosedPapers = ({ record, classes }: MeetingSource): Secret[] =>
  (record.papers ?? [])
    .filter((paper) => isMostClosed(paper, classes))
    .flatMap((paper) => {
      const { reference: _shown, ...hidden } = paper;
      return textsOfPaper(hidden).map((text) => ({ text, from: `a paper of the class ${paper.paper.classification}` }));
    });

/** What nobody may read in the public version of a document: of its source, and of the meetings that it tells of. */
export const documentSecrets = (source: DocumentSource, records: readonly MeetingRecord[]): Secret[] => [
  ...records.flatMap(confidentialTexts),
  ...(source.kind === 'meeting'
    ? ofClosedPapers(source)
    : source.actions
        .filter(({ confidential }) => confidential)
        .flatMap(({ text, lastUpdate, reference }) =>
          [text, lastUpdate?.text ?? ''].map((each) => ({ text: each, from: reference ?? 'an action' })),
        )),
];
