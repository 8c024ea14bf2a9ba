import type { ReactNode } from 'react';
import { formatLongDate } from '../../../shared/dates.ts';
import type { ReadBack } from '../../../shared/minutes-document/build/read-back.ts';
import type { Line } from '../../../shared/minutes-document/model.ts';
import { LineText } from '../../components/line-text.tsx';

type Lines = readonly Line[];

/** Lines may say the same: their place tells them apart. */
const placed = (lines: Lines): readonly { readonly key: string; readonly line: Line }[] =>
  lines.map((line, at) => ({ key: `line ${at}`, line }));

const Said = ({ said: { leadIn, lines, after } }: { readonly said: ReadBack }): ReactNode => (
  <div className="read-back-said">
    {leadIn ? (
      <>
        <p>
          <LineText line={leadIn} />
        </p>
        <ul>
          {placed(lines).map(({ key, line }) => (
            <li key={key}>
              <LineText line={line} />
            </li>
          ))}
        </ul>
      </>
    ) : (
      placed(lines).map(({ key, line }) => (
        <p key={key}>
          <LineText line={line} />
        </p>
      ))
    )}
    {placed(after).map(({ key, line }) => (
      <p className="read-back-after" key={key}>
        <LineText line={line} />
      </p>
    ))}
  </div>
);

export type ReadBackSheetProps = {
  readonly bodyName: string;
  readonly meetingNumber: string;
  readonly date?: string | undefined;
  /** Number and title of the item, or what stands in their place. */
  readonly item?: string | undefined;
  readonly said?: ReadBack | undefined;
};

/** A decision, large enough for a room, with the words as they will be printed. */
export const ReadBackSheet = ({ bodyName, meetingNumber, date, item, said }: ReadBackSheetProps): ReactNode => (
  <article className="read-back">
    <header>
      <p>{[`${bodyName}, meeting ${meetingNumber}`, date && formatLongDate(date)].filter(Boolean).join(', ')}</p>
      {item === undefined ? null : <h1>{item}</h1>}
    </header>
    {said ? <Said said={said} /> : null}
  </article>
);
