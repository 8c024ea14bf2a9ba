import { describe, expect, it } from 'vitest';
import type { HouseStyle } from '../../../shared/domain/house-style.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import { buildMinutesDocument } from '../../../shared/minutes-document/build/build-minutes-document.ts';
import type { MinutesVersion } from '../../../shared/minutes-document/minutes-version.ts';
import { writeDocx } from '../../../shared/minutes-document/writers/docx/write-docx.ts';
import { writeHtmlElement } from '../../../shared/minutes-document/writers/html.ts';
import { writeMarkdown } from '../../../shared/minutes-document/writers/markdown.ts';
import { writeText } from '../../../shared/minutes-document/writers/text.ts';
import { harbourMeeting, openHarbourMeeting } from './harbour-meeting.ts';
import { committeeMeeting, panelMeeting, restyled } from './published-kinds.ts';
import { boldWords, part, readWordFile, tablesOf, textOf, type WordFile, wordsOf } from './writers/docx/word-file.ts';
import { findAll } from './writers/docx/xml.ts';

const word = async (record: MeetingRecord, version: MinutesVersion = 'full'): Promise<WordFile> =>
  readWordFile(await writeDocx(buildMinutesDocument(record, version)));

const words = async (record: MeetingRecord, version?: MinutesVersion): Promise<string[]> =>
  textOf(await word(record, version)).map(([, text]) => text);

describe('the style of a panel', () => {
  it('prints the public minutes as panels publish them', async () => {
    expect(await words(panelMeeting, 'public')).toEqual([
      'Shore Panel Meeting 30',
      'Meeting SECP_30_1103, 11th March 2016',
      '8 Quay Place, Larkhaven',
      'Final Minutes – public version',
      'Attendees:',
      'Apologies:',
      '1. Minutes and Actions Outstanding',
      'The minutes of the February meeting were approved by correspondence.',
      '2. Event of Default Update',
      'The Panel were provided with a confidential paper. Further details on this agenda item can be found in the confidential minutes.',
      '3. Design Report',
      'Further details on this agenda item can be found in the confidential minutes.',
      '4. Decision Making Principles',
      'The Panel were provided with a paper on how assessments are decided.',
      'The Panel:',
      'NOTED the contents of the paper; and',
      'APPROVED the principles in Appendix\u00a0A; and',
      'APPROVED the report template in Appendix\u00a0B.',
      'ACTION SECP30/01: Code Office to look into making the report template open and circulating it to Parties.',
      'ACTION SECP30/02: Code Office to publish the calendar by 24 March.',
      'Post-meeting note: The template was published on 18 March 2016.',
      '5. Any Other Business',
      'The Panel NOTED the update.',
      'There was no further business and the Chair closed the meeting.',
    ]);
  });

  it('lists names without initials, apologies before the other participants, and joins references', async () => {
    expect(tablesOf(await word(panelMeeting, 'public'))).toEqual([
      [
        ['Category', 'Shore Panel Members'],
        ['Panel Chair', 'Petra Dunmore'],
        ['Large Suppliers', 'Rhys Calloway|Ada Winterbourne (Alternate)'],
        ['Small Suppliers', 'Mungo Tait'],
      ],
      [
        ['Category', 'Shore Panel Members'],
        ['Other Parties', 'Hester Lowe'],
      ],
      [
        ['Representing', 'Other Participants'],
        ['The Department', 'Dov Stern'],
        ['Meeting Secretary', 'Lucy Harrow'],
        ['Code Office', 'Alys Grant|Seb Ransome (part)'],
      ],
      [
        ['Action Reference', 'Update'],
        ['SECP22/04', 'Guidance will be written, and a workshop held in May.'],
        ['SECP20/04, 23/08 & 28/06', 'The three actions on the policy will be taken in April.'],
      ],
    ]);
  });

  it('reads the same on a web page, in Markdown and as plain text', async () => {
    const document = buildMinutesDocument(panelMeeting, 'public');
    const html = writeHtmlElement(document);
    expect(html).toContain('<p class="detail">Meeting SECP_30_1103, 11th March 2016</p>');
    expect(html).toContain('SECP20/04, 23/08 &amp; 28/06');
    expect(html).toContain('<strong>ACTION SECP30/01: Code Office to look into');
    expect(html).toContain('<li class="bullet"><strong>NOTED</strong> the contents of the paper; and</li>');
    for (const text of [writeMarkdown(document).replaceAll('\\', ''), writeText(document)]) {
      expect(text).toContain('SECP20/04, 23/08 &');
      expect(text).toContain('ACTION SECP30/01: Code Office to look into');
    }
  });

  it('keeps what is confidential for the full minutes, marked', async () => {
    const full = await words(panelMeeting);
    expect(full).toContain('The Panel AGREED to issue a second notice.');
    expect(full.filter((text) => text === 'CONFIDENTIAL – not for publication')).toHaveLength(2);
    expect((await words(panelMeeting, 'public')).join('\n')).not.toMatch(/41,000|second notice|second phase/);
  });
});

describe('the style of a sub-committee', () => {
  it('prints minutes as sub-committees publish them', async () => {
    const file = await word(committeeMeeting);
    expect(textOf(file).map(([, text]) => text)).toEqual([
      'Change Sub-Committee Meeting 15',
      '26 May 2020, 10:00 – 11:10',
      'Teleconference',
      'CSC_15_2605 - Draft Minutes',
      'Attendees:',
      'Apologies:',
      'This document is classified as White: members may share it.',
      '1. Welcome and Minutes',
      'No comments were received. The CSC APPROVED the minutes as written.',
      '2. Draft Proposal Report',
      'DP094 Prepayment without coverage',
      'The CSC:',
      'NOTED the contents of the paper;',
      'SUPPORTED the approach; and',
      'AGREED the proposal is ready to be converted.',
      'CSC\u00a015/01: Code Office to invite the proposer of DP108 to the next meeting on 30 June 2020.',
      'Next Meeting: 30 June 2020.',
    ]);
    expect(tablesOf(file).map((rows) => rows.slice(0, 3))).toEqual([
      [
        ['Category', 'Change Sub-Committee Members'],
        ['Sub-Committee Chair', 'Alison Berry (AB)'],
        ['Large Suppliers', 'Paul Sager (PS)|Simon Trew (ST)'],
      ],
      [
        ['Representing', 'Other Participants'],
        ['Data Company', 'Remy Olu (RO)'],
        ['Proposer for DP094', 'Andy Noakes (AN)'],
      ],
      [
        ['Representing', 'Name'],
        ['Data Company', 'Marie Todd (MT)'],
      ],
    ]);
  });

  it('has verbs and actions in bold', async () => {
    const bold = boldWords(part(await word(committeeMeeting), 'word/document.xml'));
    expect(bold).toEqual([
      'APPROVED',
      'NOTED',
      'SUPPORTED',
      'AGREED',
      'CSC\u00a015/01: Code Office to invite the proposer of DP108 to the next meeting on 30 June 2020.',
      'Next Meeting:',
    ]);
  });
});

const withStyle = (houseStyle: HouseStyle, record: MeetingRecord = openHarbourMeeting): MeetingRecord => ({
  ...record,
  body: { ...record.body, houseStyle },
});

const everyText = async (record: MeetingRecord): Promise<string[]> => {
  const document = buildMinutesDocument(record);
  const parts = [...(await word(record)).parts].map(([, root]) => wordsOf(root)).join('\n');
  const html = writeHtmlElement(document)
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&');
  return [parts, html, writeMarkdown(document).replaceAll('\\', ''), writeText(document)];
};

describe('a house style of its own', () => {
  it.each<readonly [string, HouseStyle, string]>([
    ['the title', { title: '{short}: minutes {number}' }, 'Panel: minutes 7'],
    ['a line under it', { details: ['Held at {venue} ({date})'] }, 'Held at The Old Chandlery (3 June 2031)'],
    ['an ordinal date', { dateForm: 'ordinal' }, '3rd June 2031, 14:00 – 15:30'],
    ['a weekday', { dateForm: 'weekday' }, 'Tuesday 3 June 2031'],
    ['times of twelve hours', { timeForm: '12 hours' }, '2.00pm – 3.30pm'],
    ['the words of a state', { stateWords: { draft: 'Unconfirmed' } }, 'LKP_07 – Unconfirmed'],
    ['the head of the outstanding actions', { outstanding: { head: ['Action', 'Now'] } }, 'Now'],
    ['the foot', { footer: { left: 'Kept by the {short}', centre: '', right: '' } }, 'Kept by the Panel'],
  ])('changes %s in every format', async (_what, style, expected) => {
    for (const text of await everyText(withStyle(style))) expect(text).toContain(expected);
    for (const text of await everyText(openHarbourMeeting)) expect(text, 'as usual').not.toContain(expected);
  });

  it('loses nobody by a table that it leaves out', async () => {
    const columns = [{ shows: 'name' as const, head: 'Name' }];
    const file = await word(withStyle({ attendance: [{ holds: 'others', columns }] }));
    const names = tablesOf(file).slice(0, 3).flat(2).join(' ');
    for (const { name } of openHarbourMeeting.attendance) expect(names).toContain(name);
  });

  it('says what version it is, and that it is a draft and confidential, in whatever style', async () => {
    const silent: HouseStyle = {
      title: 'Minutes',
      details: [],
      stateWords: { draft: 'Final' },
      header: { left: '', centre: '', right: '' },
      footer: { left: '', centre: '', right: '' },
    };
    const record = withStyle(silent, harbourMeeting);
    for (const version of ['full', 'confidential'] as const) {
      const { parts } = await word(record, version);
      const heads = [...parts].filter(([name]) => name.startsWith('word/header')).map(([, root]) => root);
      expect(heads).toHaveLength(2);
      for (const head of heads) {
        expect(wordsOf(head)).toContain('CONFIDENTIAL');
        expect(findAll(head, 'v:textpath').map(({ attributes }) => attributes['string'])).toContain('DRAFT');
      }
    }
    expect(buildMinutesDocument(record, 'public').details).toEqual(['public version']);
    expect(writeText(buildMinutesDocument(record))).toContain('CONFIDENTIAL – full version');
  });

  it('leaves nothing behind of what the meeting does not say', () => {
    const bare = { ...panelMeeting, meeting: { ...panelMeeting.meeting, reference: undefined, venue: undefined } };
    expect(buildMinutesDocument(bare, 'public').details).toEqual(['11th March 2016', 'Final Minutes – public version']);
  });

  it('draws the logo in Word and on a web page, with words for who can’t see it', async () => {
    const file = await word(restyled(openHarbourMeeting));
    const [picture] = findAll(part(file, 'word/document.xml'), 'wp:docPr');
    expect(picture?.attributes['descr']).toBe('The arms of the harbour');
    expect(writeHtmlElement(buildMinutesDocument(restyled(openHarbourMeeting)))).toMatch(
      /<img src="data:image\/png;base64,[A-Za-z0-9+/=]+" alt="The arms of the harbour"/,
    );
  });
});
