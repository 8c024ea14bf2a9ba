import { z } from 'zod';
import { type Body, bodySchema, type Category } from '../shared/domain/body.ts';
import { type BodyRules, bodyRulesSchema, type Quorum } from '../shared/domain/body-rules.ts';
import type { DeadlineRule } from '../shared/domain/deadline.ts';
import type { DistributionList } from '../shared/domain/distribution-list.ts';
import type { HouseStyle } from '../shared/domain/house-style.ts';
import type { WorkingDayRules } from '../shared/domain/working-calendar.ts';
import { refusal } from './errors.ts';
import { fold } from './fold.ts';
import type { Rows } from './restorer.ts';
import { all, fromJson, get, given, type Nullable, type Query, run, sql } from './sql.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** A body with what it sets for its meetings: all that its row says. */
export const wholeBodySchema = z.object({ ...bodySchema.shape, rules: bodyRulesSchema });
export type WholeBody = z.infer<typeof wholeBodySchema>;

type BodyRow = Nullable<
  Omit<Body, 'verbs' | 'matterPatterns' | 'categories' | 'initials' | 'houseStyle'>,
  'classification' | 'statement'
> & {
  readonly verbs: string;
  readonly matterPatterns: string;
  readonly initials: number;
  readonly quorum: string | null;
  readonly classes: string;
  readonly standingItems: string;
  readonly forms: string | null;
  readonly modules: string | null;
  readonly words: string | null;
  readonly presencePrinted: number;
  readonly houseStyle: string | null;
  readonly fileNames: string | null;
  readonly record: string | null;
  readonly workingDays: string | null;
  readonly deadlines: string | null;
  readonly lists: string | null;
};

const columns = sql`id, code, name, short_name AS shortName, action_pattern AS actionPattern,
  action_prefix AS actionPrefix, action_label AS actionLabel, verbs, decision_join AS decisionJoin, initials,
  classification, statement, matter_patterns AS matterPatterns, quorum, classes, standing_items AS standingItems, forms,
  modules, words, presence_printed AS presencePrinted, house_style AS houseStyle, file_names AS fileNames,
  record_rules AS record, working_days AS workingDays, deadlines,
  distribution_lists AS lists`;

const categoriesOf = (db: ReadableDb, id: string): Category[] =>
  all<Category>(db, sql`SELECT name, "table" FROM body_categories WHERE body_id = ${id} ORDER BY position`);

const rulesOf = ({
  quorum,
  classes,
  standingItems,
  forms,
  modules,
  words,
  presencePrinted,
  fileNames,
  record,
  workingDays,
  deadlines,
  lists,
}: BodyRow): BodyRules => ({
  ...(quorum === null ? {} : { quorum: fromJson<Quorum>(quorum) }),
  classes: fromJson<string[]>(classes),
  standingItems: fromJson<string[]>(standingItems),
  ...(forms === null ? {} : { forms: fromJson<NonNullable<BodyRules['forms']>>(forms) }),
  ...(modules === null ? {} : { modules: fromJson<NonNullable<BodyRules['modules']>>(modules) }),
  ...(words === null ? {} : { words: fromJson<string[]>(words) }),
  ...(presencePrinted === 1 ? { presencePrinted: true as const } : {}),
  ...(fileNames === null ? {} : { fileNames }),
  ...(record === null ? {} : { record: fromJson<NonNullable<BodyRules['record']>>(record) }),
  ...(workingDays === null ? {} : { workingDays: fromJson<WorkingDayRules>(workingDays) }),
  ...(deadlines === null ? {} : { deadlines: fromJson<DeadlineRule[]>(deadlines) }),
  ...(lists === null ? {} : { lists: fromJson<DistributionList[]>(lists) }),
});

const namesOf = ({
  quorum,
  classes,
  standingItems,
  forms,
  modules,
  words,
  presencePrinted,
  houseStyle,
  fileNames,
  record,
  workingDays,
  deadlines,
  lists,
  ...row
}: BodyRow) => row;

const wholeOf = (db: ReadableDb, row: BodyRow): WholeBody => ({
  ...given(namesOf(row)),
  verbs: fromJson<string[]>(row.verbs),
  initials: row.initials === 1,
  matterPatterns: fromJson<string[]>(row.matterPatterns),
  categories: categoriesOf(db, row.id),
  ...(row.houseStyle === null ? {} : { houseStyle: fromJson<HouseStyle>(row.houseStyle) }),
  rules: rulesOf(row),
});

/** The one body in the book of which `which` is true, or undefined. */
export const findWholeBody = (db: ReadableDb, which: Query): WholeBody | undefined => {
  const row = get<BodyRow>(db, sql`SELECT ${columns} FROM bodies WHERE ${which} AND deleted_at IS NULL`);
  return row && wholeOf(db, row);
};

/** Errors: refused, when the code is another body's. */
const assertFreeCode = (db: ReadableDb, { id, code }: WholeBody): void => {
  const other = findWholeBody(db, sql`code_folded = ${fold(code)} AND id <> ${id}`);
  if (!other) return;
  throw refusal('refused', `${other.name} has the code "${other.code}" already; choose another one.`, 'body.code');
};

const writeCategories = (db: WritableDb, { id, categories }: WholeBody): void => {
  run(db, sql`DELETE FROM body_categories WHERE body_id = ${id}`);
  for (const [position, { name, table }] of categories.entries()) {
    run(
      db,
      sql`INSERT INTO body_categories (body_id, position, name, "table") VALUES (${id}, ${position}, ${name}, ${table})`,
    );
  }
};

const write = (db: WritableDb, body: WholeBody): void => {
  assertFreeCode(db, body);
  const { rules } = body;
  const json = (value: object | undefined) => value && JSON.stringify(value);
  run(
    db,
    sql`INSERT INTO bodies (id, code, code_folded, name, short_name, action_pattern, action_prefix, action_label,
        verbs, decision_join, initials, classification, statement, matter_patterns, quorum, classes, standing_items,
        forms, modules, words, presence_printed, house_style, file_names, record_rules, working_days, deadlines,
        distribution_lists)
      VALUES (${body.id}, ${body.code}, ${fold(body.code)}, ${body.name}, ${body.shortName}, ${body.actionPattern},
        ${body.actionPrefix}, ${body.actionLabel}, ${JSON.stringify(body.verbs)}, ${body.decisionJoin},
        ${body.initials ? 1 : 0}, ${body.classification}, ${body.statement}, ${JSON.stringify(body.matterPatterns)},
        ${json(rules.quorum)}, ${json(rules.classes)}, ${json(rules.standingItems)}, ${json(rules.forms)},
        ${json(rules.modules)}, ${json(rules.words)}, ${rules.presencePrinted ? 1 : 0}, ${json(body.houseStyle)},
        ${rules.fileNames}, ${json(rules.record)}, ${json(rules.workingDays)}, ${json(rules.deadlines)},
        ${json(rules.lists)})
      ON CONFLICT (id) DO UPDATE SET code = excluded.code, code_folded = excluded.code_folded, name = excluded.name,
        short_name = excluded.short_name, action_pattern = excluded.action_pattern,
        action_prefix = excluded.action_prefix, action_label = excluded.action_label, verbs = excluded.verbs,
        decision_join = excluded.decision_join, initials = excluded.initials,
        classification = excluded.classification, statement = excluded.statement,
        matter_patterns = excluded.matter_patterns, quorum = excluded.quorum, classes = excluded.classes,
        standing_items = excluded.standing_items, forms = excluded.forms, modules = excluded.modules,
        words = excluded.words, presence_printed = excluded.presence_printed, house_style = excluded.house_style,
        file_names = excluded.file_names, record_rules = excluded.record_rules,
        working_days = excluded.working_days, deadlines = excluded.deadlines,
        distribution_lists = excluded.distribution_lists, revision = revision + 1, deleted_at = NULL`,
  );
  writeCategories(db, body);
};

const inUse = (id: string): Query =>
  sql`SELECT 1 FROM meetings WHERE body_id = ${id} AND deleted_at IS NULL
    UNION ALL SELECT 1 FROM actions WHERE body_id = ${id} AND deleted_at IS NULL
    UNION ALL SELECT 1 FROM seats WHERE body_id = ${id} AND deleted_at IS NULL LIMIT 1`;

const remove = (db: WritableDb, { id, name }: WholeBody): void => {
  if (get(db, inUse(id))) {
    throw refusal('refused', `${name} has seats, meetings or actions by now, so it can’t go. Take them out first.`);
  }
  run(db, sql`UPDATE bodies SET deleted_at = ${db.at}, revision = revision + 1 WHERE id = ${id}`);
};

/** The rows of bodies, as changes record them. */
export const bodyRows: Rows<WholeBody> = {
  noun: 'body',
  row: wholeBodySchema,
  read: (db, id) => findWholeBody(db, sql`id = ${id}`) ?? null,
  write,
  remove,
};
