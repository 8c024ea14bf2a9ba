import { describe, expect, it } from 'vitest';
import { localDateSchema } from '../../../shared/dates.ts';
import { firstBodyFault } from '../../../shared/domain/body-faults.ts';
import { bodyRulesSchema } from '../../../shared/domain/body-rules.ts';
import { bodyIdSchema } from '../../../shared/ids.ts';
import { readMeetingFile } from '../../../shared/interchange/read.ts';
import type { FileBlock, MeetingFile } from '../../../shared/interchange/schema.ts';
import { makeSample } from '../../../shared/sample/sample.ts';
import { countedIds } from '../../helpers/create-book.ts';

/** A working day, a day at a weekend, the turn of a year, a leap day. */
const DAYS = ['2027-05-26', '2027-05-30', '2027-01-01', '2028-02-29'];
const sample = makeSample('2027-05-26');
const names = new Set(sample.people.map(({ name }) => name));
const blocksOf = (file: MeetingFile): FileBlock[] => (file.agenda ?? []).flatMap(({ blocks }) => blocks ?? []);
const wordsOf = (file: MeetingFile): number =>
  blocksOf(file).reduce((sum, block) => sum + ('text' in block ? block.text.split(' ').length : 0), 0);

describe('the sample', () => {
  it.each(DAYS)('is made of files without a fault on %s', (today) => {
    const { meetings, planned, progress } = makeSample(today);
    expect(meetings.map((file) => readMeetingFile(file))).toEqual(meetings.map((value) => ({ ok: true, value })));
    const dates = [...meetings.map(({ meeting }) => meeting.date), planned.meeting.date];
    expect(dates.map((date) => localDateSchema.safeParse(date).success)).toEqual([true, true, true, true]);
    const last = progress.flatMap(({ updates }) => updates).map(({ date }) => date);
    expect(last.every((date) => date <= (planned.meeting.date ?? ''))).toBe(true);
  });

  it('has two bodies that differ in all that a body can set, and neither has a fault', () => {
    const [one, other] = sample.bodies.map(({ body }) => body);
    for (const field of ['actionPattern', 'actionLabel', 'decisionJoin', 'initials', 'classification'] as const) {
      expect([field, one?.[field]]).not.toEqual([field, other?.[field]]);
    }
    expect(one?.categories).not.toEqual(other?.categories);
    const id = bodyIdSchema.parse(countedIds()());
    expect(sample.bodies.map(({ body, rules }) => firstBodyFault({ id, ...body }, rules))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('has texts and words for each body, and a text whose lines are decisions by verbs of the body', () => {
    for (const { body, rules } of sample.bodies) {
      expect(bodyRulesSchema.safeParse(rules).success).toBe(true);
      expect(rules.words?.length).toBeGreaterThan(1);
      const lines = (rules.modules ?? []).flatMap(({ text }) => text.split('\n'));
      const verbs = lines.flatMap((line) => /^[A-Z]{3,}/.exec(line)?.[0] ?? []);
      expect(verbs.length).toBeGreaterThan(0);
      expect(verbs.filter((verb) => !body.verbs.includes(verb))).toEqual([]);
    }
  });

  it('has seats for people that it has, in categories that the body has, with a vacancy and an alternate', () => {
    for (const { body, seats } of sample.bodies) {
      const categories = body.categories.map(({ name }) => name);
      expect(seats.filter(({ category }) => !categories.includes(category))).toEqual([]);
      expect(seats.filter(({ person }) => person !== undefined && !names.has(person))).toEqual([]);
      expect(seats.filter(({ person }) => person === undefined)).toHaveLength(1);
      expect(seats.filter(({ role }) => role === 'alternate')).toHaveLength(1);
    }
  });

  it('has people at its meetings whom it knows, in categories that the body has', () => {
    for (const { body, attendance = [] } of sample.meetings) {
      const categories = body.categories.map(({ name }) => name);
      expect(attendance.filter(({ category = '' }) => !categories.includes(category))).toEqual([]);
      expect(attendance.filter(({ name }) => !names.has(name))).toEqual([]);
    }
  });

  it('has at least a page of minutes of each meeting, with every kind of block somewhere', () => {
    for (const file of sample.meetings) expect(wordsOf(file)).toBeGreaterThan(330);
    const kinds = new Set(sample.meetings.flatMap(blocksOf).map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual([
      'action',
      'bullet',
      'decision',
      'heading',
      'outstanding',
      'paragraph',
      'postMeetingNote',
      'table',
    ]);
    const seenBy = sample.meetings.flatMap(blocksOf).flatMap(({ visibility }) => visibility ?? []);
    expect(seenBy).toEqual(expect.arrayContaining(['confidential', 'public']));
  });

  it('follows actions that its minutes raise, with references of the body’s own pattern', () => {
    const raised = sample.meetings
      .flatMap(blocksOf)
      .flatMap((block) => (block.kind === 'action' ? block.reference : []));
    expect(new Set(raised).size).toBe(raised.length);
    expect(sample.progress.filter(({ reference }) => !raised.includes(reference))).toEqual([]);
  });
});
