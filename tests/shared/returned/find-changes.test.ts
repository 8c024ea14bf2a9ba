import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FoundChange, Proposal } from '../../../shared/domain/returned.ts';
import { buildMinutesDocument } from '../../../shared/minutes-document/build/build-minutes-document.ts';
import { writeDocx } from '../../../shared/minutes-document/writers/docx/write-docx.ts';
import { findChanges } from '../../../shared/returned/find-changes.ts';
import { openPackage } from '../../../shared/returned/open-package.ts';
import { readWord } from '../../../shared/returned/read-word.ts';
import { unwrap } from '../../helpers/unwrap.ts';
import { takeInHand } from '../../helpers/word-hand.ts';
import { harbourMeeting } from '../minutes-document/harbour-meeting.ts';

const ORIGIN = { meetingId: harbourMeeting.meeting.id, versionId: '0192f0c0-0000-7000-8000-0000000e2511' };
const WHO = { author: 'Orla Penhale', saidAt: '2031-06-10T09:15:00Z' };

const sent = await writeDocx(buildMinutesDocument(harbourMeeting, 'full', ORIGIN));
const read = (bytes: Uint8Array) => readWord(unwrap(openPackage(bytes)));

type Hand = ReturnType<typeof takeInHand>;

const back = (change: (hand: Hand) => void) => {
  const hand = takeInHand(sent);
  change(hand);
  return findChanges(read(sent), read(hand.bytes), harbourMeeting.items);
};

/** A change in short: what it is of, what it was, what it is to be. */
const short = (proposal: Proposal): readonly string[] => {
  switch (proposal.kind) {
    case 'wording':
    case 'title':
      return [proposal.kind, proposal.base.slice(proposal.start, proposal.end), proposal.to];
    case 'verb':
      return [proposal.kind, proposal.from, proposal.to];
    case 'added':
      return [proposal.kind, 'runs' in proposal.content ? proposal.content.runs.map(({ text }) => text).join('') : ''];
    case 'removed':
      return [proposal.kind, proposal.base];
    default:
      return [proposal.kind, proposal.from, proposal.to];
  }
};
const shorts = ({ changes }: { readonly changes: readonly FoundChange[] }) =>
  changes.map(({ proposal }) => short(proposal));

const [lamps, tenders] = harbourMeeting.items;

describe('a Word file that came back', () => {
  it('as it went out says nothing new', () => {
    expect(findChanges(read(sent), read(sent), harbourMeeting.items)).toEqual({
      changes: [],
      comments: [],
      knownBy: 'marks',
    });
  });

  it('says each tracked change with its hand, in the words of its block', () => {
    const found = back((hand) => {
      hand.replace('to buy glass', 'to buy');
      hand.replace('new glass', 'thick glass');
      hand.insertAfter('listed what is broken', ' by the storm');
    });
    expect(shorts(found)).toEqual([
      ['wording', '', ' by the storm'],
      ['wording', 'to buy glass', 'to buy'],
      ['wording', 'new glass', 'thick glass'],
    ]);
    expect(found.changes[0]).toMatchObject({ ...WHO, proposal: { blockId: lamps?.blocks[4]?.id } });
    const action = found.changes[2]?.proposal;
    expect(action).toMatchObject({ base: 'to price new glass for the east lamp by 4 July 2031', start: 9, end: 18 });
  });

  it('says edits that nobody tracked, and both together in one line', () => {
    const found = back((hand) => {
      hand.retype('Three tenders', 'Four tenders');
      hand.retype('its frame', 'the frame of it');
      hand.replace('first the pane', 'at once the pane');
    });
    expect(shorts(found)).toEqual([
      ['wording', 'its', 'the'],
      ['wording', '', ' of it'],
      ['wording', 'first the pane', 'at once the pane'],
      ['wording', 'Three', 'Four'],
    ]);
    expect(found.changes[3]).toEqual({ proposal: expect.anything() });
  });

  it('says what came and what is gone, and where', () => {
    const found = back((hand) => {
      hand.addParagraph('listed what is broken', 'The glazier was thanked.');
      hand.removeParagraph('its frame');
      hand.cutParagraph('The glass came on 12 June');
    });
    expect(shorts(found)).toEqual([
      ['added', 'The glazier was thanked.'],
      ['removed', 'its frame'],
      ['removed', 'The glass came on 12 June 2031.'],
    ]);
    expect(found.changes[0]).toMatchObject({ ...WHO, proposal: { itemId: lamps?.id, after: lamps?.blocks[4]?.id } });
    expect(found.changes[1]).toMatchObject(WHO);
  });

  it('says that a line is gone of whose own words none is left, whatever came behind it or stands around it', () => {
    const replaced = back((hand) => {
      hand.addParagraph('Three tenders came in.', 'Four tenders came in.');
      hand.removeParagraph('Three tenders came in.');
    });
    expect(shorts(replaced)).toEqual([
      ['removed', 'Three tenders came in.'],
      ['added', 'Four tenders came in.'],
    ]);
    const labelled = back((hand) => hand.replace('to price new glass for the east lamp', ''));
    expect(shorts(labelled).map(([kind]) => kind)).toContain('wording');
    const emptied = back((hand) => {
      hand.replace('to price new glass for the east lamp', '');
      hand.replace(' by 4 July 2031', '');
    });
    expect(shorts(emptied)).toContainEqual(['removed', 'to price new glass for the east lamp by 4 July 2031']);
    expect(emptied.changes.some(({ proposal: { kind } }) => kind === 'wording')).toBe(false);
  });

  it('makes confidential what came among confidential words', () => {
    const found = back((hand) => hand.addParagraph('Stonefield', 'They had asked for less before.'));
    expect(found.changes[0]?.proposal).toMatchObject({ kind: 'added', confidential: true, itemId: tenders?.id });
    const open = back((hand) => hand.addParagraph('listed what is broken', 'The glazier was thanked.'));
    expect(open.changes[0]?.proposal).not.toHaveProperty('confidential');
  });

  it('finds verbs, titles and cells', () => {
    const found = back((hand) => {
      hand.replace('NOTED', 'APPROVED');
      hand.replace('lamps', 'beacons');
      hand.replace('glazed anew', 'repaired');
      hand.retype('Lit', 'Dark');
    });
    expect(shorts(found)).toEqual([
      ['title', 'lamps', 'beacons'],
      ['wording', 'glazed anew', 'repaired'],
      ['verb', 'NOTED', 'APPROVED'],
      ['wording', 'Lit', 'Dark'],
    ]);
    expect(found.changes[1]?.proposal).toMatchObject({ cell: { row: 0, column: 1 } });
    expect(found.changes[3]?.proposal).toMatchObject({ cell: { row: 1, column: 1 } });
  });

  it('lists what it can’t place: the front, numbers, headers, boxes', () => {
    const found = back((hand) => {
      hand.retype('The Old Chandlery', 'The New Chandlery');
      hand.replace('LKP7/01', 'LKP7/09');
      hand.editPart('word/footer1.xml', (xml) => xml.replace('LKP_07', 'LKP_08'));
      hand.editPart('word/document.xml', (xml) =>
        xml.replace(
          '<w:sectPr',
          '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>Ring me</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p><w:sectPr',
        ),
      );
    });
    const texts = found.changes.map(({ proposal }) =>
      proposal.kind === 'unplaced' ? [proposal.from, proposal.to] : [],
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        ['Old', 'New'],
        ['LKP7/01', 'LKP7/09'],
        ['', expect.stringContaining('LKP_08')],
        ['', 'Ring me'],
      ]),
    );
  });

  it('lists a line that was moved, which it can’t move itself', () => {
    const found = back((hand) =>
      hand.editPart('word/document.xml', (xml) => {
        const at = xml.indexOf('Three tenders came in.');
        const [start, end] = [xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at) + 6];
        const next = xml.indexOf('The Panel NOTED'.slice(0, 9), end);
        const place = xml.lastIndexOf('<w:p>', next);
        return xml.slice(0, start) + xml.slice(end, place) + xml.slice(start, end) + xml.slice(place);
      }),
    );
    expect(found.changes).toEqual([
      {
        proposal: {
          kind: 'unplaced',
          where: 'it stands elsewhere in the file',
          from: 'Three tenders came in.',
          to: 'Three tenders came in.',
          blockId: tenders?.blocks[0]?.id,
          itemId: tenders?.id,
        },
      },
    ]);
  });

  it('reads comments with the words that they stand on and the block that these are in', () => {
    const found = back((hand) => {
      hand.comment('the report', 'Which report?');
      hand.comment('The Old Chandlery', 'Was it not the new one?');
    });
    expect(found.comments).toEqual([
      { text: 'Which report?', quote: 'the report', blockId: lamps?.blocks[10]?.id, itemId: lamps?.id, ...WHO },
      { text: 'Was it not the new one?', quote: 'The Old Chandlery', ...WHO },
    ]);
    expect(found.changes).toEqual([]);
  });

  it('keeps the item of what is on its title, and quotes words that were put in place of others without those', () => {
    const found = back((hand) => {
      hand.comment('lamps', 'Are they not beacons?');
      hand.cutParagraph('lamps');
    });
    expect(found.changes[0]?.proposal).toMatchObject({ kind: 'unplaced', itemId: lamps?.id });
    const onTitle = back((hand) => hand.comment('lamps', 'Are they not beacons?'));
    expect(onTitle.comments).toEqual([{ text: 'Are they not beacons?', quote: 'lamps', itemId: lamps?.id, ...WHO }]);
    const reworded = back((hand) => {
      hand.comment('the report', 'Which report?');
      hand.replace('the report', 'the letter');
    });
    expect(reworded.comments[0]?.quote).toBe('the letter');
  });

  it('reads the words of equations and lists signs and files that it can’t read', () => {
    const M = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
    const found = back((hand) =>
      hand.editPart('word/document.xml', (xml) => {
        const at = xml.indexOf('</w:p>', xml.indexOf('Three tenders came in.'));
        const equation = `<m:oMath xmlns:m="${M}"><m:r><m:t> at 40 metres</m:t></m:r></m:oMath>`;
        const sign = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>';
        return `${xml.slice(0, at)}${equation}${sign}</w:p><w:altChunk r:id="rId77"/>${xml.slice(at + '</w:p>'.length)}`;
      }),
    );
    expect(shorts(found)).toEqual([
      ['wording', '', ' at 40 metres'],
      ['unplaced', '', '(a sign) in: Three tenders came in. at 40 metres'],
      ['unplaced', '', '(its text is in none of these changes)'],
    ]);
  });

  it('is known again by its words where the marks were lost', () => {
    const edit = (hand: Hand): void => {
      hand.replace('to buy glass', 'to buy thick glass');
      hand.retype('Three tenders', 'Four tenders');
      hand.addParagraph('listed what is broken', 'The glazier was thanked.');
      hand.cutParagraph('The glass came on 12 June');
      hand.retype('glazed anew', 'repaired');
    };
    const marked = back(edit);
    const lost = back((hand) => {
      edit(hand);
      hand.loseMarks();
    });
    expect(lost.knownBy).toBe('words');
    expect(lost.changes).toEqual(marked.changes);
    expect(marked.changes).toHaveLength(5);
  });

  it('keeps a paragraph that was cut in two, and one that was joined to the next, to the letter', () => {
    const cut = back((hand) =>
      hand.editPart('word/document.xml', (xml) =>
        xml.replace(
          /<w:t xml:space="preserve">Three tenders came in\.<\/w:t><\/w:r>/u,
          '<w:t xml:space="preserve">Three tenders</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve"> came in.</w:t></w:r>',
        ),
      ),
    );
    expect(shorts(cut)).toEqual([
      ['wording', ' came in.', ''],
      ['added', 'came in.'],
    ]);
  });
});

describe('opening a Word file', () => {
  const why = (bytes: Uint8Array): string => {
    const opened = openPackage(bytes);
    return opened.ok ? 'it was opened' : opened.error;
  };
  const compound = (name: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(512),
      Buffer.from(name, 'utf16le'),
    ]);
  const withBody = (xml: string): Uint8Array => {
    const hand = takeInHand(sent);
    hand.editPart('word/document.xml', () => xml);
    return hand.bytes;
  };

  it.each([
    ['a picture', Buffer.from('\x89PNG'), 'no Word file'],
    ['a file that is protected', compound('EncryptedPackage'), 'protected by a password'],
    ['an old Word file', compound('WordDocument'), 'old format'],
    ['half a file', sent.slice(0, sent.length / 2), 'damaged'],
    ['a file that is too large', Buffer.concat([sent, Buffer.alloc(6 * 1024 * 1024)]), 'larger than 5 MB'],
    ['a zip that unpacks to far too much', withBody('<a>'.padEnd(60 * 1024 * 1024, ' ')), 'unpacks to far more'],
    ['a text that defines its own entities', withBody('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'damaged'],
    ['elements deeper than any program writes', withBody('<a>'.repeat(5000) + '</a>'.repeat(5000)), 'damaged'],
  ])('refuses %s with a sentence', (_what, bytes, words) => {
    expect(why(bytes)).toContain(words);
  });

  it('refuses a small file that holds more elements or attributes than minutes have', () => {
    const many = (one: string, count: number): Uint8Array =>
      withBody(
        `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">${one.repeat(count)}</w:document>`,
      );
    expect(why(many('<w/>', 600_000))).toContain('holds or unpacks to far more');
    expect(why(many('<w a="" b="" c="" d=""/>', 450_000))).toContain('holds or unpacks to far more');
    expect(why(many(`<w ${Array.from({ length: 500 }, (_, at) => `a${at}=""`).join(' ')}/>`, 1))).toContain('damaged');
    expect(why(many('<w/>', 1000))).toBe('it was opened');
  });

  it('refuses a file that says less of its sizes than is true, and one that has a part twice', () => {
    const body = zipSync({ 'word/document.xml': strToU8(`<a>${'b'.repeat(100_000)}</a>`) });
    const withSize = (size: number): Uint8Array => {
      const bytes = Uint8Array.from(body);
      const view = new DataView(bytes.buffer);
      view.setUint32(view.getUint32(bytes.length - 6, true) + 24, size, true);
      return bytes;
    };
    expect(why(withSize(100_007))).toBe('it was opened');
    expect(why(withSize(0))).toContain('damaged');
    expect(why(withSize(50_000))).toContain('damaged');
    expect(why(withSize(200_000))).toContain('damaged');
    const twice = zipSync({ 'word/document.xml': strToU8('<a/>'), 'word/documenu.xml': strToU8('<b/>') });
    const named = Buffer.from(Buffer.from(twice).toString('latin1').replaceAll('documenu', 'document'), 'latin1');
    expect(why(named)).toContain('damaged');
  });

  it('opens the file that went out', () => {
    expect(why(sent)).toBe('it was opened');
  });
});
